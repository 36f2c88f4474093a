/// A neighbourhood's use of an indicator: its definition, target and values.
public struct Indicator: Hashable, Sendable, Identifiable {
  public let id: String
  public let definition: IndicatorDefinition
  public let priority: String?
  public let target: Double?
  public let targetDate: CalendarDate?
  /// Why the target was changed, and who decided it.
  public let targetReason: String?
  public let targetBy: String?
  /// The role that keeps it up to date.
  public let owner: String?
  /// Periods at which the series starts anew.
  public let breaks: [Period: SeriesBreak]
  /// The story behind the curve, and when it was last changed.
  public let story: String?
  public let storyWritten: CalendarDate?
  public let turn: TurnTheCurve
  public let common: RecordCommon
  /// The neighbourhood's own values, if it has any.
  public let series: Series?
  /// The neighbourhood's own values of groups, such as girls or one school phase.
  public let groups: [Series]
  /// Values of wider areas, nearest first: authority, region, England.
  public let comparators: [Series]

  /// The series that the screens draw: the neighbourhood's own, else its authority's as context.
  public var shown: Series? { series ?? comparators.first }

  /// Whether the shown values are those of a wider area, not the neighbourhood's own.
  public var isContext: Bool { series == nil }

  /// The neighbourhood's own values of a group; of everybody where the group is empty.
  public func series(of group: [String: String]) -> Series? {
    group.isEmpty ? series : groups.first { $0.breakdown == group }
  }

  /// The indicator as it shows one group; the comparisons are of everybody and stay away.
  public func showing(_ group: [String: String]) -> Indicator {
    guard !group.isEmpty else { return self }
    return Indicator(
      id: id, definition: definition, priority: priority, target: nil, targetDate: nil, targetReason: nil,
      targetBy: nil,
      owner: owner, breaks: breaks, story: story, storyWritten: storyWritten, turn: turn, common: common,
      series: series(of: group), groups: groups, comparators: [])
  }

  /// A group as people type it, `Sex=Female`; empty for everybody.
  public static func typed(_ group: [String: String]) -> String {
    group.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
  }

  /// A group in words, "Sex: Female"; nil for everybody.
  public static func groupWords(_ group: [String: String]) -> String? {
    guard !group.isEmpty else { return nil }
    return group.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
  }
}
