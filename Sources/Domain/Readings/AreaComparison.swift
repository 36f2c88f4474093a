import Readings

/// The newest value beside that of a wider area for the same period.
public struct AreaComparison: Hashable, Sendable {
  public let areaName: String
  public let value: Double
  public let comparison: BenchmarkComparison
}
