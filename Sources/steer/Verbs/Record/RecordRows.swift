import Domain
import Glibc
import JSONStore
import StrictJSON
import TerminalKit

/// Adds or changes records from the command line, each from options or many from JSON on standard input.
struct RecordRows {
  let kind: RecordKind
  let neighbourhood: String?
  let settings: Settings

  /// Adds a record of what was given; with --json and nothing given, one for each row of standard input.
  func add(_ entries: RecordEntries) throws {
    if neighbourhood != nil, kind.isShared && kind != .partner || kind == .neighbourhood {
      throw Failure(.usage, "--neighbourhood says nothing of \(kind.shape.article); leave it out.")
    }
    let rows = try rows(or: entries)
    let opened = try OpenedStore(settings)
    var added: [RecordAddress] = []
    var made: [String] = []
    try opened.commit { snapshot, context in
      var book = RecordBook(snapshot)
      added = try rows.numbered { row in
        try RecordEdits.add(kind, row, in: try slug(of: row, opened), to: &book, context: context)
      }
      made = RecordEdit.broughtAlong(in: book, beside: added)
      let summary =
        added.count == 1 ? RecordEdit.summary(ofAdding: added[0], in: book) : "\(kind.count(added.count)) added"
      return Edit(summary: summary, changes: book.changes)
    }
    for name in made { Output.message("Made the \(name) too, which was not there yet.") }
    try print(added, opened)
  }

  /// Changes the records that a person names; with --json and nothing given, the one that each row names by its id.
  func change(_ names: [String], _ entries: RecordEntries) throws {
    let opened = try OpenedStore(settings)
    // The values seen before the lock is taken: a change by somebody else in between is refused, not overwritten.
    let seen = opened.snapshot
    var rows: [(RecordAddress, RecordEntries)] = []
    if names.isEmpty {
      for row in try self.rows(or: entries) {
        guard let id = kind == .programme ? "programme" : row["id"]?.stringValue ?? row["ref"]?.stringValue else {
          throw Failure(.usage, "Each row needs the \"id\" or the \"ref\" of the \(kind.shape.name) to change.")
        }
        rows.append((try address(id, row["neighbourhood"]?.stringValue ?? neighbourhood, opened), row))
      }
    } else {
      rows = try names.map { (try address($0, neighbourhood, opened), entries) }
    }
    let entry = try opened.commit { _, context in
      if rows.count == 1 { return try RecordEdit.change(rows[0].0, rows[0].1, seen: seen, context: context) }
      var book = RecordBook(seen)
      for (address, row) in rows { try RecordEdits.change(address, row, in: &book, context: context) }
      return Edit(summary: "\(kind.count(rows.count)) changed", changes: book.changes)
    }
    if settings.wantsJSON { return try print(rows.map(\.0), opened) }
    Output.line(SafeText(entry?.summary ?? "Nothing was changed: it stands so already."))
  }

  /// Puts records away, telling what hangs on them, or brings them back.
  func archive(_ names: [String], bringBack: Bool, dryRun: Bool) throws {
    let opened = try OpenedStore(settings)
    let seen = opened.snapshot
    let addresses = try names.map { try address($0, neighbourhood, opened) }
    let book = RecordBook(seen)
    for address in addresses where !bringBack && kind != .programme {
      let hanging = Dependents(of: address, in: book)
      let name = RecordName(book).title(of: address)
      Output.message(hanging.isEmpty ? "Nothing hangs on \(name)." : "On \(name) hang: \(hanging.summary). They stay.")
    }
    if dryRun { return }
    let entry = try opened.commit { _, context in
      bringBack
        ? RecordEdit.bringBack(addresses, seen: seen)
        : try RecordEdit.archive(addresses, seen: seen, context: context)
    }
    if settings.wantsJSON { return try print(addresses, opened) }
    Output.line(SafeText(entry?.summary ?? "Nothing was changed: it stands so already."))
  }

  /// The record that a person means.
  func address(_ name: String, _ neighbourhood: String?, _ opened: OpenedStore) throws(Failure) -> RecordAddress {
    let slug =
      kind.isShared ? nil : try neighbourhood.map { place throws(Failure) in try opened.neighbourhood(place).id }
    let found = RecordName(RecordBook(opened.snapshot)).addresses(of: kind, called: name, in: slug)
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      throw opened.missing(
        "There is no \(kind.shape.name) \"\(name)\". `steer \(kind.rawValue) list` shows those there are.")
    }
    let places = found.map { "\($0.document.slug.map { "\($0)/" } ?? "")\($0.publicID)" }.joined(separator: ", ")
    throw Failure(.usage, "\"\(name)\" may be any of \(places); say which, or give --neighbourhood.")
  }

  /// The neighbourhood that a row belongs to; nil for what all share, and for a neighbourhood itself.
  private func slug(of row: RecordEntries, _ opened: OpenedStore) throws(Failure) -> String? {
    let name = row["neighbourhood"]?.stringValue ?? neighbourhood
    guard kind != .partner else { return name }
    if kind.isShared || kind == .neighbourhood || kind == .series && name == nil { return nil }
    return try opened.neighbourhoodToWrite(name).id
  }

  private func rows(or entries: RecordEntries) throws(Failure) -> [RecordEntries] {
    guard entries.isEmpty, settings.wantsJSON, isatty(STDIN_FILENO) == 0 else {
      guard !entries.isEmpty else {
        throw Failure(.usage, "Say what to set, such as --\(kind.nameField) \"…\"; --help lists the fields.")
      }
      return [entries]
    }
    return try JSONRows.read(from: StandardInput.bytes()).map { row in
      // What an action's JSON calls its source is where it was agreed, which has fields of its own.
      kind == .action ? row.filter { $0.key != "source" } : row
    }
  }

  private func print(_ addresses: [RecordAddress], _ opened: OpenedStore) throws {
    guard settings.wantsJSON else { return Output.lines(addresses.map { SafeText(text(of: $0, opened)) }) }
    let json = RecordJSON(snapshot: opened.snapshot, today: opened.today)
    Output.json(addresses.count == 1 ? json.record(addresses[0]) : .array(addresses.map(json.record)))
  }

  /// What a command takes to mean the record again.
  private func text(of address: RecordAddress, _ opened: OpenedStore) -> String {
    guard kind.referenceLetter != nil else { return address.publicID }
    return opened.snapshot.value(address.document, address.pointer("ref"))?.stringValue ?? address.id
  }
}

extension [RecordEntries] {
  /// Does something with each row; where one of several is refused, the message tells which.
  fileprivate func numbered<Result>(_ body: (RecordEntries) throws -> Result) throws -> [Result] {
    try enumerated().map { index, row in
      do {
        return try body(row)
      } catch let refusal as Refusal where count > 1 {
        throw refusal.inRow(index + 1)
      }
    }
  }
}
