import Domain

/// Chooses the areas that were asked for, by whatever name or number, and finds the codes of those named without one.
struct AreaChooser {
  private let directory: AreaDirectory
  private let codes: Set<String>
  private let names: Set<String>
  private let takesAll: Bool

  /// - Parameter wanted: codes, names or older numbers; empty takes all.
  init(_ wanted: [String], _ directory: AreaDirectory) {
    self.directory = directory
    takesAll = wanted.isEmpty
    codes = Set(wanted.flatMap { [$0, $0.uppercased()] + (directory.code(of: $0).map { [$0] } ?? []) })
    only = wanted.count == 1 ? directory.code(of: wanted[0]) ?? wanted[0] : nil
    names = Set(wanted.map(AreaName.key).filter { !$0.isEmpty })
  }

  /// The area of a file that names none: the one that was asked for, if it is one.
  let only: String?

  /// What an area is called in the programme.
  func name(of code: String) -> String? { directory.name(of: code) }

  /// The area of a row.
  ///
  /// - Throws: a refusal where no code is known or the area was not asked for.
  func area(code: String, name: String, old: String?) throws(Refusal) -> (code: String, name: String) {
    let code = AreaCode.isGSS(code.uppercased()) ? code.uppercased() : code
    let isWanted =
      takesAll || codes.contains(code) || old.map(codes.contains) == true || names.contains(AreaName.key(name))
    let known = AreaCode.isGSS(code) ? code : directory.code(of: code) ?? old.flatMap { directory.code(of: $0) }
    guard let found = known ?? (name.isEmpty ? nil : directory.code(of: name)) else {
      let named = name.isEmpty ? "the area" : "\"\(name)\""
      throw .invalid(
        "area", code.isEmpty ? "\(named) has no area code" : "\"\(code)\" is no GSS code, and \(named) is not known")
    }
    guard isWanted || codes.contains(found) else { throw AreaChooser.notWanted }
    return (found, name.isEmpty ? directory.name(of: found) ?? found : name)
  }

  private static let notWanted = Refusal.invalid("area", "not one of the areas asked for")
}
