/// Puts the arguments in the order that the parser wants.
enum Arguments {
  /// Moves common options that stand before the command behind it.
  static func arranged(_ arguments: [String]) -> [String] {
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
