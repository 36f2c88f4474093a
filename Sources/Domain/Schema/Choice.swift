/// A closed list of words that a field may hold.
public protocol Choice: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  /// The word as people read it.
  var title: String { get }
}

extension Choice {
  /// Every word of the list, as the file spells it.
  public static var words: [String] { allCases.map(\.rawValue) }

  /// The file's word with blanks for underscores.
  public var title: String { String(rawValue.map { $0 == "_" ? " " : $0 }) }
}
