import Domain
import Readings
import StrictJSON
import TestSupport
import Testing

/// Every claim of a sentence is derived again from the numbers, by means of its own, and must hold.
@Suite struct ReadingSentenceTests {
  // MARK: Making indicators

  static func indicator(
    _ points: [String: JSONValue], definition: [String: JSONValue] = [:], indicator: [String: JSONValue] = [:],
    wider: [String: JSONValue] = [:]
  ) throws -> Indicator {
    var documents = SampleStore.documents
    let described = ["value": "measure", "decimals": 1, "lag_days": 60].merging(definition) { $1 }
    for (name, value) in described {
      documents[.programme] = SampleStore.setting(
        value, ["definitions", "attendance", name], in: documents[.programme])
    }
    for (name, value) in indicator {
      documents[.neighbourhood("north")] = SampleStore.setting(
        value, ["indicators", "attendance", name], in: documents[.neighbourhood("north")])
    }
    if indicator["target"] == nil {
      documents[.neighbourhood("north")] = SampleStore.setting(
        ["attendance": .object(JSONObject([("definition", "attendance")] + indicator.map { ($0.key, $0.value) }))],
        ["indicators"], in: documents[.neighbourhood("north")])
    }
    documents[.observations("north")] = SampleStore.setting(
      .object(JSONObject(points.map { ($0.key, $0.value) })), ["series", "attendance", "points"],
      in: documents[.observations("north")])
    if !wider.isEmpty {
      documents[.wideObservations] = [
        "series": [
          "wide": [
            "definition": "attendance", "area": "E92000001", "area_name": "England",
            "points": .object(JSONObject(wider.map { ($0.key, $0.value) })),
          ]
        ]
      ]
    }
    return try #require(Snapshot(documents: documents, isWorkingView: true).neighbourhood("north")?.indicators.first)
  }

  static func sentence(_ indicator: Indicator, today: CalendarDate = SampleStore.today) -> String {
    IndicatorReading(indicator, today: today).sentence
  }

  private static func number(_ value: Double) -> JSONValue { JSONNumber(value).map(JSONValue.number) ?? .null }

  private static func months(_ values: [Double?]) throws -> [String: JSONValue] {
    let last = try #require(Period(code: "2026-10"))
    var points: [String: JSONValue] = [:]
    for (index, value) in values.enumerated() {
      let code = last.advanced(by: index - values.count + 1).code
      points[code] = value.map { .object(JSONObject([("value", number($0))])) } ?? ["marker": "x"]
    }
    return points
  }

  // MARK: Control charts

  @Test(arguments: 0..<500) func everyClaimOfAControlChartHolds(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var level = Double.random(in: 20...80, using: &generator)
    let drift = Bool.random(using: &generator) ? Double.random(in: -1...1, using: &generator) : 0
    var values: [Double?] = (0..<Int.random(in: 5...40, using: &generator)).map { _ in
      level += drift
      if Int.random(in: 0..<12, using: &generator) == 0 { level += Double.random(in: -15...15, using: &generator) }
      if Int.random(in: 0..<14, using: &generator) == 0 { return nil }
      return ((level + Double.random(in: -3...3, using: &generator)) * 10).rounded() / 10
    }
    values[values.count - 1] = (level * 10).rounded() / 10
    if seed % 4 == 0 {
      // Runs that noise alone seldom makes.
      let step = seed % 8 == 0 ? 0.6 : -0.6
      values += (0..<7).map { ((level + step * (Double($0) - 3)) * 10).rounded() / 10 }
    }
    guard values.compactMap(\.self).count >= 5 else { return }
    let improvement = try #require(Improvement.allCases.randomElement(using: &generator))
    let target = (Double.random(in: 0...100, using: &generator)).rounded()
    let indicator = try Self.indicator(
      try Self.months(values), definition: ["improvement": .string(improvement.rawValue)],
      indicator: ["target": Self.number(target)])
    try check(Self.sentence(indicator), values, improvement, target)
  }

  /// Limits and rules written down a second time, as plainly as they can be.
  private func check(_ sentence: String, _ values: [Double?], _ improvement: Improvement, _ target: Double) throws {
    let known = values.compactMap(\.self)
    let value = try #require(known.last)
    let mean = known.reduce(0, +) / Double(known.count)
    let ranges = zip(values, values.dropFirst()).compactMap { before, after in
      before.flatMap { before in after.map { abs($0 - before) } }
    }
    let rough = ranges.reduce(0, +) / Double(ranges.count)
    let kept = ranges.filter { $0 < 3.267 * rough }
    let average = kept.isEmpty ? 0 : kept.reduce(0, +) / Double(kept.count)
    let (lower, upper) = (mean - 2.66 * average, mean + 2.66 * average)
    #expect(sentence.hasPrefix("Attendance: \(spoken(value))% in Oct 2026. "), "\(sentence)")
    guard average > 0 else {
      #expect(sentence.contains(", so no usual range can be drawn"), "\(sentence)")
      return
    }
    // What is rough says so, and of how many values.
    let isRough = known.count < 12
    #expect(sentence.contains("(\(known.count) values)") == isRough, "\(sentence)")
    let usual = "\(spoken(lower))% to \(spoken(upper))%"
    var rises = 0
    for index in values.indices.reversed().dropLast() {
      guard let after = values[index], let before = values[index - 1], after != before else { break }
      let step = after > before ? 1 : -1
      guard rises == 0 || (rises > 0) == (step > 0) else { break }
      rises += step
    }
    let side = value > mean ? 1.0 : -1
    let run = values.reversed().prefix { $0.map { ($0 - mean) * side > 1e-9 } ?? false }.count
    let reach = 2.66 * 2 / 3 * average
    func isNear(_ value: Double?) -> Bool {
      value.map { abs($0 - mean) > reach && (lower...upper).contains($0) && ($0 - mean) * side > 0 } ?? false
    }
    let three = values.suffix(3)
    let isNearTwice =
      three.count == 3 && isNear(value) && three.count { isNear($0) } >= 2
      && three.allSatisfy { $0.map { ($0 - mean) * side > 0 } ?? false }
    let (claim, isHigh): (String, Bool?) =
      if value > upper {
        ("above its usual \(usual)", true)
      } else if value < lower {
        ("below its usual \(usual)", false)
      } else if abs(rises) >= 6 {
        ("\(abs(rises)) \(rises > 0 ? "rises" : "falls") in a row", rises > 0)
      } else if isNearTwice {
        ("twice in three near the \(side > 0 ? "top" : "bottom") of its usual \(usual)", side > 0)
      } else if run >= 7 {
        ("\(run) in a row \(side > 0 ? "above" : "below") its average of \(spoken(mean))%", side > 0)
      } else {
        ("within its usual \(usual)", nil)
      }
    #expect(sentence.contains(": \(claim). "), "\(claim) is not what it says: \(sentence)")
    guard let isHigh else {
      #expect(sentence.contains("No real change"), "\(sentence)")
      return checkTarget(sentence, value, lower, upper, target, improvement, isBetter: nil)
    }
    let isBetter: Bool? = improvement == .neutral ? nil : (improvement == .increase) == isHigh
    let sort = isBetter.map { $0 ? "for the better" : "for the worse" } ?? (isHigh ? "upwards" : "downwards")
    #expect(sentence.contains("\(isRough ? "Early sign of change" : "Real change") \(sort)"), "\(sentence)")
    checkTarget(sentence, value, lower, upper, target, improvement, isBetter: isBetter)
  }

  private func checkTarget(
    _ sentence: String, _ value: Double, _ lower: Double, _ upper: Double, _ target: Double,
    _ improvement: Improvement, isBetter: Bool?
  ) {
    let isMet =
      improvement == .increase ? value >= target : improvement == .decrease ? value <= target : value == target
    let claim: String
    let isUp = improvement == .increase
    switch improvement {
    case .neutral: claim = isMet ? "met" : "not met"
    case .increase, .decrease:
      let isBeyond = isUp ? target > upper : target < lower
      let isWithin = isUp ? target < lower : target > upper
      if isMet {
        claim = isWithin ? "met, and will be, as things are" : "met, but may not stay so"
      } else if isWithin {
        claim = "not met this time"
      } else if isBetter == true {
        claim = "not met yet"
      } else {
        claim = isBeyond ? "not met, and out of reach as things are" : "not met, may be met by chance"
      }
    }
    #expect(sentence.hasSuffix("Target \(spoken(target))%: \(claim)."), "\(claim): \(sentence)")
  }

  /// One decimal, none where it is 0; halves away from nought.
  private func spoken(_ value: Double) -> String {
    let tenths = Int((abs(value) * 10).rounded(.toNearestOrAwayFromZero))
    let text = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return value < 0 && tenths > 0 ? "-\(text)" : text
  }

  // MARK: Yearly values

  @Test(arguments: 0..<200) func everyClaimOfAYearlySeriesHolds(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 7_000)
    let years = Int.random(in: 1...9, using: &generator)
    var share = Double.random(in: 0.1...0.9, using: &generator)
    var counts: [(Double, Double)] = []
    for _ in 0..<years {
      share = min(0.95, max(0.05, share + Double.random(in: -0.03...0.04, using: &generator)))
      let asked = Double(Int.random(in: 200...4_000, using: &generator))
      counts.append(((asked * share).rounded(), asked))
    }
    var points: [String: JSONValue] = [:]
    for (index, (count, asked)) in counts.enumerated() {
      points["\(2026 - years + index)"] = .object(
        JSONObject([
          ("count", Self.number(count)), ("denominator", Self.number(asked)),
          ("value", Self.number(count / asked * 100)),
        ]))
    }
    let england = Double.random(in: 5...95, using: &generator)
    let improvement: Improvement = Bool.random(using: &generator) ? .increase : .decrease
    let indicator = try Self.indicator(
      points,
      definition: [
        "value": "proportion", "cadence": "annual", "improvement": .string(improvement.rawValue), "lag_days": 1_000,
      ],
      wider: ["2025": .object(JSONObject([("value", Self.number(england))]))])
    let sentence = Self.sentence(indicator)
    let (count, asked) = try #require(counts.last)
    if years < 5 {
      #expect(sentence.contains("Too few values (\(years)) to read a change from"), "\(sentence)")
    } else {
      let recent = counts.suffix(5)
      // The test for a trend in proportions in its textbook form: the slope over its standard error.
      let pooled = recent.reduce(0) { $0 + $1.0 } / recent.reduce(0) { $0 + $1.1 }
      let middle =
        recent.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element.1 } / recent.reduce(0) { $0 + $1.1 }
      var top = 0.0
      var bottom = 0.0
      for (time, entry) in recent.enumerated() {
        top += (Double(time) - middle) * (entry.0 - entry.1 * pooled)
        bottom += entry.1 * (Double(time) - middle) * (Double(time) - middle)
      }
      let chi = top * top / (bottom * pooled * (1 - pooled))
      if chi < 9.5 { #expect(sentence.contains("No steady rise or fall over five years"), "\(chi) \(sentence)") }
      if sentence.contains("Real change") {
        #expect(chi > 9.5495 && (top > 0) == sentence.contains("rising over"), "\(chi) \(sentence)")
        #expect(sentence.contains("for the better") == ((top > 0) == (improvement == .increase)), "\(sentence)")
      }
    }
    // The area differs when the wider one's share is rejected by the score test.
    let distance = abs(count / asked - england / 100) / (england / 100 * (1 - england / 100) / asked).squareRoot()
    let isBetter = (count / asked * 100 > england) == (improvement == .increase)
    let claim =
      distance < 1.96
      ? "Much like"
      : distance > 3.0903
        ? "Clearly \(isBetter ? "better" : "worse") than"
        : isBetter ? "Better than" : "Worse than"
    guard abs(distance - 1.96) > 0.001, abs(distance - 3.0902) > 0.001 else { return }
    #expect(sentence.contains("\(claim) England"), "\(distance) \(sentence)")
  }

  // MARK: Situations

  @Test func theSituationsInWhichThereIsNoVerdictSayWhy() throws {
    let few = try Self.indicator(try Self.months([50, 51, 52]))
    #expect(Self.sentence(few).contains("Too few values (3) to tell a change from chance"))
    let yearly: [String: JSONValue] = [
      "2021": ["value": 5], "2022": ["value": 6], "2023": ["value": 5], "2024": ["value": 6], "2025": ["value": 5],
    ]
    let bare = try Self.indicator(yearly, definition: ["value": "proportion", "cadence": "annual", "lag_days": 1_000])
    #expect(Self.sentence(bare).contains("Its source gives no counts, so a change cannot be told from chance"))
    let hidden = try Self.indicator(try Self.months([50, 51]).merging(["2026-11": ["marker": "c"]]) { $1 })
    #expect(Self.sentence(hidden).hasSuffix("Nov 2026 is kept back, so that nobody can be recognised."))
    let all = try Self.indicator(["2026-10": ["marker": "c"]])
    #expect(Self.sentence(all) == "Attendance: every value is kept back, so that nobody can be recognised.")
    let none = try Self.indicator([:], indicator: ["owner": "Attendance officer"])
    #expect(Self.sentence(none) == "Attendance: no value yet; kept up to date by: Attendance officer.")
    let stale = try Self.indicator(try Self.months([50, 51, 52, 53, 50, 51]))
    #expect(
      Self.sentence(stale, today: SampleStore.today.adding(days: 90)).contains("A newer value was due 29 Jan 2027"))
    let level = try Self.indicator(try Self.months(Array(repeating: 50, count: 14)))
    #expect(Self.sentence(level).contains(", so no usual range can be drawn"))
    let mixed = try Self.indicator(
      try Self.months([50, 51, 52, 50, 51, 52]).merging(["2025": ["value": 50]]) { $1 },
      definition: ["cadence": "irregular"])
    #expect(Self.sentence(mixed).contains("Its periods are of different kinds"))
    let full: [String: JSONValue] = Dictionary(
      uniqueKeysWithValues: (2021...2025).map { ("\($0)", ["value": 100, "count": 90, "denominator": 90]) })
    let whole = try Self.indicator(full, definition: ["value": "proportion", "cadence": "annual", "lag_days": 1_000])
    #expect(Self.sentence(whole).contains("No trend can be read: a count that equals its denominator"))
    let spans: [String: JSONValue] = [
      "2019--2021": ["value": 50, "count": 50, "denominator": 100],
      "2020--2022": ["value": 50, "count": 50, "denominator": 100],
    ]
    let overlapping = try Self.indicator(
      spans, definition: ["value": "proportion", "cadence": "annual", "lag_days": 1_000])
    #expect(Self.sentence(overlapping).contains("No trend can be read from periods that overlap"))
  }

  @Test func aBreakStartsTheReadingAnew() throws {
    let steps: [Double?] = (0..<24).map { (index: Int) -> Double? in Double(index % 2) + (index < 12 ? 10 : 30) }
    let values = try Self.months(steps)
    let anew: JSONValue = ["2025-11": ["reason": "New form", "by": "Steering group"]]
    let reading = IndicatorReading(try Self.indicator(values, indicator: ["breaks": anew]), today: SampleStore.today)
    #expect(reading.chart.groups.map(\.range) == [0..<12, 12..<24] && reading.variation == .common)
    #expect(reading.methodWords.contains("12 months since it began anew"))
    let late: JSONValue = ["2026-09": ["reason": "New form", "by": "Steering group"]]
    let few = Self.sentence(try Self.indicator(values, indicator: ["breaks": late]))
    #expect(few.contains("Too few values since it began anew (2)"))
  }

  @Test func fewValuesSinceABreakAreNotReadWithThoseBefore() throws {
    let counted: [String: JSONValue] = Dictionary(
      uniqueKeysWithValues: (2014...2025).map { ("\($0)", ["value": 50, "count": 50, "denominator": 100]) })
    let anew: JSONValue = ["2024": ["reason": "New form", "by": "Steering group"]]
    let yearly = try Self.indicator(
      counted, definition: ["value": "proportion", "cadence": "annual", "lag_days": 1_000], indicator: ["breaks": anew])
    #expect(Self.sentence(yearly).contains("Too few values since it began anew (2) to read a change from"))
    var months: [String: JSONValue] = [:]
    for month in 1...10 {
      months["2026-\(month < 10 ? "0" : "")\(month)"] = ["value": 50, "count": 50, "denominator": 100]
    }
    let late: JSONValue = ["2026-09": ["reason": "New form", "by": "Steering group"]]
    let reading = IndicatorReading(
      try Self.indicator(months, definition: ["value": "proportion"], indicator: ["breaks": late]),
      today: SampleStore.today)
    #expect(reading.method == .interval && reading.hasControlChart && reading.known == 2)
  }

  @Test func aMonthInWhichThereCanBeNoValueBreaksNoRun() throws {
    var values: [Double?] = (0..<14).map { (index: Int) -> Double? in 50 + Double(index % 2) }
    values += [52, 53, 52, 53, nil, 52, 53, 52, 53]
    var points = try Self.months(values)
    func cause() throws -> (SpecialCause?, Range<Int>?) {
      let reading = IndicatorReading(try Self.indicator(points), today: SampleStore.today)
      return (reading.causes[values.count - 1], reading.stretches.last?.range)
    }
    #expect(try cause() == (.common, 0..<values.count), "a value that is missing breaks the run")
    points["2026-06"] = ["marker": "z"]
    #expect(try cause() == (.shiftHigh, 0..<values.count))
  }

  @Test func aRateOfLessThanOneIsNoRate() throws {
    let points: [String: JSONValue] = ["2026-10": ["value": 50, "count": 50, "denominator": 100]]
    let indicator = try Self.indicator(points, definition: ["value": "rate", "per": -5])
    #expect(indicator.definition.per == 100 && Self.sentence(indicator).hasPrefix("Attendance: 50"))
  }

  @Test func whatIsReadHowFollowsFromWhatTheFiguresCanCarry() throws {
    func method(_ points: [String: JSONValue], _ definition: [String: JSONValue]) throws -> ReadingMethod {
      IndicatorReading(try Self.indicator(points, definition: definition), today: SampleStore.today).method
    }
    #expect(try method(try Self.months(Array(repeating: 5, count: 5)), [:]) == .controlChart)
    #expect(try method(try Self.months([5, 6]), [:]) == .line)
    let counted: JSONValue = ["value": 50, "count": 50, "denominator": 100]
    let yearly: [String: JSONValue] = ["value": "proportion", "cadence": "annual"]
    #expect(try method(["2026-10": counted], ["value": "proportion"]) == .interval)
    #expect(try method(["2024": counted, "2025": counted], yearly) == .interval)
    #expect(try method(Dictionary(uniqueKeysWithValues: (2013...2025).map { ("\($0)", counted) }), yearly) == .trend)
    #expect(
      try method(Dictionary(uniqueKeysWithValues: (2013...2025).map { ("\($0)", ["value": 3]) }), ["cadence": "annual"])
        == .line)
    let published: JSONValue = ["value": 50, "lower": 45, "upper": 55]
    #expect(
      try method(Dictionary(uniqueKeysWithValues: (2021...2025).map { ("\($0)", published) }), ["cadence": "annual"])
        == .trend)
  }
}
