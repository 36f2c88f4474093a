// swift-tools-version: 6.2

import PackageDescription

let swiftSettings: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]
let cSettings: [CSetting] = [.treatAllWarnings(as: .error), .enableWarning("all"), .enableWarning("extra")]

let package = Package(
  name: "steer",
  targets: [
    .target(name: "CNcurses", cSettings: cSettings),
    .target(name: "StrictJSON", swiftSettings: swiftSettings),
    .target(name: "TerminalKit", swiftSettings: swiftSettings),
    .target(name: "Domain", dependencies: ["StrictJSON"], swiftSettings: swiftSettings),
    .target(name: "JSONStore", dependencies: ["Domain", "StrictJSON"], swiftSettings: swiftSettings),
    .target(name: "CursesTerminal", dependencies: ["CNcurses", "TerminalKit"], swiftSettings: swiftSettings),
    .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON"], swiftSettings: swiftSettings),
    .testTarget(name: "TerminalKitTests", dependencies: ["TerminalKit"], swiftSettings: swiftSettings),
    .testTarget(
      name: "CursesTerminalTests", dependencies: ["CursesTerminal", "TerminalKit"], swiftSettings: swiftSettings),
  ]
)
