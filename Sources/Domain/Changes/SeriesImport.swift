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

    /// Creates a value.
    public init(period: Period, fields: ObservationFields) {
      self.period = period
      self.fields = fields
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
    let standing = points[value.period.code]
    var fields = value.fields
    // What is the source of the series need not stand beside each of its values.
    if fields.source == commonSource { fields.source = nil }
    if standing != nil, let shown, shown.saysTheSame(as: fields) { return .unchanged }
    fields = try completed(fields)
    guard let standing = standing?.objectValue,
      let known = Observation(code: value.period.code, fields: RecordFields(.object(standing)))
    else {
      points[value.period.code] = .object(try ObservationEdits.record(fields))
      return .new
    }
    let before = ObservationFields(known)
    // A figure that was revised once stays so, and a note of its own source stays with it.
    fields.isRevised = fields.isRevised || before.isRevised
    fields.source = fields.source ?? before.source
    fields.sourceTrend = fields.sourceTrend ?? before.sourceTrend
    if before.saysTheSame(as: fields) { return .unchanged }
    if before.value != nil, !before.hasSameNumbers(as: fields) { fields.isRevised = true }
    points[value.period.code] = .object(
      ObservationEdits.corrected(standing, by: try ObservationEdits.record(fields), context))
    return .changed(from: before)
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
  /// Whether nothing would change by taking the other's figures and words.
  func saysTheSame(as other: ObservationFields) -> Bool {
    hasSameNumbers(as: other) && note == other.note && isProvisional == other.isProvisional
      && isEstimated == other.isEstimated && (other.isRevised == isRevised || isRevised)
      && (other.source == nil || other.source == source)
      && (other.sourceTrend == nil || other.sourceTrend == sourceTrend)
  }
}
