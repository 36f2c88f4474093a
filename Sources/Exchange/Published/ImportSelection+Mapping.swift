import Domain

extension ImportSelection {
  /// Reads values as they were read the last time.
  public init(_ mapping: ImportMapping) {
    self.init()
    let columns = mapping.columns
    profile = columns["profile"].flatMap(ImportProfile.init(rawValue:))
    indicator = columns["indicator"]
    values = columns["value"].map { [$0] } ?? []
    count = columns["count"]
    denominator = columns["denominator"]
    lower = columns["lower"]
    upper = columns["upper"]
    years = columns["years"].flatMap(YearKind.init(rawValue:))
    areas = columns["areas"]?.split(separator: ",").map(String.init) ?? []
    conditions = mapping.conditions.sorted { $0.key < $1.key }.map { Condition(column: $0.key, value: $0.value) }
  }

  /// Reads values of an indicator as they were read the last time; nil where nothing is remembered.
  public init?(rememberedFor definition: IndicatorDefinition, in snapshot: Snapshot) {
    guard let mapping = definition.mapping else { return nil }
    self.init(mapping)
    suit(definition, in: snapshot)
  }

  /// The selection with what is remembered wherever nothing else was said.
  public func completed(by known: ImportSelection) -> ImportSelection {
    var completed = known
    if !areas.isEmpty { completed.areas = areas }
    completed.years = years ?? known.years
    completed.indicator = indicator ?? known.indicator
    let columns = Set(conditions.map { ColumnName.key($0.column) })
    completed.conditions = conditions + known.conditions.filter { !columns.contains(ColumnName.key($0.column)) }
    if !values.isEmpty, values != known.values {
      // The counts belong to the column that they make.
      completed.values = values
      (completed.count, completed.denominator, completed.lower, completed.upper) = (nil, nil, nil, nil)
    }
    completed.count = count ?? completed.count
    completed.denominator = denominator ?? completed.denominator
    completed.lower = lower ?? completed.lower
    completed.upper = upper ?? completed.upper
    return completed
  }

  /// Fills in what follows from the indicator: its kind of years, and the programme's areas.
  public mutating func suit(_ definition: IndicatorDefinition, in snapshot: Snapshot) {
    standingYears = snapshot.years(of: definition)
    home = snapshot.authorityAreas
  }

  /// What to remember of the selection, by which it can be made again.
  ///
  /// - Parameter profile: the profile that was found.
  public func mapping(profile: ImportProfile) -> ImportMapping {
    var columns = ["profile": profile.rawValue]
    columns["indicator"] = indicator
    columns["value"] = values.first
    columns["count"] = count
    columns["denominator"] = denominator
    columns["lower"] = lower
    columns["upper"] = upper
    columns["years"] = years?.rawValue
    columns["areas"] = areas.isEmpty ? nil : areas.joined(separator: ",")
    let pairs = conditions.map { ($0.column, $0.value) }
    return ImportMapping(columns: columns, conditions: Dictionary(pairs) { first, _ in first })
  }
}
