import Domain
import StrictJSON

/// One cell of a table that goes out.
public enum ExportCell: Hashable, Sendable {
  case text(String)
  case number(JSONNumber)
  case flag(Bool)
  case none

  /// Takes over a field of a record; what holds several things becomes one text.
  init(_ value: JSONValue?) {
    self =
      switch value {
      case nil, .null?: .none
      case .bool(let flag)?: .flag(flag)
      case .number(let number)?: .number(number)
      case .string(let text)?: .text(text)
      case .array(let elements)?: elements.isEmpty ? .none : .text(ExportCell.text(of: elements))
      case .object(let members)?: members.isEmpty ? .none : .text(GroupText.text(of: ExportCell.words(members)))
      }
  }

  /// References one behind another, updates each on a line of its own.
  private static func text(of elements: [JSONValue]) -> String {
    let references = elements.compactMap(\.stringValue)
    let updates = elements.compactMap(\.objectValue).map { update in
      let words = words(update)
      return "\(words["at", default: ""].prefix(10)) \(words["by", default: ""]): \(words["text", default: ""])"
    }
    return references.isEmpty ? updates.joined(separator: "\n") : references.joined(separator: "; ")
  }

  private static func words(_ members: JSONObject) -> [String: String] {
    Dictionary(members.map { ($0.key, $0.value.stringValue ?? "") }) { first, _ in first }
  }
}
