/// How far an action has come.
public enum ActionStatus: String, Choice {
  case open
  case inProgress = "in_progress"
  case blocked
  case proposedForClosure = "proposed_for_closure"
  case closed
  case cancelled

  /// Whether nothing more is to be done.
  public var isFinished: Bool { self == .closed || self == .cancelled }
}
