import StrictJSON

/// The fields of records as texts, as people read and type them.
public struct RecordTexts {
  private let book: RecordBook
  private let today: CalendarDate

  /// Reads the records of a book on a day.
  public init(_ book: RecordBook, today: CalendarDate) {
    self.book = book
    self.today = today
  }

  /// A field's text; empty when the record or the field is not there.
  public func text(_ name: String, of address: RecordAddress) -> String {
    guard let field = address.kind.shape.field(name) else { return "" }
    if address.kind == .activity, name == "attendance", let came = book[address]?[name]?.doubleValue,
      SmallNumbers.hidden.contains(came)
    {
      return MissingMarker.confidential.mark
    }
    return FieldInput(book, in: address.document.slug, today: today).text(book[address]?[name], of: field)
  }

  /// The fields that hold something, in the order of the shape; a series' values are not among them.
  public func filled(_ address: RecordAddress, atMost count: Int = .max) -> [(field: Field, text: String)] {
    var filled: [(field: Field, text: String)] = []
    for field in address.kind.shape.fields where field.name != "revision" && field.name != "points" {
      guard filled.count < count else { break }
      let text = text(field.name, of: address)
      if !text.isEmpty { filled.append((field, text)) }
    }
    return filled
  }

  /// The day on which a record was put away, if it was.
  public func archived(_ address: RecordAddress) -> CalendarDate? {
    book[address]?["archived"]?.stringValue.flatMap(CalendarDate.init(iso:))
  }
}
