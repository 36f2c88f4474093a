/// A kind of table that goes out of a programme.
public enum ExportKind: String, CaseIterable, Sendable {
  case actions
  case indicators
  case asks
  case decisions

  /// The columns in their order: the names under which JSON has the same fields.
  public var columns: [String] {
    switch self {
    case .actions:
      [
        "ref", "neighbourhood", "title", "owner", "organisation", "support", "priority", "status", "due",
        "original_due", "overdue", "days_late", "raised", "raised_at", "source", "ask", "pace", "evidence", "detail",
        "reason", "closed", "updates", "archived", "revision", "illustrative",
      ]
    case .indicators:
      [
        "indicator", "name", "neighbourhood", "area", "area_name", "breakdown", "period", "value", "count",
        "denominator", "lower", "upper", "marker", "note", "provisional", "revised", "estimated", "rounded", "unit",
        "source", "illustrative",
      ]
    case .asks:
      [
        "ref", "neighbourhood", "text", "heard", "state", "panel", "place", "priority", "reply_due",
        "reply_days_late", "replied", "reply", "actions", "done", "told", "told_where", "revision", "illustrative",
      ]
    // No record holds a decision yet; these are the columns that an empty register has.
    case .decisions: ["ref", "neighbourhood", "date", "title", "meeting", "by", "reason"]
    }
  }
}
