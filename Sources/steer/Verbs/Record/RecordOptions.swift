import ArgumentParser
import Domain
import StrictJSON

/// The fields of a kind of record as options: each is named after its field, `--target-date` for `target_date`.
///
/// What an option may hold, and its help, come from the shape; a test holds the two together.
protocol RecordOptions: ParsableArguments, Sendable {
  static var kind: RecordKind { get }
}

extension RecordOptions {
  /// The help of a field.
  static func help(_ name: String) -> ArgumentHelp {
    guard let field = kind.shape.field(name) else { return "" }
    guard case .choice(let words) = field.type else { return ArgumentHelp(field.help) }
    return ArgumentHelp("\(field.help) \(words.joined(separator: ", ")).")
  }

  /// What was given, by the field's name.
  var entries: RecordEntries {
    var entries: RecordEntries = [:]
    for child in Mirror(reflecting: self).children {
      guard let label = child.label?.drop(while: { $0 == "_" }) else { continue }
      let name = String(label.flatMap { $0.isUppercase ? ["_", Character($0.lowercased())] : [$0] })
      switch child.value {
      case let option as Option<String?>: entries[name] = option.wrappedValue.map(JSONValue.string)
      case let flag as Flag<Bool?>: entries[name] = flag.wrappedValue.map(JSONValue.bool)
      default: continue
      }
    }
    return entries
  }
}
