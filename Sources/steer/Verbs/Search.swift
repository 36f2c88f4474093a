import ArgumentParser
import Domain
import StrictJSON
import TerminalKit

/// Finds words in every kind of record.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Find words in every kind of record, best hits first.")

  @Argument(help: "Words that must all occur.")
  var text: [String]

  @OptionGroup var options: CommonOptions

  func run() throws {
    let opened = try OpenedStore(options.settings)
    guard text.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      throw Failure(.usage, "Say which words to look for.")
    }
    let hits = SearchIndex(opened.snapshot).hits(for: text.joined(separator: " "))
    if options.json {
      Output.json(
        .array(
          hits.map {
            [
              "kind": .string($0.kind.rawValue), "neighbourhood": $0.neighbourhood.map(JSONValue.string) ?? .null,
              "ref": .string($0.ref), "title": .string($0.title), "field": .string($0.field),
              "text": .string($0.text), "archived": .bool($0.isArchived),
            ]
          }))
    } else {
      Output.lines(
        hits.map { hit in
          let place = hit.neighbourhood.flatMap(opened.snapshot.neighbourhood).map { ", \($0.name)" } ?? ""
          let found = hit.text == hit.title ? "" : "  (\(hit.fieldLabel): \(hit.text))"
          return SafeText(
            "\(hit.ref)  \(hit.title)  [\(hit.kind.shape.name)\(place)\(hit.isArchived ? ", put away" : "")]\(found)")
        }, tier: options.settings.tier)
      if hits.isEmpty { Output.message("Nothing holds all of these words.") }
    }
    try opened.finishReading()
  }
}
