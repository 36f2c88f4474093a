// swift-tools-version: 6.2

import PackageDescription

let swiftSettings: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
  name: "steer",
  targets: [
    .target(name: "StrictJSON", swiftSettings: swiftSettings),
    .target(name: "TerminalKit", swiftSettings: swiftSettings),
    .target(name: "Domain", dependencies: ["StrictJSON"], swiftSettings: swiftSettings),
    .target(name: "JSONStore", dependencies: ["Domain", "StrictJSON"], swiftSettings: swiftSettings),
    .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON"], swiftSettings: swiftSettings),
    .testTarget(name: "TerminalKitTests", dependencies: ["TerminalKit"], swiftSettings: swiftSettings),
  ]
)
