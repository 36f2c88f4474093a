/// The five short fields with which a group plans how to turn a curve, after Friedman's outcomes-based accountability.
public struct TurnTheCurve: Hashable, Sendable {
  /// Where the curve goes if nothing more is done.
  public let forecast: String?
  /// What lies behind it.
  public let causes: String?
  /// Who can help to turn it.
  public let partners: String?
  /// What works, here or elsewhere.
  public let works: String?
  /// What the group proposes to do, a line each; actions are made of them.
  public let plan: [String]

  init(_ fields: RecordFields) {
    forecast = fields.text("turn_forecast")
    causes = fields.text("turn_causes")
    partners = fields.text("turn_partners")
    works = fields.text("turn_works")
    plan = (fields.text("turn_plan") ?? "").split(separator: "\n").map(String.init)
  }

  /// The questions with their answers, in order; an answer that is not there is nil.
  public var answers: [(question: String, answer: String?)] {
    [
      ("If nothing more is done", forecast), ("What lies behind it", causes), ("Who can help", partners),
      ("What works", works), ("What we will do", plan.isEmpty ? nil : plan.joined(separator: "\n")),
    ]
  }

  /// Whether anything is written down.
  public var isEmpty: Bool { answers.allSatisfy { $0.answer == nil } }
}
