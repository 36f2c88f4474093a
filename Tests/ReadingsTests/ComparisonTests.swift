import Readings
import Testing

/// Benchmarks and funnels: only what lies strictly outside counts.
@Suite struct ComparisonTests {
  @Test func aBenchmarkOnTheEdgeIsSimilar() {
    func compare(_ benchmark: Double, _ improvement: Improvement, wide: Bool = true) -> BenchmarkComparison {
      BenchmarkComparison(
        interval: 2...3, wider: wide ? 1...4 : nil, benchmark: benchmark, improvement: improvement)
    }
    #expect([2, 2.5, 3].map { compare($0, .increase) } == [.similar, .similar, .similar])
    #expect([0.9, 1, 1.9].map { compare($0, .increase) } == [.best, .better, .better])
    #expect([3.1, 4, 4.1].map { compare($0, .increase) } == [.worse, .worse, .worst])
    #expect([0.9, 1.9, 3.1, 4.1].map { compare($0, .decrease) } == [.worst, .worse, .better, .best])
    #expect([0.9, 1.9, 3.1, 4.1].map { compare($0, .neutral) } == [.highest, .higher, .lower, .lowest])
    #expect(compare(0.9, .increase, wide: false) == .better)
    #expect(BenchmarkComparison(interval: nil, benchmark: 1, improvement: .increase) == .notCompared)
  }

  @Test func aFunnelWidensForSmallPlaces() throws {
    let funnel = try FunnelPlot(.proportion, [(50, 100), (500, 1_000), (7, 10), (700, 1_000), (2, 10), (200, 1_000)])
    #expect(abs(funnel.benchmark - 1459.0 / 3120) < 1e-12)
    #expect(funnel.points.map(\.significance) == [.none, .high95, .none, .high998, .none, .low998])
    let ratio = try FunnelPlot(.ratio, [(0, 2), (0, 8), (30, 10), (10, 10)])
    #expect(ratio.points.map(\.significance) == [.none, .low998, .high998, .none])
  }
}
