import StrictJSON

/// The rules by which asks are taken down.
public enum AskEdits {
  /// Takes down an ask in the panel's own words and gives it the next reference.
  ///
  /// - Parameters:
  ///   - heard: a day as people type it; nil is today.
  ///   - panel: the panel's id; nil when it was heard elsewhere.
  /// - Returns: the edit and the new reference.
  public static func add(
    _ text: String, to slug: String, heard: String?, panel: String?, venue: String?, priority: String?,
    in snapshot: Snapshot, context: EditContext
  ) throws(Refusal) -> (edit: Edit, ref: String) {
    let place = try snapshot.placeToWrite(slug)
    guard let words = try Words.value(text, for: "text", of: .ask) else {
      throw .invalid("text", "An ask needs words: write what the panel said.")
    }
    if let panel, !place.panels.contains(where: { $0.id == panel }) {
      let known = place.panels.map(\.id).joined(separator: ", ")
      throw .notFound("\(place.name) has no panel \"\(panel)\"; it has \(known.isEmpty ? "none" : known).")
    }
    let day = try Words.pastDay(heard, for: "heard", today: context.today)
    let ref = Reference.next(after: snapshot.references(of: .ask, in: slug), code: place.code, letter: "Q")
    var record: JSONObject = [
      "ref": .string(ref), "text": words, "heard": .string(day.iso),
      "state": .string(AskState.heard.rawValue), "revision": 1,
      "reply_due": .string(day.adding(days: place.replyDays).iso),
    ]
    record["panel"] = panel.map(JSONValue.string)
    record["place"] = try Words.value(venue ?? "", for: "place", of: .ask)
    record["priority"] = try place.priorityID(typed: priority).map(JSONValue.string)
    let address = RecordAddress(document: .neighbourhood(slug), kind: .ask, id: context.newID())
    let change = Change(document: address.document, pointer: address.pointer, before: nil, after: .object(record))
    return (Edit(summary: "\(ref) taken down: \(words.stringValue ?? "")", changes: [change]), ref)
  }

  /// Ties an ask to an action that came of it.
  static func link(_ ask: Ask, toAction id: String, in snapshot: Snapshot) -> [Change] {
    let address = RecordAddress(document: .neighbourhood(ask.neighbourhood), kind: .ask, id: ask.id)
    var draft = RecordDraft(address, in: snapshot)
    draft.add(true, id: id, to: "actions")
    return draft.changes
  }
}

extension Snapshot {
  /// The references in use by a kind of record of a neighbourhood, of those put away too.
  func references(of kind: RecordKind, in slug: String) -> [String] {
    documents[.neighbourhood(slug)]?[kind.collection]?.objectValue?.values.compactMap { $0["ref"]?.stringValue } ?? []
  }
}
