import Domain

/// What a field of a form may hold, in words.
enum FormHint {
  static func text(for field: Field) -> String {
    let parts = [field.help.dropLast(field.help.hasSuffix(".") ? 1 : 0).description, allowed(field)]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The form of what is typed, where the field's sentence does not say it.
  private static func allowed(_ field: Field) -> String {
    switch field.type {
    case .date(let use): use.direction.hint
    case .integer(let range) where range.upperBound < Int.max: "\(range.lowerBound) to \(range.upperBound)"
    case .referenceSet, .wordSet: "several with commas"
    case .prioritySet: "P1, P2 or neighbourhood/priority; several with commas"
    case .parts: "2020=why=who decided; 2022=why=who decided"
    case .prose: "^N starts a new line"
    case .period: "Oct 2026, autumn 2025/26, 2025/26, 2026"
    case .flag: "yes or no"
    default: ""
    }
  }
}
