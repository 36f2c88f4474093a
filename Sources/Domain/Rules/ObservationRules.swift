/// What the numbers of one value must keep to, whether they are typed, imported or edited by hand.
enum ObservationRules {
  /// A field that breaks a rule, and how.
  typealias Complaint = (field: String, message: String)

  /// What is wrong with numbers for an indicator; empty when they hold together.
  ///
  /// A value may differ from its numerator and denominator by one unit, since publishers round each by itself.
  ///
  /// - Parameter tellsFigures: whether the complaint may tell what the counts give, as to the person who typed them.
  static func complaints(
    _ fields: ObservationFields, _ definition: IndicatorDefinition, tellsFigures: Bool = true
  ) -> [Complaint] {
    presence(fields, definition) + counts(fields, definition, tellsFigures) + ranges(fields, definition)
  }

  private static func presence(_ fields: ObservationFields, _ definition: IndicatorDefinition) -> [Complaint] {
    if fields.value == nil, fields.marker == nil {
      let isMade = definition.form == .proportion || definition.form == .rate
      let counts = isMade ? "a count with its denominator, " : ""
      return [("value", "is missing; give it, \(counts)or a marker that says why there is none")]
    }
    guard fields.value != nil, fields.marker != nil else { return [] }
    return [("marker", "says that the value is missing, but there is one; leave one of the two out")]
  }

  private static func counts(
    _ fields: ObservationFields, _ definition: IndicatorDefinition, _ tellsFigures: Bool
  ) -> [Complaint] {
    var complaints: [Complaint] = []
    if let denominator = fields.denominator, denominator <= 0 { complaints.append(("denominator", "must be above 0")) }
    if let count = fields.count, count < 0 { complaints.append(("count", "cannot be below 0")) }
    guard let count = fields.count, let denominator = fields.denominator, denominator > 0 else { return complaints }
    if definition.form == .proportion, count > denominator {
      complaints.append(("count", "is above the denominator; have the two been swapped?"))
    } else if let value = fields.value, let expected = ObservationRules.value(count, denominator, definition),
      (value - expected).magnitude > 1
    {
      let end = tellsFigures ? ", which give \((expected * 10).rounded() / 10)" : ""
      complaints.append(("value", "does not go with its count and denominator\(end)"))
    }
    return complaints
  }

  private static func ranges(_ fields: ObservationFields, _ definition: IndicatorDefinition) -> [Complaint] {
    var complaints: [Complaint] = []
    if let value = fields.value {
      if definition.form == .proportion, !(0...100).contains(value) {
        complaints.append(("value", "is a percentage and must lie between 0 and 100"))
      }
      if definition.form == .count || definition.form == .rate, value < 0 {
        complaints.append(("value", "counts something and cannot be below 0"))
      }
    }
    if let lower = fields.lower, let upper = fields.upper, lower > upper {
      complaints.append(("lower", "is above the upper limit"))
    } else if let value = fields.value, value < fields.lower ?? value || value > fields.upper ?? value {
      complaints.append(("value", "lies outside its lower and upper limit"))
    }
    return complaints
  }

  /// The value that a count and a denominator give; nil where the indicator is not made of them.
  static func value(_ count: Double, _ denominator: Double, _ definition: IndicatorDefinition) -> Double? {
    switch definition.form {
    case .proportion: count / denominator * 100
    case .rate: count / denominator * Double(definition.per)
    case .count, .measure: nil
    }
  }
}

extension Cadence {
  /// The kinds of period that values of this cadence stand for; nil when any will do.
  var periodKinds: Set<Period.Kind>? {
    switch self {
    // A run of months, as in a rolling year, comes at any pace.
    case .monthly: [.month, .months]
    case .quarterly: [.quarter, .months]
    case .termly: [.term, .months]
    case .annual: [.calendarYear, .reportingYear, .financialYear, .academicYear, .span, .months]
    case .irregular: nil
    }
  }

  /// A period of this cadence as people type it, for hints.
  var example: String {
    switch self {
    case .monthly: "a month such as Oct 2026"
    case .quarterly: "a quarter such as 2026 Q1"
    case .termly: "a term such as autumn 2025/26"
    case .annual, .irregular: "a year such as 2025/26 or 2026"
    }
  }
}
