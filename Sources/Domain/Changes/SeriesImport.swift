import Readings
import StrictJSON

/// Takes many values of one series in at once, as a file gives them.
///
/// What stands there already stays as it is; a value that the file gives anew keeps what it replaces and is marked as
/// revised.
public struct SeriesImport {
  /// A value to take in.
  public struct Value: Hashable, Sendable {
    public let period: Period
    public let fields: ObservationFields
    /// Whether its counts are rounded, as those of a programme's own export are.
    public let isRounded: Bool
    /// Whether the file has notes at all, so that a missing one takes the standing one away.
    public let hasNotes: Bool

    /// Creates a value.
    public init(period: Period, fields: ObservationFields, isRounded: Bool = false, hasNotes: Bool = true) {
      self.period = period
      self.fields = fields
      self.isRounded = isRounded
      self.hasNotes = hasNotes
    }
  }

  /// What became of a value.
  public enum Outcome: Hashable, Sendable {
    case new
    /// It takes the place of these figures.
    case changed(from: ObservationFields)
    case unchanged
    /// Why it cannot be taken in.
    case refused(String)

    var isChange: Bool {
      switch self {
      case .new, .changed: true
      case .unchanged, .refused: false
      }
    }
  }

  private let definition: IndicatorDefinition
  private let area: ObservedArea
  private let source: String?
  private let isIllustrative: Bool
  private let context: EditContext
  /// How many values were taken in without their counts, since these do not make them.
  public private(set) var withoutCounts = 0
  /// How many notes and sources were too long for a record and were shortened.
  public private(set) var shortenedWords = 0

  /// Prepares to take in the values of an indicator for an area.
  ///
  /// - Parameters:
  ///   - indicator: the definition, or the neighbourhood's indicator, by id or name.
  ///   - source: where the values come from, for a series that is not there yet.
  ///   - isIllustrative: whether such a series is made up to show how the program works.
  /// - Throws: a refusal when the indicator is not there.
  public init(
    _ indicator: String, at area: ObservedArea, source: String?, isIllustrative: Bool = false, in book: RecordBook,
    context: EditContext
  ) throws(Refusal) {
    definition = try ObservationEdits.definition(called: indicator, at: area, in: book)
    self.area = area
    self.source = source
    self.isIllustrative = isIllustrative
    self.context = context
  }

  /// Takes values in; what became of each, in their order.
  ///
  /// - Parameter shown: the values as they are shown, so that one that was printed rounded or kept back is known again.
  public mutating func take(
    _ values: [Value], shown: [Observation], in book: inout RecordBook
  ) throws(Refusal) -> [Outcome] {
    let address = ObservationEdits.series(of: definition.id, at: area, in: book)
    var points = address.flatMap { book[$0]?["points"]?.objectValue } ?? JSONObject()
    let common = address == nil ? source : address.flatMap { book[$0]?["source"]?.stringValue }
    let seen = Dictionary(shown.map { ($0.period, ObservationFields($0)) }) { first, _ in first }
    let outcomes = values.map { value -> Outcome in
      do throws(Refusal) {
        return try take(value, commonSource: common, shown: seen[value.period], into: &points)
      } catch {
        return .refused(error.message)
      }
    }
    guard outcomes.contains(where: \.isChange) else { return outcomes }
    if let address, var record = book[address] {
      record["points"] = .object(points)
      book.replace(address, with: record)
    } else {
      try ObservationEdits.addSeries(
        of: definition, at: area, with: points, source: source, isIllustrative: isIllustrative, to: &book, context)
    }
    return outcomes
  }

  private mutating func take(
    _ value: Value, commonSource: String?, shown: ObservationFields?, into points: inout JSONObject
  ) throws(Refusal) -> Outcome {
    try ObservationEdits.checkPeriod(value.period, definition, today: context.today)
    var fields = worded(value.fields)
    // What is the source of the series need not stand beside each of its values.
    if fields.source == commonSource { fields.source = nil }
    guard let standing = points[value.period.code]?.objectValue,
      let known = Observation(code: value.period.code, fields: RecordFields(.object(standing)))
    else {
      fields = try completed(fields)
      points[value.period.code] = .object(try ObservationEdits.record(fields))
      return .new
    }
    let before = ObservationFields(known)
    if isAsShown(fields, shown, before, isRounded: value.isRounded) {
      fields.takeNumbers(of: before)
    } else {
      fields = try completed(fields)
      if fields.value == before.value, fields.marker == before.marker { fields.fillNumbers(from: before) }
    }
    // A figure that was revised once stays so, and what the file does not speak of stays with it.
    fields.isRevised = fields.isRevised || before.isRevised
    fields.source = fields.source ?? before.source
    fields.sourceTrend = fields.sourceTrend ?? before.sourceTrend
    if !value.hasNotes, fields.value == before.value { fields.note = before.note }
    if before.saysTheSame(as: fields) { return .unchanged }
    if before.value != nil, !before.hasSameNumbers(as: fields) { fields.isRevised = true }
    points[value.period.code] = .object(
      ObservationEdits.corrected(standing, by: try ObservationEdits.record(fields), context))
    return .changed(from: before)
  }

  /// Whether figures are those that stand there as far as they are shown: kept back, or rounded.
  private func isAsShown(
    _ given: ObservationFields, _ shown: ObservationFields?, _ standing: ObservationFields, isRounded: Bool
  ) -> Bool {
    guard area.slug != nil else { return false }
    if let shown, shown.hasSameNumbers(as: given) { return true }
    // Printed under another rule of the programme than now.
    if given.value == nil, given.marker == .confidential, standing.value != nil { return true }
    guard isRounded else { return false }
    return [(given.count, standing.count), (given.denominator, standing.denominator)].allSatisfy { given, standing in
      given == nil || given == standing.map(SmallCounts.rounded)
    }
      && (standing.count != nil || standing.denominator != nil
        || given.value == standing.value.map(SmallCounts.rounded))
  }

  /// The fields with their words as a record holds them, shortened where they are too long for it.
  private mutating func worded(_ fields: ObservationFields) -> ObservationFields {
    var fields = fields
    fields.note = shortened(fields.note, "note")
    fields.source = shortened(fields.source, "source")
    fields.sourceTrend = shortened(fields.sourceTrend, "source_trend")
    return fields
  }

  private mutating func shortened(_ text: String?, _ field: String) -> String? {
    guard let line = text.flatMap(Words.line), case .text(let maximum)? = Shape.observation.field(field)?.type,
      line.unicodeScalars.count > maximum
    else { return text.flatMap(Words.line) }
    shortenedWords += 1
    return String(String.UnicodeScalarView(line.unicodeScalars.prefix(maximum - 1))) + "…"
  }

  /// The fields with the value that they imply; counts that do not make a published value are left out.
  ///
  /// A rate that is standardised for age, or weighted, is not its count by its denominator.
  private mutating func completed(_ fields: ObservationFields) throws(Refusal) -> ObservationFields {
    do throws(Refusal) {
      return try ObservationEdits.completed(fields, definition)
    } catch {
      guard fields.value != nil, fields.count != nil, fields.denominator != nil else { throw error }
      var alone = fields
      alone.count = nil
      alone.denominator = nil
      let completed = try ObservationEdits.completed(alone, definition)
      withoutCounts += 1
      return completed
    }
  }
}

extension ObservationFields {
  /// Takes over every number and the reason for a missing one.
  mutating func takeNumbers(of other: ObservationFields) {
    value = other.value
    marker = other.marker
    count = other.count
    denominator = other.denominator
    lower = other.lower
    upper = other.upper
  }

  /// Takes over the numbers that are not given.
  mutating func fillNumbers(from other: ObservationFields) {
    if count == nil, denominator == nil {
      count = other.count
      denominator = other.denominator
    }
    if lower == nil, upper == nil {
      lower = other.lower
      upper = other.upper
    }
  }

  /// Whether nothing would change by taking the other's figures and words.
  func saysTheSame(as other: ObservationFields) -> Bool {
    hasSameNumbers(as: other) && note == other.note && isProvisional == other.isProvisional
      && isEstimated == other.isEstimated && (other.isRevised == isRevised || isRevised)
      && (other.source == nil || other.source == source)
      && (other.sourceTrend == nil || other.sourceTrend == sourceTrend)
  }
}
