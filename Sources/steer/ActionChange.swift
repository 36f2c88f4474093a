import Domain
import JSONStore
import TerminalKit

/// Changes actions from the command line and says what was done.
struct ActionChange {
  let refs: [String]
  let fields: ActionFields
  /// The neighbourhood that the actions must belong to; nil is any.
  var neighbourhood: String?

  func run(_ settings: Settings) throws {
    let opened = try OpenedStore(settings)
    // The values seen before the lock is taken: a change by somebody else in between is refused, not overwritten.
    let seen = opened.snapshot
    if let neighbourhood {
      let place = try opened.neighbourhood(neighbourhood).id
      for action in refs.compactMap(seen.action) where action.neighbourhood != place {
        throw Failure(.usage, "\(action.ref) belongs to \(action.neighbourhood), not to \(place); nothing was changed.")
      }
    }
    let entry = try opened.commit { try ActionEdits.edit(refs, fields, in: seen, context: $1) }
    Output.line(SafeText(entry?.summary ?? "Nothing was changed: it stands so already."))
  }
}
