import Domain

/// Where everything stands in a published file: its columns by what they hold, never by their place.
struct PublishedLayout: Sendable {
  let profile: ImportProfile
  let header: [String]
  /// The column of each role, in the order of the roles.
  private let columns: [Int?]
  /// The columns of code and name of each level that the file has.
  let levels: [DfELevel: (code: Int, name: Int?)]
  /// The columns by which groups are told apart, in the order of the file.
  let groups: [Int]
  /// The columns of values.
  let values: [Int]
  /// Whether none of the columns of values that were asked for are in the file.
  let lacksValues: Bool
  /// What a row must hold to be taken.
  let conditions: [(column: Int, value: String)]
  /// Columns that hold figures and words, and are taken for groups.
  let mixed: [String]
  /// Columns of figures that are not taken.
  let unused: [String]

  /// The column of a role.
  subscript(_ role: ColumnRole) -> Int? { columns[role.rawValue] }

  /// Lays out a file.
  ///
  /// - Parameter kinds: what the cells of each column were found to hold.
  /// - Throws: a refusal when a column is missing that is needed or was asked for.
  init(
    _ profile: ImportProfile, header: [String], kinds: [ColumnKind], selection: ImportSelection
  ) throws(Refusal) {
    self.profile = profile
    self.header = header
    let known = ColumnRole.known(in: profile)
    var roles: [ColumnRole: Int] = [:]
    var free: [Int] = []
    for (index, name) in header.enumerated() {
      let key = ColumnName.key(name)
      guard let role = known[key] else {
        free.append(index)
        continue
      }
      // A time period tells more than a year beside it.
      if roles[role] == nil || key == "timeperiod" { roles[role] = index }
    }
    conditions = try selection.conditions.map { condition throws(Refusal) in
      (try PublishedLayout.column(condition.column, header), condition.value)
    }
    let named = [
      (ColumnRole.count, selection.count), (.denominator, selection.denominator), (.lower, selection.lower),
      (.upper, selection.upper),
    ]
    for (role, name) in named {
      if let name { roles[role] = try PublishedLayout.column(name, header) }
    }
    // Of several files each may hold a part of what was asked for.
    let asked = selection.values.compactMap { ColumnName.index(of: $0, in: header) }
    lacksValues = asked.isEmpty && !selection.values.isEmpty
    let taken = Set(asked).union(roles.values)
    let areFirst = ColumnName.areFirst(in: header)
    free.removeAll { taken.contains($0) || !areFirst[$0] }
    let kinds = PublishedLayout.settled(kinds, among: free)
    // Whoever chooses by a column means it to tell groups apart.
    let isGroup: (Int) -> Bool = { [conditions] index in
      if profile == .fingertips { return ColumnRole.fingertipsGroups.contains(ColumnName.key(header[index])) }
      let isNamed = ColumnName.isGroup(header[index]) || conditions.contains { $0.column == index }
      return [.words, .mixed].contains(kinds[index]) || isNamed && kinds[index] == .figures
    }
    let figures = free.filter { kinds[$0] == .figures && !isGroup($0) }
    // Better a column with many words than none.
    let numeric = figures.isEmpty ? free.filter { kinds[$0] == .mixed } : figures
    groups = free.filter { isGroup($0) && !(figures.isEmpty && kinds[$0] == .mixed) }
    if !selection.values.isEmpty {
      values = asked
    } else if let value = roles[.value] {
      values = [value]
    } else {
      values = profile == .fingertips ? [] : numeric
    }
    mixed = groups.filter { kinds[$0] == .mixed }.map { header[$0] }
    unused = profile == .series && roles[.value] != nil && asked.isEmpty ? numeric.map { header[$0] } : []
    levels = profile == .dfe ? PublishedLayout.levels(header) : [:]
    columns = ColumnRole.allCases.map { roles[$0] }
    try check()
  }

  /// Columns of marks alone: groups that are letters stand before the figures, figures that are all missing among them.
  private static func settled(_ kinds: [ColumnKind], among free: [Int]) -> [ColumnKind] {
    let first = free.first { kinds[$0] == .figures } ?? kinds.count
    return kinds.enumerated().map { $1 == .marks ? ($0 < first ? .words : .figures) : $1 }
  }

  private static func column(_ name: String, _ header: [String]) throws(Refusal) -> Int {
    if let index = ColumnName.index(of: name, in: header) { return index }
    throw .invalid("column", "There is no column \"\(name)\"; there are \(header.joined(separator: ", ")).")
  }

  private static func levels(_ header: [String]) -> [DfELevel: (code: Int, name: Int?)] {
    let keys = header.map(ColumnName.key)
    var found: [DfELevel: (code: Int, name: Int?)] = [:]
    for level in DfELevel.allCases {
      guard let code = keys.firstIndex(of: level.columns[0]) else { continue }
      found[level] = (code, keys.firstIndex(of: level.columns[1]))
    }
    return found
  }

  private func check() throws(Refusal) {
    guard self[.period] != nil else { throw missing("of the period", "period") }
    let isMade = self[.count] != nil && profile == .series
    guard !values.isEmpty || isMade || lacksValues else { throw missing("of figures", "value") }
    switch profile {
    case .fingertips where self[.areaCode] == nil: throw missing("of the area's code", "Area Code")
    case .dfe where levels.isEmpty: throw missing("of an area's code, such as new_la_code", "area")
    default: break
    }
  }

  private func missing(_ what: String, _ field: String) -> Refusal {
    .invalid(
      field,
      "There is no column \(what) in a file of the profile \(profile.rawValue); the columns are"
        + " \(header.joined(separator: ", ")).")
  }
}
