import Domain
import StrictJSON

extension ProgrammeStore {
  /// Every transaction, oldest first.
  public func history() throws(StoreError) -> [JournalEntry] {
    try Journal.allEntries(in: folder)
  }

  /// Every single change, oldest first; of one record where a reference or id is given.
  public func changes(of wanted: String? = nil) throws(StoreError) -> [HistoryLine] {
    let lines = try history().flatMap { entry in
      if entry.kind == .note { return [ProgrammeStore.line(ofNote: entry)] }
      return entry.changes.filter { !$0.isRevision }.map { change in
        let change = SmallNumbers.safe(change, in: snapshot)
        return HistoryLine(
          at: entry.at, by: entry.by, kind: entry.kind, record: name(of: change), id: change.record?.id ?? "",
          field: change.field, before: change.before, after: change.after)
      }
    }
    guard let wanted else { return lines }
    return lines.filter { $0.record.uppercased() == wanted.uppercased() || $0.id == wanted }
  }

  /// Something that was done and changed no record stands with the programme.
  private static func line(ofNote entry: JournalEntry) -> HistoryLine {
    HistoryLine(
      at: entry.at, by: entry.by, kind: entry.kind, record: "programme", id: "", field: "note", before: nil,
      after: .string(entry.summary))
  }

  /// What people call the record of a change: its reference, else its id with the neighbourhood's.
  func name(of change: Change) -> String {
    guard let record = change.record else { return change.document.path }
    let standing = loaded[record.document]?.value[record.pointer] ?? change.before ?? change.after
    if let ref = standing?.objectValue?["ref"]?.stringValue { return ref }
    if record.kind == .programme { return "programme" }
    if record.kind == .neighbourhood { return record.document.slug ?? record.id }
    return [record.document.slug, record.id].compactMap(\.self).joined(separator: "/")
  }

  /// Tells a refused change: what stands there, who set it and when.
  func conflict(
    over change: Change, current: JSONValue?, _ context: EditContext
  ) throws(StoreError) -> Conflict {
    let latest = try Journal.allEntries(in: folder).last { entry in
      entry.changes.contains { other in
        other.document == change.document && !other.isRevision
          && (other.pointer.tokens.starts(with: change.pointer.tokens)
            || change.pointer.tokens.starts(with: other.pointer.tokens))
      }
    }
    let sides = SmallNumbers.safe(
      Change(document: change.document, pointer: change.pointer, before: current, after: change.after), in: snapshot)
    return Conflict(
      record: name(of: change), field: change.field, theirs: sides.before, yours: sides.after,
      by: latest?.kind == .hand ? "Somebody, by hand," : latest?.by,
      ago: latest?.at.ago(at: context.at))
  }
}
