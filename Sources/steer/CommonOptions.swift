import ArgumentParser
import Domain
import JSONStore
import TerminalKit

/// The options that every command takes, before or after its name.
struct CommonOptions: ParsableArguments, Sendable {
  @Option(help: "The folder of the store (else $STEER_STORE, else the one in your data folder).")
  var store: String?

  @Option(name: .customLong("as"), help: "The name that the history shows (else $STEER_USER, else your login name).")
  var person: String?

  @Flag(help: "Look only; nothing can be changed.")
  var readOnly = false

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print sentences and lines, for a screen reader or a pipe.")
  var plain = false

  @Option(help: "Colours: default, light, high-contrast or mono.")
  var theme: String?

  @Option(help: "Characters: blocks, lines or ascii.")
  var glyphs: String?

  @Flag(help: "Write to a store on a network disk all the same.")
  var allowNetworkStore = false

  func validate() throws {
    if let glyphs, GlyphTier(rawValue: glyphs) == nil {
      throw ValidationError("--glyphs is blocks, lines or ascii, not \"\(SafeText(glyphs))\".")
    }
    if let person,
      !(1...Surroundings.longestName).contains(person.unicodeScalars.count) || person.contains("\n")
        || person.allSatisfy(\.isWhitespace)
    {
      throw ValidationError("--as takes a name on one line, of at most \(Surroundings.longestName) characters.")
    }
    if let theme, Theme(rawValue: theme) == nil {
      throw ValidationError(
        "--theme is \(Theme.allCases.map(\.rawValue).joined(separator: ", ")), not \"\(SafeText(theme))\".")
    }
  }

  /// Refuses a command that writes when the person only wants to look.
  func refuseIfReadOnly() throws(Failure) { try settings.refuseIfReadOnly() }

  /// What was asked for, free of the parser.
  var settings: Settings {
    Settings(
      store: store, person: person, isReadOnly: readOnly, wantsJSON: json, wantsPlain: plain,
      theme: theme.flatMap(Theme.init(rawValue:)),
      tier: glyphs.flatMap(GlyphTier.init(rawValue:)), allowsNetworkStore: allowNetworkStore)
  }

  /// The names of the options that take a value, for putting options before the command behind it.
  static let valued: Set<String> = ["--store", "--as", "--theme", "--glyphs"]
  /// The names of the options that take none.
  static let flags: Set<String> = ["--read-only", "--json", "--plain", "--allow-network-store"]
}
