import Domain
import StrictJSON

/// Rows of fields as JSON: one object, an array of objects, or one object a line.
enum JSONRows {
  static func read(from bytes: [UInt8]) throws(Failure) -> [RecordEntries] {
    let values: [JSONValue]
    do {
      values = try JSONReader.value(from: bytes).rows
    } catch {
      let lines = bytes.split(separator: 0x0A).filter { line in !line.allSatisfy { $0 == 0x20 || $0 == 0x0D } }
      // Each line of rows is an object by itself; anything else is one text with an error in it.
      guard lines.count > 1, lines.allSatisfy({ $0.first == 0x7B }) else { throw malformed(error) }
      var rows: [JSONValue] = []
      for (number, line) in lines.enumerated() {
        do {
          rows.append(try JSONReader.value(from: Array(line)))
        } catch {
          throw Failure(.badData, "Row \(number + 1) on standard input is not JSON: \(error.message).")
        }
      }
      values = rows
    }
    return try values.map { value throws(Failure) in
      guard case .object(let row) = value else { throw Failure(.badData, "Each row must be an object with fields.") }
      return Dictionary(row.map { ($0.key, $0.value) }) { first, _ in first }
    }
  }

  private static func malformed(_ error: JSONSyntaxError) -> Failure {
    Failure(
      .badData,
      "Standard input is not JSON: line \(error.position.line), column \(error.position.column): \(error.message).")
  }
}

extension JSONValue {
  fileprivate var rows: [JSONValue] { arrayValue ?? [self] }
}
