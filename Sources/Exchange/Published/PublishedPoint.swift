import Domain

/// A value as a file gives it, with where it stands there.
public struct PublishedPoint: Hashable, Sendable {
  public let period: Period
  /// The period as the file spells it, with its identifier where there is one.
  public let spelling: String
  public let figures: ObservationFields
  /// What the source says of the trend, where it says anything.
  public let trend: String?
  /// Whether the file says that the value is made up to show how the program works, as Steer's own exports do.
  public let isIllustrative: Bool
  /// Whether the file says that its counts are rounded.
  public let isRounded: Bool
  /// Whether the file has a column of notes.
  public let hasNotes: Bool
  public let place: FilePlace
}
