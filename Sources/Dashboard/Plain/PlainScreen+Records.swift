import Domain
import TerminalKit

extension PlainScreen {
  /// Actions, one a line.
  public func actionLines(_ actions: [Action]) -> [SafeText] {
    actions.isEmpty ? ["No actions."] : actions.map(actionLine)
  }

  private func actionLine(_ action: Action) -> SafeText {
    var text = "\(action.ref) \(action.title): \(action.status.title)"
    let late = action.daysLate(on: today)
    if let due = action.due, !action.status.isFinished {
      text += late > 0 ? ", \(Plural.of(late, "day")) LATE (due \(due.words))" : ", due \(due.words)"
    }
    return SafeText(text + ", owner \(action.owner ?? "nobody yet")" + mark(action.common))
  }

  /// An action in full.
  public func action(_ action: Action) -> [SafeText] {
    var lines = [actionLine(action)]
    func add(_ label: String, _ value: String?) {
      if let value { lines += SafeText.lines("\(label): \(value)").map { "  " + $0 } }
    }
    let place = snapshot.neighbourhood(action.neighbourhood)
    add("Neighbourhood", place?.name)
    add("Organisation", action.organisation)
    add("With", action.support)
    add("Priority", place?.priority(action.priority).map { "\($0.label) \($0.title)" })
    if action.originalDue != action.due { add("First due", action.originalDue?.words) }
    add("Raised", action.raised.words + (action.raisedAt.map { ", \($0)" } ?? ""))
    add("Residents asked", place?.asks.first { $0.id == action.ask }.map { "\($0.ref) \"\($0.text)\"" })
    add("Reason", action.reason)
    add("Detail", action.detail)
    add("Residents on the pace", action.pace)
    add("Evidence", action.evidence)
    add("Closed", action.closed?.words)
    add("Put away", action.common.archived?.words)
    for update in action.updates { add(update.at.date.words + ", \(update.by)", update.text) }
    return lines
  }

  /// Asks, one a line.
  public func askLines(_ asks: [Ask]) -> [SafeText] {
    asks.isEmpty ? ["Nothing has been asked yet."] : asks.map(askLine)
  }

  private func askLine(_ ask: Ask) -> SafeText {
    let replyDays = snapshot.neighbourhood(ask.neighbourhood)?.replyDays ?? AskRules.defaultReplyDays
    let late = AskRules.daysLate(ask, replyDays: replyDays, today: today)
    var text = "\(ask.ref) \"\(ask.text)\", heard \(ask.heard.words): \(ask.state.title)"
    if late > 0 {
      text += ", reply \(Plural.of(late, "day")) LATE"
    } else if ask.state.awaitsReply {
      text += ", reply due \(AskRules.replyDue(ask, replyDays: replyDays).words)"
    }
    return SafeText(text + mark(ask.common))
  }

  /// An ask in full.
  public func ask(_ ask: Ask) -> [SafeText] {
    var lines = [askLine(ask)]
    func add(_ label: String, _ value: String?) {
      if let value { lines += SafeText.lines("\(label): \(value)").map { "  " + $0 } }
    }
    let place = snapshot.neighbourhood(ask.neighbourhood)
    add(
      "Heard at",
      [place?.panels.first { $0.id == ask.panel }?.name, ask.place].compactMap(\.self).joined(separator: ", "))
    add("About", place?.priority(ask.priority).map { "\($0.label) \($0.title)" })
    add("Answered", ask.reply.map { "\(ask.replied.map { "\($0.words): " } ?? "")\($0)" })
    for action in place?.allActions ?? [] where ask.actions.contains(action.id) {
      add("We did", "\(action.ref) \(action.title): \(action.status.title)")
    }
    add("Told back", ask.told.map { "\($0.words)\(ask.toldWhere.map { ", \($0)" } ?? "")" })
    return lines
  }

  /// Something that a partner did, in one line.
  public func activity(_ activity: Activity, in place: Neighbourhood) -> SafeText {
    let partner = place.partners.first { $0.id == activity.partner }?.name ?? activity.partner
    var text = "\(activity.date.words), \(partner): \(activity.title)"
    if let sessions = activity.sessions { text += ", \(Plural.of(sessions, "session"))" }
    if let came = activity.attendanceWords { text += ", \(came)" }
    return SafeText(text + mark(activity.common))
  }
}
