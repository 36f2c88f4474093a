import StrictJSON

extension Change {
  /// What came of applying a change to a document.
  public enum Outcome: Hashable, Sendable {
    /// The document as it is now.
    case changed(JSONValue)
    /// The place held the new value already.
    case unchanged
    /// The place holds neither the old value nor the new one, but this.
    case refused(current: JSONValue?)
  }

  /// Applies the change to a document if the place still holds the value from which it departs.
  ///
  /// A missing map of records, or of parts inside a record, is made; one that becomes empty is removed, so that a
  /// change and its inverse leave the document as it was. A missing record is never made by setting one of its fields.
  public func applied(to document: JSONValue) -> Outcome {
    let current = document[pointer]
    if Change.areSame(current, after) { return .unchanged }
    guard Change.areSame(current, before), let changed = Change.setting(after, pointer.tokens[...], 0, in: document)
    else { return .refused(current: current) }
    return .changed(changed)
  }

  /// Sets the value without asking what stands there, as recovery does from the journal; nil when it has no place.
  public func forced(on document: JSONValue) -> JSONValue? {
    Change.setting(after, pointer.tokens[...], 0, in: document)
  }

  /// Whether two values are the same but for the revision that the program itself counts.
  static func areSame(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
    left == right || withoutRevision(left) == withoutRevision(right)
  }

  private static func withoutRevision(_ value: JSONValue?) -> JSONValue? {
    guard case .object(var object)? = value else { return value }
    object["revision"] = nil
    return .object(object)
  }

  /// Maps stand at even depths of a pointer, records and parts at odd ones; only maps may be made on the way.
  private static func setting(
    _ value: JSONValue?, _ tokens: ArraySlice<String>, _ depth: Int, in container: JSONValue
  ) -> JSONValue? {
    guard let key = tokens.first, case .object(var object) = container else { return nil }
    let rest = tokens.dropFirst()
    if rest.isEmpty {
      object[key] = value
      return .object(object)
    }
    let isMap = depth.isMultiple(of: 2)
    let made: JSONValue? = isMap && value != nil ? JSONValue.object([:]) : nil
    guard let child = object[key] ?? made else { return value == nil ? container : nil }
    guard let changed = setting(value, rest, depth + 1, in: child) else { return nil }
    let isEmptied = isMap && changed.objectValue?.isEmpty == true && value == nil
    object[key] = isEmptied ? nil : changed
    return .object(object)
  }
}
