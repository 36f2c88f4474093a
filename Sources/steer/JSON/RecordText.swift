import StrictJSON
import TerminalKit

/// A record that has no sentences of its own, as lines of names and values.
enum RecordText {
  /// A line for each field that holds a word or a number.
  static func lines(of record: JSONValue) -> [SafeText] {
    (record.objectValue ?? [:]).compactMap { name, value in
      switch value {
      case .string(let text): SafeText("\(name): \(text)")
      case .number(let number): SafeText("\(name): \(number.literal)")
      case .bool(let flag): SafeText("\(name): \(flag ? "yes" : "no")")
      default: nil
      }
    }
  }
}
