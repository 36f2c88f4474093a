/// How a date lies to the day on which it is written down.
public enum DateUse: Hashable, Sendable {
  /// Something that has happened: today or before.
  case happened
  /// Something that is still to come when it is agreed, such as a due date.
  case due
  /// Anything that may lie on either side, such as the start of a phase.
  case any

  /// Which way a phrase without a year looks.
  public var direction: DatePhrase.Direction { self == .due ? .ahead : .back }
}
