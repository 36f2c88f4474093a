extension ImportProfile {
  /// The profile whose columns a header has; nil when none fits.
  static func fitting(_ header: [String]) -> ImportProfile? {
    let keys = Set(header.map(ColumnName.key))
    func has(_ role: ColumnRole, _ profile: ImportProfile) -> Bool {
      ColumnRole.known(in: profile).contains { $0.value == role && keys.contains($0.key) }
    }
    if keys.contains("indicatorid") || keys.contains("indicatorname"), has(.areaCode, .fingertips),
      has(.period, .fingertips), has(.value, .fingertips)
    {
      return .fingertips
    }
    let hasDfEArea = DfELevel.allCases.contains { keys.contains($0.columns[0]) }
    if has(.period, .dfe), keys.contains("timeidentifier") || keys.contains("geographiclevel") || hasDfEArea {
      return .dfe
    }
    return has(.period, .series) && keys.count > 1 ? .series : nil
  }

  /// Why a first row is no header; nil when it may be one.
  static func refusal(ofFigures header: [String]) -> String? {
    guard header.allSatisfy({ $0.isEmpty || $0.first?.isNumber == true }) else { return nil }
    return "the first line holds figures, not the names of columns; put a line such as \"period,value\" above it"
  }

  /// What to do with a file that no profile fits.
  static func refusal(_ header: [String]) -> String {
    return "the columns fit none of the profiles \(allCases.map(\.rawValue).joined(separator: ", "));"
      + " they are \(header.prefix(40).joined(separator: ", "))"
  }
}
