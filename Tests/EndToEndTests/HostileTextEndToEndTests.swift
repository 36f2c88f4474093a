import Foundation
import TestSupport
import Testing

/// Hostile text in the store, in the arguments and in file names reaches no terminal raw, whatever the command says.
@Suite struct HostileTextEndToEndTests {
  private static let payload = "\u{1B}[2J\u{1B}]52;c;aGE=\u{07}\u{9B}31m\u{202E}x\u{200B}"

  private static func expectHarmless(_ outcome: Program.Outcome, _ arguments: [String]) {
    for text in [outcome.output, outcome.errors] {
      let bad = text.unicodeScalars.first { !HostileText.isHarmless($0) }
      #expect(bad == nil, "steer \(arguments) printed U+\(String(bad?.value ?? 0, radix: 16))")
    }
  }

  /// Puts the payload into every text of a document that is neither a key, a reference, a date nor a choice.
  private static func poisoned(_ value: Any, under key: String = "") -> Any {
    let texts: Set<String> = [
      "title", "name", "text", "detail", "owner", "organisation", "offer", "contact", "base", "reason", "profile",
      "how",
      "reply", "about", "raised_at", "evidence", "by",
    ]
    if let object = value as? [String: Any] {
      return Dictionary(uniqueKeysWithValues: object.map { ($0, poisoned($1, under: $0)) })
    }
    return value is String && texts.contains(key) ? payload : value
  }

  @Test func noCommandPrintsTheStoreRaw() throws {
    let store = try DemoStore()
    for name in ["programme", "neighbourhoods/north-birkenhead"] {
      let file = URL(fileURLWithPath: "\(store.path)/\(name).json")
      let value = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
      try JSONSerialization.data(withJSONObject: Self.poisoned(value)).write(to: file)
    }
    for arguments in [
      ["show"], ["show", "north-birkenhead"], ["show", "NB-A-001"], ["show", "NB-Q-001"], ["action", "list"],
      ["action", "list", "--json"], ["ask", "list"], ["activity", "list"], ["search", "31m"],
      ["screen", "actions", "--neighbourhood", "north-birkenhead", "--keys", "j j"],
      ["action", "edit", "NB-A-001", "--owner", "Lead"], ["history"], ["undo"], ["check"], ["check", "--json"],
    ] {
      let outcome = try Program.run(
        Program.steer, arguments, environment: ["STEER_STORE": store.path, "STEER_USER": Self.payload])
      #expect(outcome.code == 0, "steer \(arguments): \(outcome.errors)")
      Self.expectHarmless(outcome, arguments)
    }
  }

  @Test func noErrorEchoesItRaw() throws {
    let store = try DemoStore()
    let name = "\(store.path)/neighbourhoods/\u{1B}[31m.json"
    try Data("{".utf8).write(to: URL(fileURLWithPath: name))
    try Data("{\"a\": \"\u{1B}\"}".utf8).write(to: URL(fileURLWithPath: store.path + "/neighbourhoods/sefton.json"))
    let text = Self.payload + "\r\ny"
    for arguments in [
      ["show", text], ["action", "show", text], ["action", "add", "--neighbourhood", text, "--title", text],
      ["screen", text], ["--theme", text], ["--store", text, "show"], [text], ["action", "list", "--owner", text],
      ["observe", text, text, text], ["init", "/dev/null/\(text)"], ["restore", text, text], ["check"],
      ["screen", "region", "--keys", text], ["action", "edit", "NB-A-001", "--due", text],
    ] {
      let outcome = try Program.run(Program.steer, arguments, environment: ["STEER_STORE": store.path])
      #expect(outcome.code != 0 || arguments.contains("list"), "steer \(arguments)")
      #expect(outcome.code < 128, "steer \(arguments) crashed")
      Self.expectHarmless(outcome, arguments)
    }
  }
}
