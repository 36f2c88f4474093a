import Domain

/// One field of a form being typed.
struct FormLine: Hashable {
  /// What the field may hold.
  let field: Field
  let label: String
  /// What is allowed, in words.
  let hint: String
  /// What stood there when the form was opened.
  let original: String
  /// Texts from which to choose or that are known already.
  let choices: [String]
  /// Whether a name not seen before makes a new record.
  let takesNewNames: Bool
  /// Whether the field must hold something.
  let isNeeded: Bool
  var text: TextField

  init(
    _ field: Field, hint: String? = nil, _ original: String = "", choices: [String] = [], takesNewNames: Bool = false,
    isNeeded: Bool? = nil
  ) {
    self.isNeeded = isNeeded ?? field.isRequired
    self.field = field
    label = field.label
    self.hint = hint ?? FormHint.text(for: field)
    self.original = original
    self.choices = choices
    self.takesNewNames = takesNewNames
    text = TextField(original)
  }

  var name: String { field.name }

  /// The line with a text that counts as typed.
  func filled(with text: String) -> FormLine {
    var line = self
    if !text.isEmpty { line.text = TextField(text) }
    return line
  }

  /// Whether the field holds words that may run over several lines.
  var isProse: Bool { if case .prose = field.type { true } else { false } }

  /// Whether what is typed is shown over several rows.
  var isLong: Bool {
    switch field.type {
    case .prose: true
    case .text(let maximum): maximum >= 200
    default: false
    }
  }

  /// What was typed, if it differs from what stood there; empty to take the value away.
  var change: String? {
    if text.text == original { return nil }
    return text.text == Form.nothing ? "" : text.text
  }

  /// The choice that would finish what is being typed.
  private var finished: String? {
    let typed = Letters.folded(item)
    guard !typed.isEmpty, text.isAtEnd else { return nil }
    return choices.first { Letters.folded($0).hasPrefix(typed) && $0.count > item.count }
  }

  /// The letters of it that are still to come.
  var completion: String? { finished.map { String($0.dropFirst(item.count)) } }

  /// Puts the choice a number of steps on in the place of what is typed.
  mutating func turn(_ steps: Int) {
    guard !choices.isEmpty else { return }
    let current = choices.firstIndex { Letters.folded($0) == Letters.folded(item) }
    let next = current.map { ($0 + steps + choices.count) % choices.count } ?? (steps > 0 ? 0 : choices.count - 1)
    text = TextField(text.text.dropLast(item.count) + choices[next])
  }

  /// Takes the choice that finishes what is typed, with its own capitals; says whether there was one.
  mutating func complete() -> Bool {
    guard let finished else { return false }
    text = TextField(text.text.dropLast(item.count) + finished)
    return true
  }

  /// Whether several texts stand in the field, with commas between.
  private var isSet: Bool {
    switch field.type {
    case .referenceSet, .wordSet, .prioritySet: true
    default: false
    }
  }

  /// What a choice would take the place of: the last of several, else all.
  private var item: String {
    guard isSet, let comma = text.text.lastIndex(where: { $0 == "," || $0 == ";" }) else { return text.text }
    return String(text.text[text.text.index(after: comma)...].drop { $0 == " " })
  }
}
