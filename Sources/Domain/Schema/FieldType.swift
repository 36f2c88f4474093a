/// What a field of a record may hold.
public indirect enum FieldType: Hashable, Sendable {
  /// One line of words, at most `maximum` characters.
  case text(maximum: Int)
  /// Words that may run over several lines, at most `maximum` characters.
  case prose(maximum: Int)
  /// A whole number in a range.
  case integer(ClosedRange<Int>)
  /// A decimal number.
  case number
  /// Yes or no.
  case flag
  /// A calendar date without a time zone, `2026-11-24`, and how it lies to today.
  case date(DateUse)
  /// A moment in UTC to the second, `2026-11-24T10:15:00Z`.
  case timestamp
  /// A period code as `Period` writes it, `2026-10` or `AY2023-24`.
  case period
  /// One of a fixed list of words.
  case choice([String])
  /// The id of a record of this kind.
  case reference(RecordKind)
  /// A set of ids of records of this kind, written `{"id": true}` so that two additions merge.
  case referenceSet(RecordKind)
  /// A set of words, written `{"word": true}`.
  case wordSet
  /// A set of priorities, written `{"neighbourhood/priority": true}`.
  case prioritySet
  /// Names to words, such as a breakdown `{"Sex": "Persons"}`.
  case wordMap
  /// Parts keyed by id or code, each of the same shape.
  case parts(Shape, key: KeyForm)
}
