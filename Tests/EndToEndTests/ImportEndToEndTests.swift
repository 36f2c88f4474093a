import Foundation
import Testing

@Suite struct ImportEndToEndTests {
  private let store: DemoStore
  private let folder: TestFolder

  init() throws {
    store = try DemoStore()
    folder = try TestFolder()
  }

  private static let samples = Project.folder.appendingPathComponent("Data/imports").path
  private static let referrals = samples + "/dfe-children-in-need-referrals.csv"

  private func file(_ text: String, _ name: String = "own.csv") throws -> String {
    try text.write(toFile: folder.path + "/" + name, atomically: true, encoding: .utf8)
    return folder.path + "/" + name
  }

  private func dryRun(_ arguments: String...) throws -> [String: Any] {
    let outcome = try Program.run(
      Program.steer, ["import"] + arguments + ["--dry-run", "--json"], environment: ["STEER_STORE": store.path])
    try #require(outcome.code == 0, "\(outcome.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func values(_ answer: [String: Any], _ area: String, _ indicator: String) -> [String: Double?] {
    let series = (answer["series"] as? [[String: Any]] ?? []).first {
      $0["area_code"] as? String == area && $0["indicator"] as? String == indicator
    }
    let points = (series?["points"] as? [[String: Any]] ?? []).map {
      ($0["period"] as? String ?? "", $0["value"] as? Double)
    }
    return Dictionary(points) { first, _ in first }
  }

  @Test func theFilesGiveWhatTheyHold() throws {
    let answer = try dryRun(ImportEndToEndTests.referrals)
    #expect(answer["profile"] as? String == "dfe" && answer["rows"] as? Int == 104 && answer["used"] as? Int == 104)
    let newest = [
      "E08000015": 22.2, "E08000012": 30.5, "E08000011": 15.5, "E08000014": 26.2, "E08000013": 19.8, "E06000006": 19,
      "E12000002": 21.7, "E92000001": 22.6,
    ]
    for (area, value) in newest {
      #expect(values(answer, area, "rereferral_percent")["2025 Reporting year"] == value, "\(area)")
    }
    let sefton = values(answer, "E08000014", "no_further_action_percent")
    #expect(sefton["2020 Reporting year"] == .some(nil) && sefton["2022 Reporting year"] == .some(nil))
    let halton = values(answer, "E06000006", "no_further_action_percent")
    #expect(halton["2017 Reporting year"] == .some(nil) && halton["2018 Reporting year"] == 0)
    let years = ["2021", "2022", "2023", "2025"].map { "\(ImportEndToEndTests.samples)/dfe-neet-\($0).csv" }
    let neet = try dryRun(years[0], years[1], years[2], years[3], "--value", "NEET_not_known_percent")
    #expect(
      values(neet, "E08000015", "NEET_not_known_percent")
        == [
          "2021 Calendar year": 5.1, "2022 Calendar year": 4.1, "2023 Calendar year": 4.5, "2025 Calendar year": 5.5,
        ])
    let skipped = try #require(neet["skipped"] as? [[String: Any]])
    #expect(skipped.count == 2 && skipped.allSatisfy { ($0["reason"] as? String)?.contains("no area code") == true })
    #expect(try store.attempt("check").code == 0)
  }

  @Test func theDemoHoldsWhatItsSamplesGive() throws {
    let copy = folder.path + "/store"
    try FileManager.default.copyItem(atPath: Project.folder.appendingPathComponent("Data/demo").path, toPath: copy)
    let published = copy + "/observations/region.json"
    let programme = copy + "/programme.json"
    func object(_ path: String) throws -> [String: Any] {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
    let series = try #require(try object(published)["series"] as? [String: [String: Any]])
    let definitions = try #require(try object(programme)["definitions"] as? [String: [String: Any]])
    try FileManager.default.removeItem(atPath: published)
    let made = try Program.run(
      Project.script("import-demo"), [copy], environment: ["STEER_BINARY": Program.steer])
    try #require(made.code == 0, "\(made.errors)")
    let again = try #require(try object(published)["series"] as? [String: [String: Any]])
    #expect(again.keys.sorted() == series.keys.sorted())
    for (id, record) in again {
      #expect(record.filter { $0.key != "revision" } as NSDictionary == series[id] as NSDictionary?, "\(id)")
    }
    let remembered = try #require(try object(programme)["definitions"] as? [String: [String: Any]])
    for (id, record) in remembered {
      #expect(record["import"] as? NSDictionary == definitions[id]?["import"] as? NSDictionary, "\(id)")
    }
  }

  @Test func theSameFileTwiceChangesNothingAndARevisedOneKeepsWhatStood() throws {
    // The choice of columns is remembered with the indicator.
    let look = try store.steer("import", ImportEndToEndTests.referrals, "--dry-run")
    #expect(
      look.contains("no_further_action_percent") && look.contains("Would import: 0 new, 0 changed, 104 unchanged"))
    let again = try store.steer("import", ImportEndToEndTests.referrals)
    #expect(again.contains("0 new, 0 changed, 104 unchanged"))
    let text = try String(contentsOfFile: ImportEndToEndTests.referrals, encoding: .utf8)
    let revised = try file(text.replacingOccurrences(of: "142900,22.6,", with: "143530,22.7,"))
    #expect(text.contains("142900,22.6,"))
    #expect(try store.steer("import", revised).contains("0 new, 1 changed, 103 unchanged"))
    let england = try #require(
      (try store.json("series", "list") as? [[String: Any]])?.first { $0["id"] as? String == "re-referrals-england" })
    let point = try #require(
      (england["points"] as? [[String: Any]])?.first { $0["period"] as? String == "RY2025" }
        ?? (england["points"] as? [String: [String: Any]])?["RY2025"])
    #expect(point["value"] as? Double == 22.7 && point["revised"] as? Bool == true)
    #expect("\(point)".contains("22.6"))
    #expect(try store.steer("import", revised).contains("0 new, 0 changed, 104 unchanged"))
    #expect(try store.steer("undo").contains("1 of them revised"))
    #expect(try store.steer("import", ImportEndToEndTests.referrals).contains("104 unchanged"))
    try store.expectClean()
  }

  @Test func aNewLineIsOnTheChartWithOneCommandAndGoneWithOneUndo() throws {
    try store.steer(
      "indicator", "add", "--neighbourhood", "north-birkenhead", "--name", "Children hurt and in hospital", "--short",
      "Hurt in hospital", "--unit", "per 10,000", "--improvement", "decrease", "--value", "rate", "--per", "10000",
      "--cadence", "annual")
    let id = "hurt-in-hospital"
    let out = try store.steer(
      "import", ImportEndToEndTests.samples + "/fingertips-hospital-admissions.csv", "--indicator", id)
    #expect(out.contains("Wirral      14 new") && out.contains("England     14 new"), "\(out)")
    // The next file of the publisher is known again by its indicator, and another one is not taken for it.
    let sample = ImportEndToEndTests.samples + "/fingertips-hospital-admissions.csv"
    #expect(try store.steer("import", sample).contains("112 unchanged"))
    let text = try String(contentsOfFile: sample, encoding: .utf8)
    let other = try store.attempt("import", try file(text.replacingOccurrences(of: "\n90284,", with: "\n90999,")))
    #expect(other.code == 64, "\(other.output)")
    let girls = try store.attempt("import", try file(text.replacingOccurrences(of: ",Persons,", with: ",Female,")))
    #expect(girls.code == 64, "\(girls.output)")
    let screen = try store.steer("show", "north-birkenhead")
    #expect(screen.contains("Hurt in hospital"), "\(screen)")
    try store.expectClean()
    try store.steer("undo")
    #expect(!(try store.steer("series", "list", "--json")).contains(id))
  }

  @Test func theProgrammesExportComesBackUnchanged() throws {
    let csv = folder.path + "/values.csv"
    try store.steer("export", "indicators", "--format", "csv", "-o", csv)
    let rows = try String(contentsOfFile: csv, encoding: .utf8).split(separator: "\r\n").count - 1
    let back = try store.steer("import", csv, "--profile", "series")
    #expect(back.contains("\(rows) rows, \(rows) used"), "\(back)")
    #expect(back.contains("Imported: 0 new, 0 changed, \(rows) unchanged"), "\(back)")
    // Where nothing of it is known, everything of it is new.
    let other = folder.path + "/other"
    try store.steer("init", other, "--demo")
    for (path, _, name) in try FileManager.default.contentsOfDirectory(atPath: other + "/observations").map({
      (other + "/observations/" + $0, 0, $0)
    }) where name.hasSuffix(".json") {
      try FileManager.default.removeItem(atPath: path)
    }
    let made = try Program.run(Program.steer, ["import", csv], environment: ["STEER_STORE": other])
    #expect(made.code == 0 && made.output.contains("Imported: \(rows) new"), "\(made.output)\(made.errors)")
  }

  @Test func rowsOfAnotherIndicatorAndSecondColumnsAreNotTakenForIt() throws {
    let csv = folder.path + "/values.csv"
    try store.steer("export", "indicators", "-o", csv)
    let out = try store.attempt("import", csv, "--indicator", "school-attendance")
    #expect(out.code == 0 && out.output.contains(" 0 new, 0 changed,"), "\(out.output)")
    #expect(out.errors.contains("the row is of"))
    let two = try file("period,schools,homes\nSep 2026,41,51\nOct 2026,42,52\n")
    let open = try store.attempt(
      "import", two, "--indicator", "school-attendance", "--neighbourhood", "north-birkenhead")
    #expect(open.code == 64 && open.errors.contains("homes, schools"), "\(open.errors)")
  }

  @Test func onlyAWordThatIsEditedInAnExportIsChanged() throws {
    let csv = folder.path + "/values.csv"
    try store.steer("export", "indicators", "--neighbourhood", "north-birkenhead", "-o", csv)
    let text = try String(contentsOfFile: csv, encoding: .utf8)
    // The first rounded value gets a note; its exact counts must not be lost.
    let line = try #require(text.split(separator: "\r\n").first { $0.contains("reads-for-fun") })
    var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let note = 13
    cells[note] = "\"from the survey\""
    let edited = try file(text.replacingOccurrences(of: line, with: cells.joined(separator: ",")), "edited.csv")
    let before = try String(contentsOfFile: store.path + "/observations/north-birkenhead.json", encoding: .utf8)
    #expect(try store.steer("import", edited).contains(" 0 new, 1 changed,"))
    let after = try String(contentsOfFile: store.path + "/observations/north-birkenhead.json", encoding: .utf8)
    #expect(after.contains("from the survey"))
    #expect(after.components(separatedBy: "revised").count == before.components(separatedBy: "revised").count)
    func counts(_ text: String) -> [String] {
      text.split(separator: "\n").filter { $0.contains("\"count\"") }.map(String.init)
    }
    #expect(counts(after) == counts(before))
  }

  @Test func ownSeriesGoToTheNeighbourhoodThatIsNamed() throws {
    let own = try file("period,value,count,denominator,note\nSep 2026,,12,60,counted twice\nOct 2026,25,15,60,\n")
    try store.steer(
      "indicator", "add", "--neighbourhood", "northwood", "--name", "Came again", "--unit", "%", "--improvement",
      "increase", "--value", "proportion", "--cadence", "monthly")
    let out = try store.steer("import", own, "--indicator", "came-again", "--neighbourhood", "northwood")
    #expect(out.contains("Northwood  2 new"), "\(out)")
    #expect(
      try store.steer("import", own, "--indicator", "came-again", "--neighbourhood", "northwood").contains(
        "2 unchanged"))
    let unplaced = try store.attempt("import", own, "--indicator", "came-again")
    #expect(unplaced.code == 65 && unplaced.errors.contains("--neighbourhood"))
  }

  @Test func malformedFilesEndWithAClearErrorAndChangeNothing() throws {
    let before = try store.steer("history", "--json")
    let gigabyte = folder.path + "/gigabyte.csv"
    _ = FileManager.default.createFile(atPath: gigabyte, contents: Data("period,value\n".utf8))
    let handle = try #require(FileHandle(forWritingAtPath: gigabyte))
    // A sparse file: as large as it says, and nothing on the disk.
    try handle.truncate(atOffset: 1 << 30)
    try handle.close()
    let line = try file("period,value\n2022," + String(repeating: "9", count: 3 << 20), "line.csv")
    let wide = try file((0..<100_000).map { "c\($0)" }.joined(separator: ","), "wide.csv")
    for (path, code, words) in [
      (gigabyte, Int32(65), "not text"), (line, 65, "1 MB"), (wide, 65, "columns"), (folder.path, 65, "not a file"),
      ("/dev/null", 65, "not a file"), (folder.path + "/none.csv", 66, "No such file"),
      (try file("", "empty.csv"), 65, "holds nothing"), (try file("2022,5\n", "bare.csv"), 65, "names of columns"),
      (try file("period,value\n2022,\"5", "half.csv"), 65, "not closed"),
    ] {
      for options in [
        ["--dry-run"], ["--indicator", "re-referrals"], ["--profile", "fingertips", "--dry-run", "--json"],
      ] {
        let outcome = try Program.run(
          Program.steer, ["import", path] + options, environment: ["STEER_STORE": store.path])
        #expect(outcome.code == code && outcome.output.isEmpty, "\(path) \(options): \(outcome.errors)")
        #expect(outcome.errors.contains(words), "\(path) \(options): \(outcome.errors)")
      }
    }
    #expect(try store.steer("history", "--json") == before)
  }

  @Test func aLookAtAFileNeedsNoStoreAndWritesNothing() throws {
    let none = folder.path + "/no store"
    let outcome = try Program.run(
      Program.steer, ["import", ImportEndToEndTests.referrals, "--dry-run"], environment: ["STEER_STORE": none])
    #expect(outcome.code == 0 && outcome.output.contains("rereferral_percent"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: none))
    let readOnly = try store.attempt("import", ImportEndToEndTests.referrals, "--read-only")
    #expect(readOnly.code == 77)
  }

  @Test func whoSaysTooLittleIsToldWhatThereIsToChoose() throws {
    let text = try String(contentsOfFile: ImportEndToEndTests.referrals, encoding: .utf8)
    let unknown = try file(text.replacingOccurrences(of: "rereferral_percent", with: "share"))
    let bare = try store.attempt("import", unknown)
    #expect(bare.code == 64 && bare.errors.contains("--indicator") && bare.errors.contains("re-referrals"))
    let open = try store.attempt("import", unknown, "--indicator", "persistent-absence")
    #expect(open.code == 64 && open.errors.contains("no_further_action_percent"), "\(open.errors)")
    let wrong = try store.attempt("import", unknown, "--indicator", "re-referrals", "--value", "sharee")
    #expect(wrong.code == 65 && wrong.errors.contains("There is no column \"sharee\""))
  }
}
