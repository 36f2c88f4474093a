import Domain

/// What is to be taken out of published files, and how they are to be read.
public struct ImportSelection: Hashable, Sendable {
  /// A column that must hold a value.
  public struct Condition: Hashable, Sendable {
    public let column: String
    public let value: String

    /// Creates a condition.
    public init(column: String, value: String) {
      self.column = column
      self.value = value
    }
  }

  /// The format; nil finds it out.
  public var profile: ImportProfile?
  /// The areas, by code or name; empty takes all.
  public var areas: [String] = []
  /// The authorities of a programme, by code or name; with them come the regions in which the files place them, and England.
  public var home: Set<String> = []
  /// The conditions, all of which a row must meet.
  public var conditions: [Condition] = []
  /// The indicator of a file that holds several, by its id or name; nil takes all.
  public var indicator: String?
  /// The columns of values; empty takes every column of figures.
  public var values: [String] = []
  /// The column of the numerator, the denominator and the ends of the 95% interval, where the profile knows none.
  public var count: String?
  public var denominator: String?
  public var lower: String?
  public var upper: String?
  /// What `2023/24` stands for where the file does not say; nil reads it as its publisher mostly means it.
  public var years: YearKind?
  /// What they are in the values that the indicator has already, which holds where nobody says otherwise.
  var standingYears: YearKind?

  var effectiveYears: YearKind? { years ?? standingYears }

  /// Takes everything.
  public init() {}
}
