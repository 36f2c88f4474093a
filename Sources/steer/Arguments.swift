/// Puts the arguments in the order that the parser wants.
enum Arguments {
  /// The true minus sign.
  static let minus: Character = "\u{2212}"

  /// Moves common options that stand before the command behind it, and lets negative numbers pass as such.
  static func arranged(_ arguments: [String]) -> [String] {
    let ordered = optionsLast(arguments)
    guard ordered.first == "observe" else { return ordered }
    // The parser takes what begins with a hyphen for an option.
    return ordered.map { argument in
      argument.first == "-" && Double(argument) != nil ? String(minus) + argument.dropFirst() : argument
    }
  }

  private static func optionsLast(_ arguments: [String]) -> [String] {
    var leading: [String] = []
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      let name = argument.prefix { $0 != "=" }
      if CommonOptions.flags.contains(argument) || argument.contains("=") && CommonOptions.valued.contains(String(name))
      {
        leading.append(argument)
        index += 1
      } else if CommonOptions.valued.contains(argument), index + 1 < arguments.count {
        leading += arguments[index...(index + 1)]
        index += 2
      } else {
        break
      }
    }
    let rest = arguments[index...]
    guard !leading.isEmpty, !rest.isEmpty else { return arguments }
    guard let end = rest.firstIndex(of: "--") else { return rest + leading }
    return rest[..<end] + leading + rest[end...]
  }
}
