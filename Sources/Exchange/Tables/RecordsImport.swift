import Domain
import StrictJSON

/// Brings a table of records, such as a spreadsheet of partners, into a programme.
///
/// Columns are fields by their names, in any order. A row whose `id`, or whose name, is there already changes that
/// record where its cells say something else; an empty cell leaves a field as it is. Any other row adds a record.
public struct RecordsImport: Sendable {
  /// What became of a row.
  public struct Result: Hashable, Sendable {
    /// Whether the record is new or there already.
    public enum Outcome: String, Hashable, Sendable {
      case new
      case changed
      case unchanged
    }

    public let line: Int
    public let address: RecordAddress
    public let outcome: Outcome
  }

  /// A row that was not used, and why.
  public struct Skipped: Hashable, Sendable {
    /// The file, where there are several.
    public let file: String?
    public let line: Int
    public let reason: String
  }

  /// The rows that were used.
  public private(set) var results: [Result] = []
  public private(set) var skipped: [Skipped] = []
  /// What was left out of every row.
  public private(set) var warnings: [String] = []
  private var book: RecordBook
  private let kind: RecordKind?
  private let neighbourhood: String?

  /// Opens an import.
  ///
  /// - Parameters:
  ///   - kind: the kind of every row; nil where a column called `record` says it.
  ///   - neighbourhood: the neighbourhood of rows that name none.
  public init(_ snapshot: Snapshot, kind: RecordKind?, neighbourhood: String?) {
    book = RecordBook(snapshot)
    self.kind = kind
    self.neighbourhood = neighbourhood
  }

  /// The one edit that makes all of it.
  public var edit: Edit {
    let count = results.filter { $0.outcome != .unchanged }.count
    return Edit(summary: "\(Plural.of(count, "record")) imported", changes: book.changes)
  }

  /// Takes in the rows of a table.
  ///
  /// - Parameter file: the name that messages give, where there are several files.
  public mutating func take(_ table: CSVTable, file: String? = nil, context: EditContext) {
    let columns = table.header.map(RecordsImport.fieldName)
    warn(of: columns, table)
    for row in table.rows {
      do throws(Refusal) {
        guard row.cells.count <= columns.count else {
          throw Refusal.invalid("row", "The row has \(row.cells.count) cells and the header \(columns.count).")
        }
        let pairs = zip(columns, row.cells).filter { !$0.isEmpty && !$1.allSatisfy(\.isWhitespace) }
        if pairs.isEmpty { continue }
        let cells = Dictionary(pairs.map { ($0, $1) }) { first, _ in first }
        results.append(try take(cells, line: row.line, context: context))
      } catch {
        skipped.append(Skipped(file: file, line: row.line, reason: error.message))
      }
    }
  }

  private mutating func take(
    _ cells: [String: String], line: Int, context: EditContext
  ) throws(Refusal) -> Result {
    let kind = try kind(of: cells)
    let slug = try slug(of: cells, kind)
    var entries: RecordEntries = [:]
    for (name, text) in cells
    where name == "id" || kind.shape.field(name) != nil || RecordsImport.isOfDefinition(name, kind) {
      entries[name] = .string(text)
    }
    let today = context.today
    if let address = try standing(kind, cells, entries, slug, today) {
      if let earlier = results.first(where: { $0.address == address }) {
        throw .invalid("id", "The row means the same \(kind.shape.name) as line \(earlier.line).")
      }
      if RecordTexts(book, today: today).archived(address) != nil {
        throw .invalid("id", "\(RecordName(book).title(of: address)) was put away; bring it back first.")
      }
      entries["id"] = nil
      let count = book.changes.count
      try RecordEdits.change(address, entries, in: &book, context: context)
      return Result(line: line, address: address, outcome: book.changes.count == count ? .unchanged : .changed)
    }
    let address = try RecordEdits.add(kind, entries, in: slug, to: &book, context: context)
    return Result(line: line, address: address, outcome: .new)
  }

  /// The record that a row speaks of, if it is there already: by its id or reference, its name, or what tells records
  /// of its kind apart.
  private func standing(
    _ kind: RecordKind, _ cells: [String: String], _ entries: RecordEntries, _ slug: String?, _ today: CalendarDate
  ) throws(Refusal) -> RecordAddress? {
    if kind == .programme { return .programme }
    if let name = cells["id"] ?? cells["ref"] {
      let found = RecordName(book).addresses(of: kind, called: name, in: slug)
      return found.count == 1 ? found[0] : nil
    }
    let fields = RecordsImport.identity[kind] ?? []
    guard !fields.isEmpty else {
      guard let name = cells[kind.nameField] ?? cells["name"] else { return nil }
      let found = RecordName(book).addresses(of: kind, called: name, in: slug)
      return found.count == 1 ? found[0] : nil
    }
    let input = FieldInput(book, in: slug, today: today)
    var wanted: [String: JSONValue] = [:]
    for name in fields {
      guard let field = kind.shape.field(name), let entry = entries[name],
        !FieldInput.takesNewNames(field, of: kind) || input.complaint(typed: entry.stringValue ?? "", for: field) == nil
      else { continue }
      wanted[name] = try input.value(entry, for: field)
    }
    return book.records(kind, in: slug).first { _, record in fields.allSatisfy { record[$0] == wanted[$0] } }?.address
  }

  /// The fields that tell records of a kind apart that have no name of their own.
  private static let identity: [RecordKind: [String]] = [
    .phase: ["phase", "start"], .claim: ["statement", "by"], .member: ["role", "body"],
    .activity: ["partner", "date", "title"], .series: ["definition", "area", "breakdown"],
  ]

  private static func isOfDefinition(_ name: String, _ kind: RecordKind) -> Bool {
    kind == .indicator && (RecordKind.definition.shape.field(name) != nil || name == "definition_text")
  }

  private func kind(of cells: [String: String]) throws(Refusal) -> RecordKind {
    if let kind { return kind }
    let word = cells["record"].map(RecordsImport.fieldName) ?? ""
    if let kind = RecordKind.allCases.first(where: { $0.rawValue == word || $0.collection == word }) { return kind }
    let known = RecordKind.allCases.map(\.rawValue).joined(separator: ", ")
    throw .invalid("record", "The column \"record\" must say what the row is: \(known).")
  }

  private func slug(of cells: [String: String], _ kind: RecordKind) throws(Refusal) -> String? {
    guard kind != .neighbourhood, let name = cells["neighbourhood"] ?? neighbourhood else { return nil }
    if kind == .partner { return name }
    if let found = RecordName(book).addresses(of: .neighbourhood, called: name, in: nil).first {
      return found.document.slug
    }
    throw .unknown("neighbourhood", "There is no neighbourhood \"\(name)\".")
  }

  private mutating func warn(of columns: [String], _ table: CSVTable) {
    for (index, name) in columns.enumerated() where !name.isEmpty && columns.firstIndex(of: name) != index {
      warnings.append("The column \"\(table.header[index])\" stands there twice; only the first one is used.")
    }
    guard let kind else { return }
    for (name, column) in zip(columns, table.header) {
      let isKnown =
        ["id", "neighbourhood", "record", ""].contains(name) || kind.shape.field(name) != nil
        || RecordsImport.isOfDefinition(name, kind)
      if !isKnown { warnings.append("The column \"\(column)\" is no field of \(kind.shape.article) and is left out.") }
    }
  }

  /// The field that a column means: "Target date" is `target_date`.
  static func fieldName(_ column: String) -> String {
    column.lowercased().split { $0 == " " || $0 == "-" || $0 == "_" }.joined(separator: "_")
  }
}
