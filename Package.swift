// swift-tools-version: 6.2

import PackageDescription

let swiftSettings: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]
let cSettings: [CSetting] = [.treatAllWarnings(as: .error), .enableWarning("all"), .enableWarning("extra")]

let package = Package(
  name: "steer",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "CNcurses", cSettings: cSettings),
    .target(name: "StrictJSON", swiftSettings: swiftSettings),
    .target(name: "Readings", swiftSettings: swiftSettings),
    .target(name: "TerminalKit", dependencies: ["Readings"], swiftSettings: swiftSettings),
    .target(name: "Domain", dependencies: ["Readings", "StrictJSON"], swiftSettings: swiftSettings),
    .target(name: "JSONStore", dependencies: ["Domain", "StrictJSON"], swiftSettings: swiftSettings),
    .target(
      name: "Exchange", dependencies: ["Domain", "Readings", "StrictJSON", "TerminalKit"], swiftSettings: swiftSettings),
    .target(
      name: "Dashboard", dependencies: ["Domain", "Exchange", "Readings", "TerminalKit"], swiftSettings: swiftSettings),
    .target(name: "CursesTerminal", dependencies: ["CNcurses", "TerminalKit"], swiftSettings: swiftSettings),
    .target(name: "CBundledData", cSettings: cSettings),
    .executableTarget(
      name: "steer",
      dependencies: [
        "CBundledData", "CursesTerminal", "Dashboard", "Domain", "Exchange", "JSONStore", "Readings",
        "StrictJSON", "TerminalKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swiftSettings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: swiftSettings),
    .target(
      name: "PublishedCheck", dependencies: ["Domain", "Exchange", "StrictJSON"], path: "Tests/PublishedCheck",
      swiftSettings: swiftSettings),
    .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON", "TestSupport"], swiftSettings: swiftSettings),
    .testTarget(name: "TerminalKitTests", dependencies: ["TerminalKit"], swiftSettings: swiftSettings),
    .testTarget(
      name: "ReadingsTests", dependencies: ["Readings", "TestSupport"], exclude: ["Cases"], swiftSettings: swiftSettings
    ),
    .testTarget(
      name: "DomainTests", dependencies: ["Domain", "Readings", "StrictJSON", "TestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "JSONStoreTests", dependencies: ["Domain", "JSONStore", "StrictJSON"], swiftSettings: swiftSettings),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Domain", "Exchange", "PublishedCheck", "StrictJSON", "TestSupport"],
      exclude: ["Cases", "Corpus"], swiftSettings: swiftSettings),
    .testTarget(
      name: "DashboardTests",
      dependencies: ["Dashboard", "Domain", "Exchange", "StrictJSON", "TerminalKit", "TestSupport"],
      exclude: ["Snapshots"], swiftSettings: swiftSettings),
    .testTarget(
      name: "CursesTerminalTests", dependencies: ["CursesTerminal", "TerminalKit"], swiftSettings: swiftSettings),
    .testTarget(name: "EndToEndTests", dependencies: ["steer", "TestSupport"], swiftSettings: swiftSettings),
  ]
)

// Only scripts/fuzz asks for it: it can be linked with the fuzzer alone.
if Context.environment["STEER_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "FuzzImport", dependencies: ["PublishedCheck"], path: "Tests/Fuzzing", exclude: ["words.dict"],
      swiftSettings: swiftSettings))
}
