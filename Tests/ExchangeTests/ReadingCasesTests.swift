import Exchange
import Foundation
import StrictJSON
import Testing

/// Readings agree with figures of the packages whose rules they follow; each case names where its figures come from.
@Suite struct ReadingCasesTests {
  private static let cases: [JSONValue] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Cases/readings.jsonl")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { try? JSONReader.value(from: Array($0.utf8)) }
  }()

  @Test func theCasesAreThere() { #expect(Self.cases.count == 41) }

  @Test(arguments: cases.indices) func aCaseAgrees(_ index: Int) throws {
    let test = Self.cases[index]
    let id = try #require(test["id"]?.stringValue)
    let answer = try ReadingServiceTests.answer(JSONWriter.line(try #require(test["in"])))
    let tolerance = test["tolerance"]?.doubleValue ?? 0
    for (field, wanted) in try #require(test["out"]?.objectValue) {
      switch field {
      case "error": #expect(answer["error"]?.stringValue != nil, "\(id)")
      case "special_causes":
        #expect(.array(answer["points"]?.arrayValue?.map { $0["special_cause"] ?? .null } ?? []) == wanted, "\(id)")
      case "chi_squared_2dp":
        let chi = try #require(answer["chi_squared"]?.doubleValue)
        #expect(abs((chi * 100).rounded() / 100 - (wanted.doubleValue ?? 0)) <= tolerance, "\(id)")
      default:
        guard let number = wanted.doubleValue else {
          #expect(answer[field] == wanted, "\(id) \(field)")
          continue
        }
        let got = try #require(answer[field]?.doubleValue, "\(id) \(field)")
        #expect(abs(got - number) <= tolerance * max(1, abs(number)), "\(id) \(field)")
      }
    }
  }
}

extension JSONValue {
  fileprivate subscript(key: String) -> JSONValue? { objectValue?[key] }
}
