import ArgumentParser
import Dashboard
import Domain
import StrictJSON
import TerminalKit

/// Lists records.
struct RecordList<Options: RecordOptions>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: "List \(Options.kind.pluralName); those put away are left out.")
  }

  @OptionGroup var scope: RecordScope
  @Option(help: "Only those that hold these words.")
  var query: String?
  @Flag(help: "Those put away too.")
  var archived = false
  @OptionGroup var options: CommonOptions

  func run() throws {
    let opened = try OpenedStore(options.settings)
    let slug = try scope.neighbourhood.map { try opened.neighbourhood($0).id }
    let book = RecordBook(opened.snapshot)
    let found = book.records(Options.kind, in: slug).filter { address, record in
      (archived || record["archived"] == nil && !isAway(address, opened)) && works(record, in: slug)
        && (query.map { SearchIndex.holds($0, record, of: address.kind) } ?? true)
    }.map(\.address)
    if options.json {
      let json = RecordJSON(snapshot: opened.snapshot, today: opened.today)
      Output.json(.array(found.map(json.record)))
    } else {
      let plain = PlainRecord(snapshot: opened.snapshot, today: opened.today)
      Output.lines(
        found.isEmpty ? [SafeText("No \(Options.kind.pluralName).")] : found.map(plain.line),
        tier: options.settings.tier)
    }
    try opened.finishReading(scope.neighbourhood)
  }

  /// Whether the neighbourhood that a record belongs to was put away.
  private func isAway(_ address: RecordAddress, _ opened: OpenedStore) -> Bool {
    guard let slug = address.document.slug, address.document != .wideObservations else { return false }
    return opened.snapshot.neighbourhood(slug) == nil
  }

  /// Of partners, which all share, those that work in the neighbourhood.
  private func works(_ record: JSONObject, in slug: String?) -> Bool {
    guard Options.kind == .partner, let slug else { return true }
    return record["neighbourhoods"]?.objectValue?[slug] != nil
  }
}
