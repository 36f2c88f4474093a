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

  /// Puts the payload into every field that the schema calls free text, those that are not there yet included.
  ///
  /// Free text has a length and neither a list of words nor a form of its own, but perhaps the rule of one line.
  private static func poisoned(_ value: Any, _ schema: [String: Any], _ fields: inout Set<String>) -> Any {
    guard var object = value as? [String: Any] else { return value }
    for (key, schema) in schema["properties"] as? [String: [String: Any]] ?? [:] {
      if schema["type"] as? String == "string", schema["maxLength"] != nil, !isKey(key) {
        object[key] = payload
        fields.insert(key)
      } else if let inner = object[key] {
        object[key] = poisoned(inner, schema, &fields)
      }
    }
    if let part = schema["additionalProperties"] as? [String: Any], part["type"] as? String == "object" {
      for (key, inner) in object { object[key] = poisoned(inner, part, &fields) }
    }
    return object
  }

  /// What other records or files find this one by.
  private static func isKey(_ field: String) -> Bool { ["ref", "code", "area"].contains(field) }

  private static func poison(_ file: String, with schema: String, in store: DemoStore) throws -> Set<String> {
    let path = URL(fileURLWithPath: "\(store.path)/\(file)")
    let schemaFile = Project.folder.appendingPathComponent("Data/schema/\(schema).schema.json")
    let rules = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: schemaFile)) as? [String: Any])
    var fields: Set<String> = []
    let value = poisoned(try JSONSerialization.jsonObject(with: Data(contentsOf: path)), rules, &fields)
    try JSONSerialization.data(withJSONObject: value).write(to: path)
    return fields
  }

  @Test func noCommandPrintsTheStoreRaw() throws {
    let store = try DemoStore()
    var fields = try Self.poison("programme.json", with: "programme", in: store)
    fields.formUnion(try Self.poison("neighbourhoods/north-birkenhead.json", with: "neighbourhood", in: store))
    for name in ["north-birkenhead", "region"] {
      fields.formUnion(try Self.poison("observations/\(name).json", with: "observations", in: store))
    }
    #expect(
      fields.count > 40 && fields.isSuperset(of: ["statement", "pace", "told_where", "note", "area_name", "heard"]))
    let screens = ["region", "neighbourhood", "priorities", "indicator", "actions", "partners", "panel"].flatMap {
      [["screen", $0, "--neighbourhood", "north-birkenhead"], ["screen", $0, "--plain"], ["screen", $0, "--style"]]
    }
    for arguments in screens + [
      ["show"], ["show", "north-birkenhead"], ["show", "NB-A-001"], ["show", "NB-Q-001"], ["action", "list"],
      ["action", "list", "--json"], ["ask", "list"], ["activity", "list"], ["search", "31m"], ["show", "--json"],
      ["show", "north-birkenhead", "--json"], ["ask", "list", "--json"], ["history", "--json"],
      ["screen", "actions", "--neighbourhood", "north-birkenhead", "--keys", "j j"],
      ["export", "all", "--format", "md"], ["export", "all", "--json"],
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

  @Test func noByteOfItReachesATerminal() throws {
    let store = try DemoStore()
    _ = try Self.poison("programme.json", with: "programme", in: store)
    _ = try Self.poison("neighbourhoods/north-birkenhead.json", with: "neighbourhood", in: store)
    let terminal = try TmuxTerminal(Program.steer, environment: ["STEER_STORE": store.path])
    try terminal.wait(for: "[1 Region]")
    let bytes = try terminal.recording {
      for (key, title) in [
        ("2", "[2 Neighbourhood]"), ("3", "[3 Priorities]"), ("4", "[4 Actions]"), ("5", "[5 Partners]"),
        ("6", "[6 Panel]"), ("4", "[4 Actions]"),
      ] {
        try terminal.type(key)
        try terminal.wait(for: title)
      }
      try terminal.type("Y")
      try terminal.wait(for: "sent to the terminal")
      try terminal.type("q")
      try terminal.wait(for: "ended with 0")
    }
    let sent = String(decoding: bytes, as: UTF8.self)
    #expect(!sent.contains("\u{1B}]52;c;aGE="), "the payload's own clipboard sequence was sent")
    #expect(
      sent.unicodeScalars.allSatisfy { !("\u{80}"..."\u{9F}").contains($0) && $0 != "\u{202E}" && $0 != "\u{200B}" })
    // What was copied on purpose is harmless too.
    let copied = try #require(sent.firstMatch(of: /\x1B\]52;c;([A-Za-z0-9+\/=]+)/)?.1)
    let text = String(decoding: try #require(Data(base64Encoded: String(copied))), as: UTF8.self)
    #expect(text.contains("Actions") && text.unicodeScalars.allSatisfy { HostileText.isHarmless($0) || $0 == "\n" })
  }
}
