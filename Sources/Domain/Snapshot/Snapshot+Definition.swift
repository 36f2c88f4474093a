extension Snapshot {
  /// The definition of an indicator that a person means by its id, name or short name.
  public func definition(called text: String) -> IndicatorDefinition? {
    let found = RecordName(RecordBook(self)).addresses(of: .definition, called: text, in: nil)
    if let id = found.first?.id, let definition = programme.definitions[id] { return definition }
    // A neighbourhood may call its indicator by an id of its own.
    return neighbourhoods.flatMap(\.indicators).first { $0.id == text }?.definition
  }

  /// The programme's authorities by their GSS codes, and by their names where they have none.
  public var authorityAreas: Set<String> { Set(programme.authorities.values.map { $0.code ?? $0.name }) }
}

extension Snapshot {
  /// What `2023/24` stands for in the values of an indicator that are there already; nil where none says it.
  public func years(of definition: IndicatorDefinition) -> YearKind? {
    let own = neighbourhoods.flatMap(\.indicators).filter { $0.definition.id == definition.id }.compactMap(\.series)
    let wide = programme.wideSeries.filter { $0.definition == definition.id }
    let kinds = Set((own + wide).flatMap(\.observations).map(\.period.kind))
    if kinds.contains(.academicYear) != kinds.contains(.financialYear) {
      return kinds.contains(.academicYear) ? .academic : .financial
    }
    return nil
  }
}
