/// What the keys of a map of records look like.
public enum KeyForm: Hashable, Sendable {
  /// 26 lower-case letters and digits, made by `RecordID`; sorts by the time it was made.
  case recordID
  /// A short readable name: lower-case letters, digits and hyphens, at most 63 characters.
  case slug
  /// A period code.
  case period

  /// Says whether a key has this form.
  public func allows(_ key: String) -> Bool {
    switch self {
    case .recordID: RecordID.isValid(key)
    case .slug: Slug.isValid(key)
    case .period: Period(code: key) != nil
    }
  }

  /// The form in words, for messages.
  public var description: String {
    switch self {
    case .recordID: "26 lower-case letters and digits"
    case .slug: "lower-case letters, digits and hyphens, starting with a letter or digit, at most 63"
    case .period: "a period code such as 2026-10, 2024 or AY2023-24"
    }
  }
}
