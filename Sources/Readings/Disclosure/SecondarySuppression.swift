/// A line of counts shown as they are, but for small ones and one more where a single one could be worked out.
///
/// Where one cell alone of a line with a total is kept back, so is the smallest other one that is not 0; where there is
/// none, the total (Department for Education, children looked after). Of two that are kept back the sum can be told; groups of an
/// indicator are kept safer than that.
public struct SecondarySuppression: Hashable, Sendable {
  /// The counts; nil where one is kept back.
  public let counts: [Double?]
  /// The total; nil where it is kept back or was not given.
  public let total: Double?

  /// Keeps back what has to be in a line of counts.
  public init(_ counts: [Double], total: Double?) {
    var shown = counts.map { SmallCounts.isHidden($0) ? nil : $0 }
    let hidden = counts.indices.filter { shown[$0] == nil }
    let hidesTotal = total.map(SmallCounts.isHidden) ?? false
    let isOpen = hidden.count == 1 && total != nil && !hidesTotal
    let next = counts.indices.filter { shown[$0] != nil && counts[$0] != 0 }.min { counts[$0] < counts[$1] }
    if isOpen, let next { shown[next] = nil }
    self.counts = shown
    self.total = hidesTotal || isOpen && next == nil ? nil : total
  }
}
