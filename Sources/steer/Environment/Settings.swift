import TerminalKit

/// What a person may ask for with any command.
struct Settings: Sendable {
  /// The folder of the store, if one was named.
  var store: String?
  /// The name that the history is to show, if one was given.
  var person: String?
  var isReadOnly = false
  var wantsJSON = false
  var wantsPlain = false
  /// The theme; nil for the default one.
  var theme: Theme?
  /// The characters to draw with; nil for the best that the terminal has.
  var tier: GlyphTier?
  var allowsNetworkStore = false
  /// Whether a store is opened whose header is damaged.
  var acceptsDamagedHeader = false

  /// Refuses what writes when the person only wants to look.
  func refuseIfReadOnly() throws(Failure) {
    if isReadOnly { throw Failure(.notPermitted, "Nothing was changed: this session is read-only.") }
  }
}
