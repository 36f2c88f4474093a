import Foundation
import Testing

/// The sentences of the demo, as a chair would say them aloud.
@Suite struct DemoSentencesTests {
  private func indicators() throws -> [(place: String, indicator: [String: Any])] {
    let store = try DemoStore()
    return try ["north-birkenhead", "northwood", "halton-lea", "sefton", "st-helens", "liverpool"].flatMap { slug in
      let place = try #require(try store.json("show", slug) as? [String: Any])
      return try #require(place["indicators"] as? [[String: Any]]).map { (slug, $0) }
    }
  }

  @Test func everyIndicatorHasOneOfTwoLinesAtMost() throws {
    let all = try indicators()
    #expect(all.count >= 29)
    for (place, indicator) in all {
      let reading = try #require(indicator["reading"] as? [String: Any])
      let sentence = try #require(reading["sentence"] as? String)
      #expect(Self.lines(sentence, width: 78) <= 2, "\(place): \(sentence)")
      for word in ["XmR", "sigma", "significant", "special cause", "caused", "null", "nil", "  ", ".."] {
        #expect(!sentence.contains(word), "\(word) in \(sentence)")
      }
      #expect(sentence.hasSuffix("."))
      #expect(["xmr", "trend", "interval", "line"].contains(reading["method"] as? String ?? ""))
    }
  }

  @Test func everyClaimSaysWhoseItIsAndThatItCarriesNoTrend() throws {
    let store = try DemoStore()
    let outcome = try store.steer("show", "north-birkenhead", "--plain")
    let claims = outcome.split(separator: "\n").filter { $0.contains("Claim: ") }
    #expect(claims.count >= 15)
    for claim in claims {
      #expect(claim.contains(" claims (") && claim.contains("no trend can be read"), "\(claim)")
      #expect(!claim.contains("caused"))
    }
  }

  /// How many lines a text takes, words kept whole.
  private static func lines(_ text: String, width: Int) -> Int {
    var lines = 1
    var column = 0
    for word in text.split(separator: " ") {
      if column > 0, column + 1 + word.count > width {
        lines += 1
        column = 0
      }
      column += (column > 0 ? 1 : 0) + word.count
    }
    return lines
  }
}
