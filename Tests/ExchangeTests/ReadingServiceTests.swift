import Exchange
import StrictJSON
import Testing

/// Lines are answered one by one, and what is wrong with a line is said in its place.
@Suite struct ReadingServiceTests {
  static func answer(_ line: [UInt8]) throws -> JSONObject {
    var service = ReadingService()
    service.answer(line)
    #expect(service.answers.bytes.last == 0x0A)
    return try #require(try JSONReader.value(from: service.answers.bytes).objectValue)
  }

  static func answer(_ line: String) throws -> JSONObject { try answer(Array(line.utf8)) }

  @Test(arguments: [
    ("", "empty"), ("[1]", "object"), ("{", "not JSON"), (#"{"kind":"dance"}"#, "kind must be"),
    ("{}", "kind is needed"),
    (#"{"kind":"xmr"}"#, "values is needed"), (#"{"kind":"xmr","values":[1,"2"]}"#, "values[1]"),
    (#"{"kind":"xmr","values":[1,1e200]}"#, "values[1]"), (#"{"kind":"xmr","values":[1],"fix_after":0}"#, "fix_after"),
    (#"{"kind":"xmr","values":[1],"improvement":"up"}"#, "increase, decrease, neutral"),
    (#"{"kind":"xmr","values":[1],"rebase":[0.5]}"#, "rebase"),
    (#"{"kind":"proportion","count":5}"#, "denominator is needed"),
    (#"{"kind":"proportion","count":5,"denominator":4}"#, "swapped"),
    (#"{"kind":"proportion","count":1,"denominator":4,"confidence":0.5}"#, "confidence"),
    (#"{"kind":"rate","count":-1,"denominator":4}"#, "below 0"),
    (#"{"kind":"trend","points":[]}"#, "type"), (#"{"kind":"trend","type":"other","points":[{}]}"#, "points[0]: year"),
    (#"{"kind":"benchmark","value":1,"lower":2,"upper":1,"benchmark":1}"#, "lower lies above"),
    (#"{"kind":"assurance","lower_limit":1,"upper_limit":2}"#, "improvement"),
    (#"{"kind":"funnel","type":"ratio","points":[]}"#, "at least one"),
    (
      #"{"kind":"funnel","type":"proportion","points":[{"count":1,"denominator":2},{"count":3,"denominator":2}]}"#,
      "point 2"
    ),
    (#"{"kind":"suppress","counts":[1,-1]}"#, "counts[1]"),
    (#"{"kind":"suppress","counts":[],"rule":"x"}"#, "nhs, exact"),
  ]) func whatIsWrongIsSaid(_ line: String, _ words: String) throws {
    let answer = try Self.answer(line)
    #expect(answer.keys == ["error"])
    #expect(answer["error"]?.stringValue?.contains(words) == true, "\(answer)")
  }

  @Test func theRunGoesOnAfterABadLine() throws {
    var service = ReadingService()
    for line in [#"{"kind":"suppress","counts":[3]}"#, "?", #"{"kind":"suppress","counts":[8]}"#] {
      service.answer(Array(line.utf8))
    }
    #expect(service.errors == 1)
    let lines = service.answers.bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    #expect(lines.count == 3)
    #expect(lines[0] == #"{"shown":["[c]"]}"# && lines[2] == #"{"shown":["10"]}"#)
    #expect(lines[1].hasPrefix(#"{"error":"#))
  }

  @Test func aGroupAfterARebaseHasLimitsOfItsOwn() throws {
    let values = (0..<24).map { $0 < 12 ? 10 + $0 % 2 : 20 + $0 % 2 }
    let answer = try Self.answer(
      #"{"kind":"xmr","values":\#(values),"improvement":"increase","rebase":[12],"target":15}"#)
    let points = try #require(answer["points"]?.arrayValue)
    #expect(points[0].objectValue?["mean"]?.doubleValue == 10.5)
    #expect(points[12].objectValue?["mean"]?.doubleValue == 20.5)
    #expect(answer["mean"]?.doubleValue == 20.5)
    #expect(answer["variation"] == "common" && answer["assurance"] == "pass" && answer["limits"] == "drawn")
    let ignored = try Self.answer(#"{"kind":"xmr","values":\#(values),"rebase":[0,24,-3]}"#)
    #expect(ignored["mean"]?.doubleValue == 15.5)
  }

  @Test func missingValuesHaveNoCauseAndBreakNothingElse() throws {
    let answer = try Self.answer(#"{"kind":"xmr","values":[null,4,null,5,null],"improvement":"neutral"}"#)
    let causes = try #require(answer["points"]?.arrayValue).map { $0.objectValue?["special_cause"] ?? .null }
    #expect(causes == [.null, "common", .null, "common", .null])
    #expect(answer["mean"]?.doubleValue == 4.5)
    #expect(answer["lower_limit"] == .null && answer["limits"] == "none")
    for line in [#"{"kind":"xmr","values":[]}"#, #"{"kind":"xmr","values":[null]}"#] {
      let answer = try Self.answer(line)
      #expect(answer["mean"] == .null && answer["sentence"] == "No value is known.")
    }
  }

  @Test func aTrendThatCannotBeReadSaysWhy() throws {
    func reason(_ type: String, _ points: String) throws -> String? {
      let answer = try Self.answer(
        #"{"kind":"trend","type":"\#(type)","improvement":"increase","points":[\#(points)]}"#)
      #expect(answer["trend"] == "cannot_be_calculated" && answer["judgement"] == "none")
      return answer["reason"]?.stringValue
    }
    func years(_ counts: [Int]) -> String {
      counts.enumerated().map { #"{"year":\#(2015 + $0.offset),"count":\#($0.element),"denominator":100}"# }
        .joined(separator: ",")
    }
    #expect(try reason("proportion", years([1, 2, 3, 4])) == "fewer than five yearly values")
    #expect(try reason("proportion", years([1, 2, 3, 4, 100])) == "a count that equals its denominator")
    #expect(try reason("proportion", years([0, 2, 3, 4, 5])) == "a count of 0")
    #expect(
      try reason("proportion", years([1, 2, 3, 4, 5]) + #",{"year":2019,"count":1,"denominator":9}"#)
        == "two values for one year")
    #expect(try reason("median", years([1, 2, 3, 4, 5]))?.contains("median") == true)
    let flat = (2015...2019).map { #"{"year":\#($0),"value":4,"lower":4,"upper":4}"# }.joined(separator: ",")
    #expect(try reason("other", flat) == "an interval without width")
  }

  @Test func smallCountsAreKeptBackByBothRules() throws {
    #expect(
      try Self.answer(#"{"kind":"suppress","counts":[0,3,8,57],"rule":"nhs"}"#)["shown"] == ["0", "[c]", "10", "55"])
    #expect(
      try Self.answer(#"{"kind":"suppress","counts":[7,7.4,7.5,null,12,13],"rule":"nhs"}"#)["shown"] == [
        "[c]", "[c]", "10", "[x]", "10", "15",
      ])
    let one = try Self.answer(#"{"kind":"suppress","counts":[0,3,9,57],"rule":"exact","total":69}"#)
    #expect(one["shown"] == ["0", "[c]", "[c]", "57"] && one["total"] == "69")
    let two = try Self.answer(#"{"kind":"suppress","counts":[3,4,57],"rule":"exact","total":64}"#)
    #expect(two["shown"] == ["[c]", "[c]", "57"] && two["total"] == "64")
    let alone = try Self.answer(#"{"kind":"suppress","counts":[3,0],"rule":"exact","total":3}"#)
    #expect(alone["shown"] == ["[c]", "0"] && alone["total"] == "[c]")
    let zeros = try Self.answer(#"{"kind":"suppress","counts":[5,0,0],"rule":"exact","total":5}"#)
    #expect(zeros["total"] == "[c]")
  }
}
