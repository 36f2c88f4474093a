import StrictJSON

/// The rules by which actions are added and changed.
public enum ActionEdits {
  /// Adds an action to a neighbourhood and gives it the next reference.
  ///
  /// - Returns: the edit and the new reference.
  public static func add(
    _ fields: ActionFields, to slug: String, in snapshot: Snapshot, context: EditContext
  ) throws(Refusal) -> (edit: Edit, ref: String) {
    let place = try snapshot.placeToWrite(slug)
    let (edit, address) = try RecordEdit.add(
      .action, fields.entries, in: place.id, snapshot: snapshot, context: context)
    let record = edit.changes.first { $0.record == address }?.after
    return (edit, record?["ref"]?.stringValue ?? "")
  }

  /// Changes one action or several in one go.
  public static func edit(
    _ refs: [String], _ fields: ActionFields, in snapshot: Snapshot, context: EditContext
  ) throws(Refusal) -> Edit {
    var changes: [Change] = []
    var actions: [Action] = []
    for ref in refs {
      let action = try self.action(ref, in: snapshot)
      // A reference given twice must not be edited twice.
      guard !actions.contains(where: { $0.id == action.id }) else { continue }
      actions.append(action)
      changes += try self.changes(to: action, fields, in: snapshot, context: context)
    }
    return Edit(summary: summary(of: actions, fields, context: context), changes: changes)
  }

  private static func changes(
    to action: Action, _ fields: ActionFields, in snapshot: Snapshot, context: EditContext
  ) throws(Refusal) -> [Change] {
    let place = try snapshot.placeToWrite(action.neighbourhood)
    var draft = RecordDraft(action.address, in: snapshot)
    if let title = fields.title {
      guard let value = try Words.value(title, for: "title", of: .action) else {
        throw .invalid("title", "An action needs a title: say what is to be done.")
      }
      draft.set("title", value)
    }
    for (field, text) in [
      ("owner", fields.owner), ("organisation", fields.organisation), ("detail", fields.detail),
      ("reason", fields.reason),
    ] {
      guard let text else { continue }
      draft.set(field, try Words.value(text, for: field, of: .action))
    }
    if let text = fields.priority {
      draft.set("priority", try place.priorityID(typed: text).map(JSONValue.string))
    }
    if let text = fields.due {
      let due = try Words.day(text, for: "due", looking: .ahead, today: context.today)
      draft.set("due", due.map { .string($0.iso) })
      if let due, action.originalDue == nil { draft.set("original_due", .string((action.due ?? due).iso)) }
    }
    if let status = fields.status {
      try setStatus(status, of: action, fields, &draft, context)
    } else if let reason = fields.reason {
      try checkReason(for: action.status, given: Words.line(reason))
    }
    if let update = try updatePart(fields.update, context) {
      draft.add(update, id: context.newID(), to: "updates")
    }
    return draft.changes
  }

  private static func setStatus(
    _ status: ActionStatus, of action: Action, _ fields: ActionFields, _ draft: inout RecordDraft,
    _ context: EditContext
  ) throws(Refusal) {
    // A reason given for a block does not explain a cancellation.
    let standing = action.status == status ? action.reason : nil
    try checkReason(for: status, given: fields.reason.flatMap(Words.line) ?? standing)
    draft.set("status", .string(status.rawValue))
    if status.isFinished != action.status.isFinished || status.isFinished && action.closed == nil {
      draft.set("closed", status.isFinished ? .string(context.today.iso) : nil)
    }
    if status != .blocked, status != .cancelled, fields.reason == nil { draft.set("reason", nil) }
  }

  private static func checkReason(for status: ActionStatus, given reason: String?) throws(Refusal) {
    guard reason == nil, status == .blocked || status == .cancelled else { return }
    throw .invalid(
      "reason",
      status == .blocked
        ? "A blocked action needs a reason: why, and who can unblock it."
        : "A cancelled action needs a reason: say why.")
  }

  private static func updatePart(_ text: String?, _ context: EditContext) throws(Refusal) -> JSONValue? {
    guard let words = try Words.value(text ?? "", for: "text", of: .actionUpdate) else { return nil }
    return .object(["at": .string(context.at.iso), "by": .string(context.by), "text": words])
  }

  private static func action(_ ref: String, in snapshot: Snapshot) throws(Refusal) -> Action {
    if let action = snapshot.action(ref) { return action }
    throw .notFound("There is no action \(ref). `steer action list` shows the references.")
  }

  private static func names(_ refs: [String]) -> String {
    refs.count == 1 ? refs[0].uppercased() : Plural.of(refs.count, "action")
  }

  /// What was done to which actions, for the message line and the history.
  private static func summary(of actions: [Action], _ fields: ActionFields, context: EditContext) -> String {
    let verb = actions.count == 1 ? "is" : "are"
    var parts: [String] = []
    if let status = fields.status {
      let wasFinished = actions.contains { $0.status.isFinished }
      parts.append(status == .open && wasFinished ? "reopened" : "\(verb) \(status.title)")
    }
    if let phrase = fields.due {
      let date = DatePhrase.date(phrase, today: context.today)
      parts.append(date.map { "due \($0.words)" } ?? "due date taken away")
    }
    if let owner = fields.owner { parts.append(Words.line(owner).map { "given to \($0)" } ?? "owner taken away") }
    for (name, text) in [
      ("title", fields.title), ("organisation", fields.organisation), ("priority", fields.priority),
      ("detail", fields.detail), ("reason", fields.status == nil ? fields.reason : nil),
    ] {
      if let text { parts.append("\(name) \(Words.line(text) == nil ? "taken away" : "changed")") }
    }
    if fields.update.flatMap(Words.line) != nil { parts.append("update written") }
    let which = actions.count > 1 ? " (\(actions.map(\.ref).joined(separator: ", ")))" : ""
    return "\(names(actions.map(\.ref))) \(parts.joined(separator: ", "))\(which)"
  }
}

extension Action {
  /// Where the action stands in the store.
  public var address: RecordAddress {
    RecordAddress(document: .neighbourhood(neighbourhood), kind: .action, id: id)
  }
}
