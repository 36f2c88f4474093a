import StrictJSON

/// What is measured is said once, in the definition that all neighbourhoods share; an indicator only uses it.
enum IndicatorDefinitionRules {
  /// Refuses fields of a definition that differ from the one that an indicator uses.
  static func refuseOther(
    _ described: RecordEntries, than address: RecordAddress, in book: RecordBook, _ context: EditContext
  ) throws(Refusal) {
    let input = FieldInput(book, in: nil, today: context.today)
    for (name, entry) in described.sorted(by: { $0.key < $1.key }) {
      guard let field = address.kind.shape.field(name), name != "name" else { continue }
      let standing = book[address]?[name]
      guard try input.value(entry, for: field) != standing else { continue }
      let now = input.text(standing, of: field)
      throw .invalid(
        name,
        "The \(field.label) belongs to the definition \(address.id), which neighbourhoods share, and there it is"
          + " \(now.isEmpty ? "empty" : "\"\(now)\""); change it there, or leave it out here.")
    }
  }

  /// Takes the fields of the definition out of what is given for an indicator, refusing those that differ.
  static func strip(
    _ entries: inout RecordEntries, of address: RecordAddress, in book: RecordBook, _ context: EditContext
  ) throws(Refusal) {
    guard address.kind == .indicator, let id = book[address]?["definition"]?.stringValue else { return }
    let described = entries.filter { address.kind.shape.field($0.key) == nil && Shape.definition.field($0.key) != nil }
    for name in described.keys { entries[name] = nil }
    let definition = RecordAddress(document: .programme, kind: .definition, id: id)
    try refuseOther(described, than: definition, in: book, context)
  }
}
