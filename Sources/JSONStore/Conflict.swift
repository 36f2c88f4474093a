import Domain
import StrictJSON

/// A field that somebody else changed while an edit of it was being made.
public struct Conflict: Hashable, Sendable {
  /// What the record is called, such as NB-A-014.
  public let record: String
  public let field: String
  /// What stands there now.
  public let theirs: JSONValue?
  /// What the refused edit wanted.
  public let yours: JSONValue?
  /// Who made the change that stands, and how long ago; nil when the journal does not tell.
  public let by: String?
  public let ago: String?

  /// The conflict in one sentence.
  public var message: String {
    let mine = field.isEmpty ? "" : "; yours: \(Conflict.words(yours))"
    return "\(theirMessage)\(mine). Yours was not saved."
  }

  /// Who changed what, and when, without a full stop.
  var theirMessage: String {
    let who = by ?? "Somebody"
    let name = String(field.map { $0 == "_" ? " " : $0 })
    let what = field.isEmpty ? "changed \(record)" : "set the \(name) of \(record) to \(Conflict.words(theirs))"
    return "\(who) \(what)\(ago.map { " \($0)" } ?? "")"
  }

  /// A value in words.
  static func words(_ value: JSONValue?) -> String {
    switch value {
    case nil, .null?: "nothing"
    case .string(let text)?: CalendarDate(iso: text)?.words ?? "\"\(text)\""
    case .object?, .array?: "something else"
    case .some(let other): String(decoding: JSONWriter.line(other), as: UTF8.self)
    }
  }
}
