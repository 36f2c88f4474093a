import Domain

extension PublishedLayout {
  /// The columns whose cells decide the area of a row.
  var areaColumns: [Int] {
    switch profile {
    case .fingertips: [self[.areaCode], self[.areaName]].compactMap(\.self)
    case .dfe:
      [self[.level], self[.oldAreaCode]].compactMap(\.self)
        + levels.sorted { $0.value.code < $1.value.code }.flatMap { [$0.value.code, $0.value.name] }.compactMap(\.self)
    case .series: [self[.areaCode], self[.neighbourhood], self[.areaName]].compactMap(\.self)
    }
  }

  /// The columns besides whose cells decide the group of a row.
  var groupColumns: [Int] { [self[.indicatorID], self[.indicator], self[.breakdown]].compactMap(\.self) + groups }
}

extension RowReader {
  /// Finds the area of a row.
  func areaAfresh(of row: CSVRow) throws(Refusal) -> Area {
    let found: (code: String, name: String)
    switch layout.profile {
    case .fingertips:
      found = try chooser.area(code: text(row, .areaCode), name: text(row, .areaName), old: nil)
    case .series:
      let code = [text(row, .areaCode), text(row, .neighbourhood)].first { !$0.isEmpty } ?? ""
      found = try chooser.area(code: code, name: text(row, .areaName), old: nil)
    case .dfe: found = try areaByLevel(of: row)
    }
    return Area(code: found.code, name: found.name)
  }

  private func areaByLevel(of row: CSVRow) throws(Refusal) -> (code: String, name: String) {
    let level: DfELevel
    let spelled = text(row, .level)
    if layout[.level] != nil {
      guard let known = DfELevel(spelled: spelled) else {
        throw .invalid("area", "the geographic level \"\(spelled)\" is not read")
      }
      guard layout.levels[known] != nil else {
        throw .invalid("area", "the file has no column \(known.codeColumn), which areas of this level need")
      }
      level = known
    } else {
      // Without a level the smallest area that is named is the one that is meant.
      let order = DfELevel.allCases.reversed()
      let named = order.first { layout.levels[$0].map { !text(row, $0.code).isEmpty } == true }
      guard let named else { throw .invalid("area", "the row names no area") }
      level = named
    }
    guard let columns = layout.levels[level] else { throw .invalid("area", "the row names no area") }
    let old = level == .localAuthority ? text(row, .oldAreaCode) : ""
    return try chooser.area(
      code: text(row, columns.code), name: columns.name.map { text(row, $0) } ?? "", old: old.isEmpty ? nil : old)
  }

  /// The indicator that a row names; nil where the columns of values are the indicators.
  func indicator(of row: CSVRow) -> (id: String, name: String)? {
    let id = text(row, .indicatorID)
    let name = text(row, .indicator)
    guard layout[.indicatorID] != nil || layout[.indicator] != nil else { return nil }
    return (id.isEmpty ? name : id, name)
  }

  /// The series to which the figures of a row belong, without points; one for each column of values.
  ///
  /// - Throws: a refusal when the row says two things of one group.
  func series(_ row: CSVRow, _ area: Area) throws(Refusal) -> [PublishedSeries] {
    let groups = try groups(of: row)
    let names: [(id: String, name: String)]
    if let indicator = indicator(of: row), layout.values.count <= 1 {
      names = [indicator]
    } else {
      names =
        layout.values.isEmpty ? [("value", "value")] : layout.values.map { (layout.header[$0], layout.header[$0]) }
    }
    return names.map {
      PublishedSeries(
        indicator: $0.name, indicatorID: $0.id, areaCode: area.code, areaName: area.name, breakdown: groups)
    }
  }

  /// The groups of a row: its columns of words, and those that its breakdown names.
  private func groups(of row: CSVRow) throws(Refusal) -> [PublishedSeries.Group] {
    var groups = layout.groups.map { PublishedSeries.Group(column: layout.header[$0], value: text(row, $0)) }
    for named in GroupText.groups(in: text(row, .breakdown)) ?? [] {
      let group = PublishedSeries.Group(column: named.name, value: named.value)
      guard let index = groups.firstIndex(where: { $0.column == group.column }) else {
        groups.append(group)
        continue
      }
      guard groups[index].value.isEmpty || groups[index] == group else {
        throw .invalid("breakdown", "\(group.column) is both \(groups[index].value) and \(group.value)")
      }
      groups[index] = group
    }
    return groups
  }
}
