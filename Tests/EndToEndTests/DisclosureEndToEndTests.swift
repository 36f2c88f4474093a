import Foundation
import Testing

/// Small counts against everything that the program prints: no figure shows one, and no two differ by one.
@Suite struct DisclosureEndToEndTests {
  /// Exact figures that must never be printed, by the rule of the programme.
  private static let secrets: [(rule: String, hidden: Set<Double>)] = [
    // 1,237 visits, of which 1,231 by girls and 6 by boys; 43 of 1,043 pupils, and 7 of 1,007; a rate of 3 in 400.
    ("nhs", [6, 7, 3, 1_237, 1_231, 43, 1_043, 1_007]),
    ("exact", [6, 7, 3, 1_231, 1_007]),
  ]

  private func store(_ rule: String) throws -> DemoStore {
    let store = try DemoStore()
    try store.steer("programme", "edit", "--disclosure", rule)
    for (name, unit, form) in [
      ("Visits", "visits", "count"), ("Share", "%", "proportion"), ("Rate", "per 1,000", "rate"),
    ] {
      try store.steer(
        "indicator", "add", "--neighbourhood", "sefton", "--name", name, "--unit", unit, "--value", form,
        "--improvement",
        "increase", "--cadence", "monthly")
    }
    func observe(_ indicator: String, _ arguments: String...) throws {
      let outcome = try Program.run(
        Program.steer, ["observe", indicator, "2026-10"] + arguments + ["--neighbourhood", "sefton"],
        environment: ["STEER_STORE": store.path])
      #expect(outcome.code == 0, "\(outcome.errors)")
    }
    try observe("visits", "1237")
    try observe("visits", "1231", "--breakdown", "Sex=Girls")
    try observe("visits", "6", "--breakdown", "Sex=Boys")
    try observe("share", "--count", "43", "--denominator", "1043")
    try observe(
      "share", "--count", "7", "--denominator", "1007", "--breakdown", "Sex=Boys", "--note", "three at one school")
    try observe("rate", "--count", "3", "--denominator", "400")
    // A correction keeps what was there, and that is no way in either.
    try observe("rate", "--count", "12", "--denominator", "400")
    return store
  }

  private static let commands = [
    ["show", "sefton"], ["show", "region"], ["series", "list", "--neighbourhood", "sefton"],
    ["indicator", "list", "--neighbourhood", "sefton"], ["history"],
  ]

  /// Every number that stands for a value in JSON, wherever it lies.
  private static func figures(_ value: Any) -> [Double] {
    let names: Set<String> = [
      "value", "count", "denominator", "lower", "upper", "mean", "lower_limit", "upper_limit", "before", "after",
    ]
    if let list = value as? [Any] { return list.flatMap(figures) }
    guard let object = value as? [String: Any] else { return [] }
    return object.flatMap { name, value -> [Double] in
      if let number = value as? Double { return names.contains(name) ? [number] : [] }
      return figures(value)
    }
  }

  @Test(arguments: secrets.indices) func noFigureShowsASmallCountAndNoTwoDifferByOne(_ index: Int) throws {
    let (rule, hidden) = Self.secrets[index]
    let store = try store(rule)
    var figures: Set<Double> = []
    for command in Self.commands {
      let outcome = try Program.run(
        Program.steer, command + ["--json"], environment: ["STEER_STORE": store.path])
      #expect(!outcome.output.contains("three at one school"), "\(command)")
      let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let local = command[0] == "history" ? (json as? [[String: Any]])?.suffix(10).map { $0 as Any } as Any : json
      for number in Self.figures(local) where number > 0 && number < 2_000 { figures.insert(number) }
    }
    // The demo's own neighbourhoods are elsewhere; what is left is what was taken down above.
    let own = figures.filter { $0 == $0.rounded() && $0 > 900 }
    #expect(figures.isDisjoint(with: hidden), "\(figures.intersection(hidden))")
    for one in own {
      for other in own where other < one { #expect(!hidden.contains(one - other), "\(one) less \(other)") }
    }
  }

  /// The numbers in the cells of what was taken down above, of an export in any format.
  private static func numbers(_ text: String, _ format: String) -> [Double] {
    var isOwn = false
    return text.split(whereSeparator: \.isNewline).flatMap { line -> [Double] in
      switch format {
      case "csv": isOwn = ["\"visits\",", "\"share\",", "\"rate\","].contains(where: line.hasPrefix)
      case "md" where line.hasPrefix("#"): isOwn = ["Visits", "Share", "Rate"].contains { line.contains(" \($0), ") }
      default: break
      }
      guard isOwn else { return [] }
      let cells = line.split(separator: format == "csv" ? "," : "|")
      return cells.filter { $0.first != "\"" }.compactMap {
        Double($0.filter { $0.isNumber || $0 == "." || $0.isLetter })
      }
    }
  }

  /// Every export there is of a store, with and without a neighbourhood.
  private static func exports(_ store: DemoStore) throws -> [(format: String, name: String, text: String)] {
    try ["actions", "indicators", "asks", "decisions", "all"].flatMap { kind in
      try ["csv", "json", "md"].flatMap { format in
        try [[], ["--neighbourhood", "sefton"]].filter { _ in kind != "all" || format != "csv" }.map { scope in
          let arguments = ["export", kind, "--format", format] + scope
          let outcome = try Program.run(Program.steer, arguments, environment: ["STEER_STORE": store.path])
          #expect(outcome.code == 0, "\(arguments): \(outcome.errors)")
          return (format, arguments.joined(separator: " "), outcome.output)
        }
      }
    }
  }

  @Test(arguments: secrets.indices) func noExportShowsASmallCountAndNoTwoDifferByOne(_ index: Int) throws {
    let (rule, hidden) = Self.secrets[index]
    var figures: Set<Double> = []
    for (format, name, text) in try Self.exports(store(rule)) {
      #expect(!text.contains("three at one school"), "\(name)")
      var shown = Self.numbers(text, format)
      if format == "json" {
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let values = (json as? [String: Any])?["indicators"] ?? json
        let own = (values as? [[String: Any]] ?? []).filter {
          ["visits", "share", "rate"].contains($0["indicator"] as? String)
        }
        shown = Self.figures(own)
      }
      if name.contains("indicators") || name.contains("all") { #expect(shown.count >= 3, "\(name)") }
      #expect(hidden.isDisjoint(with: shown), "\(name): \(hidden.intersection(shown))")
      figures.formUnion(shown)
    }
    let counts = figures.filter { $0 == $0.rounded() }
    // Rounded counts may well differ by 5, which tells nothing.
    let telling = rule == "exact" ? hidden.union([1, 2, 4, 5]) : hidden
    for one in counts {
      for other in counts where other < one { #expect(!telling.contains(one - other), "\(one) less \(other)") }
    }
  }

  @Test(arguments: secrets.indices) func noScreenShowsOne(_ index: Int) throws {
    let (rule, hidden) = Self.secrets[index]
    let store = try store(rule)
    let large = hidden.filter { $0 > 1_000 }.map { "1,\(String(Int($0)).dropFirst())" }
    let keys = ["", "v", "t", "b b", "b g", "} v", "} t", "} } v", "} } t", "} } } v", "} } } t", "} } } } v"]
    for screen in ["region", "neighbourhood", "priorities", "indicator", "setup"] {
      for size in [("80", "24"), ("120", "40")] {
        for keys in screen == "indicator" ? keys : [""] {
          let text = try store.steer(
            "screen", screen, "--neighbourhood", "sefton", "--cols", size.0, "--rows", size.1, "--keys", keys)
          for secret in large { #expect(!text.contains(secret), "\(secret) on \(screen) \(keys)") }
          #expect(!text.contains("three at one school"), "\(screen) \(keys)")
        }
      }
    }
    for command in [
      ["show", "sefton", "--plain"], ["screen", "indicator", "--neighbourhood", "sefton", "--plain"],
      ["search", "school"],
    ] {
      let outcome = try Program.run(Program.steer, command, environment: ["STEER_STORE": store.path])
      for secret in large { #expect(!outcome.output.contains(secret), "\(secret) by \(command)") }
      #expect(!outcome.output.contains("three at one school"), "\(command)")
    }
  }
}
