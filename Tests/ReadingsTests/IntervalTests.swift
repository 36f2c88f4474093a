import Foundation
import Readings
import Testing

/// Intervals against published constants and against what defines them.
@Suite struct IntervalTests {
  @Test func theExactPoissonLimitsAreThoseOfTheTable() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Cases/poisson_exact_table.csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",").prefix(5).compactMap { Double($0) } }
    #expect(rows.count == 10)
    for row in rows {
      let near = try Interval.rate(row[0], of: 1)
      let far = try Interval.rate(row[0], of: 1, confidence: .percent998)
      for (got, wanted) in zip([near.lower, near.upper, far.lower, far.upper], row[1...]) {
        #expect(abs(try #require(got) - wanted) < 1e-9, "count \(row[0])")
      }
      #expect(near.method == .exact)
    }
  }

  @Test(arguments: [0.9, 0.95, 0.99, 0.998, 0.9999]) func anyConfidenceGivesTheDeviateThatBelongsToIt(_ level: Double)
    throws
  {
    // Wilson's limits are where the score test just rejects: (p - limit)² = z² limit (1 - limit) / n.
    let interval = try Interval.proportion(30, of: 80, confidence: Confidence(level))
    let limit = try #require(interval.upper)
    let z = (abs(0.375 - limit) / (limit * (1 - limit) / 80).squareRoot())
    #expect(abs(erfc(z / 2.0.squareRoot()) - (1 - level)) < 1e-12)
    let other = try Interval.proportion(30, of: 80, confidence: Confidence(level * 100))
    #expect(abs(try #require(other.upper) - limit) < 1e-12)
  }

  @Test func theEndsAreWhatTheyCanBe() throws {
    let all = try Interval.proportion(20, of: 20)
    #expect(all.upper == 1 && (all.lower ?? 1) < 1)
    #expect(try Interval.proportion(0, of: 20).lower == 0)
    let sure = try Interval.proportion(3, of: 20, confidence: Confidence(1))
    #expect(sure.lower == 0 && sure.upper == 1)
    #expect(try Interval.rate(3, of: 20, confidence: Confidence(1)).upper == nil)
    #expect(throws: ReadingRefusal.self) { try Confidence(0.89) }
    #expect(throws: ReadingRefusal.self) { try Confidence(101) }
    #expect(throws: ReadingRefusal.self) { try Confidence(.nan) }
  }
}
