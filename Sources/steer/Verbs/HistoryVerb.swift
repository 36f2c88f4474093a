import ArgumentParser
import Domain
import JSONStore
import StrictJSON
import TerminalKit

/// Tells who changed what, when.
struct HistoryVerb: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "history", abstract: "Who changed what, and when.")

  @Argument(help: "A reference such as NB-A-014; nothing is everything.")
  var ref: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let opened = try OpenedStore(options.settings)
    let lines: [HistoryLine]
    do {
      lines = try opened.store.changes(of: ref)
    } catch {
      throw Failure(error)
    }
    if options.json {
      let json = RecordJSON(snapshot: opened.snapshot, today: opened.today)
      return Output.json(.array(lines.map(json.history)))
    }
    if lines.isEmpty, let ref, opened.snapshot.action(ref) == nil, opened.snapshot.ask(ref) == nil {
      throw opened.missing("There is no record \"\(ref)\", and there never was.")
    }
    Output.lines(
      lines.map { line in
        let what = line.field.isEmpty ? (line.after == nil ? "removed" : "added") : line.field
        let values = line.field.isEmpty ? "" : ": \(HistoryVerb.words(line.before)) -> \(HistoryVerb.words(line.after))"
        let how = line.kind == .edit ? "" : " [\(line.kind.rawValue)]"
        return SafeText("\(line.at.iso)  \(line.by)  \(line.record)  \(what)\(values)\(how)")
      })
  }

  private static func words(_ value: JSONValue?) -> String {
    switch value {
    case nil: "nothing"
    case .string(let text)?: text
    case .some(let other):
      other.objectValue?["text"]?.stringValue
        ?? other.objectValue.map { $0.map { "\($0.key) \(words($0.value))" }.joined(separator: ", ") }
        ?? String(decoding: JSONWriter.line(other), as: UTF8.self)
    }
  }
}
