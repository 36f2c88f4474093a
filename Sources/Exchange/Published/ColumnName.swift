/// The names of columns, which publishers write in several ways.
enum ColumnName {
  /// What is the same in `Indicator ID`, `IndicatorID` and `indicator_id`.
  static func key(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "%" })
  }

  /// The column that a person means: spelled as the file does, else as near as its key.
  static func index(of name: String, in header: [String]) -> Int? {
    header.firstIndex(of: name) ?? header.firstIndex { key($0) == key(name) }
  }

  /// Whether each column is the first of its name; there may be many.
  static func areFirst(in header: [String]) -> [Bool] {
    var names: Set<String> = []
    return header.map { names.insert($0).inserted }
  }

  /// Whether numbers in a column name groups of people, such as school years, and are no figures.
  static func isGroup(_ name: String) -> Bool { groups.contains(key(name)) }

  private static let groups: Set<String> = [
    "age", "agegroup", "yeargroup", "ncyear", "ncyeargroup", "actualncyear", "nationalcurriculumyear",
    "nationalcurriculumyeargroup", "keystage", "decile", "imddecile", "quintile",
  ]
}
