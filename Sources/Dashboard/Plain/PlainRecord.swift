import Domain
import TerminalKit

/// A record of any kind as lines of text, made from its shape.
public struct PlainRecord {
  private let snapshot: Snapshot
  private let today: CalendarDate
  private let names: RecordName
  private let texts: RecordTexts

  /// Reads a programme on a day.
  public init(snapshot: Snapshot, today: CalendarDate) {
    self.snapshot = snapshot
    self.today = today
    let book = RecordBook(snapshot)
    names = RecordName(book)
    texts = RecordTexts(book, today: today)
  }

  /// A record in one line: its neighbourhood and id, its name, and whether it was put away.
  public func line(_ address: RecordAddress) -> SafeText {
    let place = address.kind == .neighbourhood ? nil : address.document.slug.map { "\($0)/" }
    let away = texts.archived(address).map { " (put away \($0.words))" } ?? ""
    return SafeText("\(place ?? "")\(address.publicID): \(names.title(of: address))\(away)")
  }

  /// A record in full: its line, what an indicator says, and a line for each field that holds something.
  public func lines(_ address: RecordAddress) -> [SafeText] {
    [line(address)] + reading(address)
      + texts.filled(address).flatMap { field, text in
        SafeText.lines("\(field.label.capitalizedStart): \(text)").map { "  " + $0 }
      }
  }

  private func reading(_ address: RecordAddress) -> [SafeText] {
    let place = address.kind == .indicator ? address.document.slug.flatMap(snapshot.neighbourhood) : nil
    guard let indicator = place?.indicators.first(where: { $0.id == address.id }) else { return [] }
    let words = IndicatorText(indicator: indicator, today: today)
    return [words.sentence, words.method].filter { !$0.isEmpty }.map { SafeText("  \($0)") }
  }
}
