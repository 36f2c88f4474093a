import Foundation
import Testing

/// What goes out of a programme, as other programs read it.
@Suite struct ExportEndToEndTests {
  private static let kinds = ["actions", "indicators", "asks", "decisions"]

  /// Compares the cells that Python's csv module reads with the fields of the JSON; prints what differs.
  private static let comparison = """
    import csv, json, sys

    def text(value):
        if value is None or value is False or value == {} or value == []: return ""
        if value is True: return "yes"
        if isinstance(value, dict): return "; ".join(f"{k}={value[k]}" for k in sorted(value))
        if isinstance(value, list) and isinstance(value[0], dict):
            return "\\n".join(f"{u['at'][:10]} {u['by']}: {u['text']}" for u in value)
        return "; ".join(value) if isinstance(value, list) else value

    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        assert file.read(1) == "\\ufeff", "no byte order mark"
        header, *rows = csv.reader(file, strict=True)
    records = json.load(open(sys.argv[2], encoding="utf-8"))
    assert len(rows) == len(records), (len(rows), len(records))
    for row, record in zip(rows, records):
        assert set(header) == set(record) and len(row) == len(header), set(header) ^ set(record)
        for name, cell in zip(header, row):
            value = text(record[name])
            if isinstance(value, (int, float)):
                assert float(cell) == value, (name, cell, value)
            else:
                runs = value.lstrip()[:1] in tuple("=+-@\\uff1d\\uff0b\\uff0d\\uff20")  and value.strip() != ""
                assert cell == ("'" if runs else "") + value, (name, cell, value)
    print(len(rows))
    """

  /// How many rows a table has, whose cells are the fields of the JSON.
  private static func rows(_ csv: String, like json: String) throws -> Int? {
    let folder = try TestFolder()
    let paths = ["\(folder.path)/a.csv", "\(folder.path)/a.json"]
    for (path, text) in zip(paths, [csv, json]) { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }
    let outcome = try Program.run("python3", ["-c", comparison] + paths)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return Int(outcome.output.trimmingCharacters(in: .newlines))
  }

  /// A store with text that a spreadsheet or a Markdown reader would obey.
  private static func store() throws -> DemoStore {
    let store = try DemoStore()
    for title in ["=HYPERLINK(\"http://x\")", "@SUM(1,2) <b>|x|</b>", "+44 and \"more\", or `less`"] {
      try store.steer("action", "add", "--neighbourhood", "sefton", "--title", title)
      try store.steer("ask", "add", "--neighbourhood", "sefton", title)
    }
    try store.steer("action", "edit", "SE-A-001", "--update", "=1+1")
    try store.steer("action", "edit", "SE-A-001", "--update", "Rang them; they agreed")
    try store.steer("action", "archive", "NB-A-001")
    return store
  }

  @Test(arguments: kinds) func aTableHoldsWhatTheJSONHolds(_ kind: String) throws {
    let store = try Self.store()
    for scope in [[], ["--neighbourhood", "sefton"], ["--neighbourhood", "North Birkenhead"]] {
      func export(_ format: String) throws -> String {
        let outcome = try Program.run(
          Program.steer, ["export", kind, "--format", format] + scope, environment: ["STEER_STORE": store.path])
        #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        return outcome.output
      }
      let csv = try export("csv")
      let count = try Self.rows(csv, like: export("json"))
      #expect(kind == "decisions" ? count == 0 : (count ?? 0) > 0)
      #expect(!csv.replacingOccurrences(of: "\r\n", with: "").contains("\r"))
    }
    #expect(try store.steer("export", kind) == store.steer("export", kind, "--format", "csv"))
    if ["actions", "asks"].contains(kind) {
      #expect(
        try store.steer("export", kind, "--format", "json") == store.steer(String(kind.dropLast()), "list", "--json"))
    }
    #expect(try store.steer("export", kind, "--json") == store.steer("export", kind, "--format", "json"))
  }

  @Test func valuesOfEveryAreaAndGroupGoOut() throws {
    let store = try DemoStore()
    try store.steer(
      "observe", "school-attendance", "2026-10", "--count", "450", "--denominator", "500", "--neighbourhood",
      "north-birkenhead", "--breakdown", "Sex=Female; Age=5")
    let values = try #require(try store.json("export", "indicators") as? [[String: Any]])
    #expect(values.contains { $0["breakdown"] as? [String: String] == ["Sex": "Female", "Age": "5"] })
    #expect(try store.steer("export", "indicators").contains("\"Age=5; Sex=Female\",\"2026-10\",90,450,500,"))
    let wide = values.filter { $0["neighbourhood"] is NSNull }
    #expect(!wide.isEmpty && wide.allSatisfy { ($0["area"] as? String)?.hasPrefix("E") == true })
    #expect(
      Set(values.compactMap { $0["neighbourhood"] as? String }).isSuperset(of: ["north-birkenhead", "northwood"]))
    let missing = values.filter { $0["value"] is NSNull }
    #expect(!missing.isEmpty && missing.allSatisfy { $0["marker"] is String })
    let csv = try store.steer("export", "indicators")
    #expect(
      csv.hasPrefix(
        "\u{FEFF}\"indicator\",\"name\",\"neighbourhood\",\"area\",\"area_name\",\"breakdown\",\"period\",\"value\","
          + "\"count\",\"denominator\",\"lower\",\"upper\",\"marker\",\"note\",\"provisional\",\"revised\","
          + "\"estimated\",\"rounded\",\"unit\",\"source\",\"illustrative\"\r\n"))
  }

  @Test(arguments: kinds + ["all"]) func aDocumentIsReadableAndSaysThatItIsADemo(_ kind: String) throws {
    let store = try Self.store()
    let text = try store.steer("export", kind, "--format", "md")
    #expect(text.contains("DEMO DATA") && !text.contains("<") && !text.contains("\r"))
    var bars = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        bars = 0
        continue
      }
      let count = line.replacingOccurrences(of: "\\|", with: "").filter { $0 == "|" }.count
      #expect(bars == 0 || bars == count, "\(line)")
      bars = count
    }
    if kind == "actions" || kind == "all" {
      #expect(text.contains("| @SUM(1,2) &lt;b&gt;\\|x\\|&lt;/b&gt; |"))
      #expect(text.contains("(illustrative)") && !text.contains("NB-A-001"))
    }
    if kind == "indicators" || kind == "all" {
      #expect(text.contains("### Wider areas") && text.contains("Source: ") && text.contains("- [x] not available"))
    }
    if kind == "decisions" || kind == "all" { #expect(text.contains("No decisions.")) }
    let folder = try TestFolder()
    let own = StoreAt(path: folder.path + "/own")
    #expect(try Program.steer("init", own.path).code == 0)
    #expect(try !own.steer(["export", kind, "--format", "md"]).contains("DEMO DATA"))
  }

  @Test func allInOneObjectHasEveryKind() throws {
    let store = try DemoStore()
    let all = try #require(try store.json("export", "all") as? [String: [[String: Any]]])
    #expect(Set(all.keys) == Set(Self.kinds) && all["decisions"]?.isEmpty == true)
    #expect(all["actions"]?.count == (try store.json("action", "list") as? [Any])?.count)
  }

  @Test func whatCannotBeReadIsToldAndTheRestGoesOut() throws {
    let store = try DemoStore()
    try Data("{".utf8).write(to: URL(fileURLWithPath: store.path + "/neighbourhoods/northwood.json"))
    let folder = try TestFolder()
    let file = folder.path + "/actions.csv"
    let outcome = try store.attempt("export", "actions", "-o", file)
    #expect(outcome.code == 65 && outcome.errors.contains("northwood"))
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("NB-A-001"))
    #expect(try store.attempt("export", "actions", "--neighbourhood", "sefton").code == 0)
  }

  @Test(
    arguments: [
      (["everything"], 64), (["actions", "--format", "xlsx"], 64), (["all"], 64), (["all", "--format", "csv"], 64),
      (["actions", "--force"], 64), (["actions", "--json", "--format", "csv"], 64),
      (["actions", "--neighbourhood", "atlantis"], 66), ([], 64),
    ] as [([String], Int32)])
  func wrongUseIsRefused(_ arguments: [String], _ code: Int32) throws {
    let store = try DemoStore()
    let outcome = try Program.run(
      Program.steer, ["export"] + arguments, environment: ["STEER_STORE": store.path])
    #expect(outcome.code == code && outcome.output.isEmpty && !outcome.errors.isEmpty, "\(outcome.errors)")
  }
}
