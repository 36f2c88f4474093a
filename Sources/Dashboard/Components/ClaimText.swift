import Domain
import TerminalKit

/// A claim in words: what, by whom, over which time, and that it carries no trend.
struct ClaimText {
  let claim: Claim

  init(_ claim: Claim) {
    self.claim = claim
  }

  /// What is claimed, by whom and of which time, in a sentence that can be said aloud.
  var sentence: String {
    let time = claim.period.map { " (\($0.capitalizedStart == $0 ? $0.uncapitalizedStart : $0))" } ?? ""
    let end = claim.statement.hasSuffix(".") ? "" : "."
    return "\(claim.by) claims\(time): \(claim.statement)\(end) Without a series no trend can be read from it."
  }

  func lines(_ width: Int) -> [TableCell] {
    var lines = SafeText(sentence).wrapped(to: width).map { TableCell($0) }
    let facts = [
      "Measured from: \(claim.baseline ?? "not given")", claim.comparator.map { "against: \($0)" },
      claim.priority.map { _ in "the programme may have contributed to it" },
    ]
    lines += SafeText(facts.compactMap(\.self).joined(separator: ", ") + ".").wrapped(to: width).map {
      TableCell($0, .muted)
    }
    if let caveat = claim.caveat { lines += SafeText(caveat).wrapped(to: width).map { TableCell($0, .watch) } }
    let source = [claim.common.source, claim.link].compactMap(\.self).joined(separator: ", ")
    if !source.isEmpty { lines += SafeText("Source: \(source)").wrapped(to: width).map { TableCell($0, .muted) } }
    return lines
  }
}

extension String {
  /// The text with a small letter in front, unless a capital or a figure follows.
  fileprivate var uncapitalizedStart: String {
    dropFirst().first?.isLowercase == true ? prefix(1).lowercased() + dropFirst() : self
  }
}
