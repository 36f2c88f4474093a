import Domain
import Foundation
import StrictJSON
import Testing

/// The JSON Schemas in `Data/schema` are those that the shapes give, and the demo store obeys them.
@Suite struct SchemaFileTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: JSONSchema.files.map(\.name)) func theFileIsUpToDate(_ name: String) throws {
    let schema = try #require(JSONSchema.files.first { $0.name == name }?.schema)
    let file = Self.root.appendingPathComponent("Data/schema/\(name)")
    let wanted = JSONWriter.document(schema)
    if ProcessInfo.processInfo.environment["STEER_RECORD"] == "1" {
      try Data(wanted).write(to: file)
      Issue.record("\(name) was recorded; run the tests again without STEER_RECORD")
    }
    #expect(try Array(Data(contentsOf: file)) == wanted, "run the tests with STEER_RECORD=1 to record it")
  }

  @Test func theDemoStoreObeysTheSchemasAsAnotherProgramReadsThem() throws {
    let script = """
      import json, pathlib, sys
      from jsonschema import Draft202012Validator
      data = pathlib.Path(sys.argv[1])
      names = {"programme.json": "programme", "store.json": "store"}
      count = 0
      for file in sorted((data / "demo").rglob("*.json")):
          kind = names.get(file.name) or {"neighbourhoods": "neighbourhood"}.get(file.parent.name, file.parent.name)
          schema = json.load(open(data / "schema" / (kind + ".schema.json")))
          Draft202012Validator.check_schema(schema)
          for error in Draft202012Validator(schema).iter_errors(json.load(open(file))):
              print(file.name, list(error.absolute_path), error.message[:200])
          count += 1
      print("checked", count)
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", script, Self.root.appendingPathComponent("Data").path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(output == "checked 12\n", "\(output)")
  }

  @Test func theDemoStoreIsCleanOnAnyDayAndItsPeriodsNeverFallTogether() throws {
    let data = Self.root.appendingPathComponent("Data/demo")
    var documents: [DocumentID: JSONValue] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: data.path) {
      guard let document = DocumentID(path: path) else { continue }
      let bytes = try Array(Data(contentsOf: data.appendingPathComponent(path)))
      documents[document] = try JSONReader.value(from: bytes)
      #expect(documents[document].map(JSONWriter.document) == bytes, "\(path) is not in the canonical form")
    }
    #expect(documents.count == 11)
    let anchor = try #require(Snapshot(documents: documents).programme.demoAnchor)
    for days in stride(from: 0, through: 800, by: 9) {
      let moved = DemoDates.moved(documents, to: anchor.adding(days: days))
      #expect(StoreCheck.problems(in: moved).isEmpty, "after \(days) days")
      #expect(StoreCheck.recordCount(in: moved) == StoreCheck.recordCount(in: documents))
      #expect(moved[.wideObservations] == documents[.wideObservations], "published periods moved")
      let points = { (documents: [DocumentID: JSONValue]) in
        Snapshot(documents: documents).neighbourhoods.flatMap(\.indicators).compactMap { $0.series?.observations.count }
      }
      #expect(points(moved) == points(documents), "after \(days) days")
    }
  }
}
