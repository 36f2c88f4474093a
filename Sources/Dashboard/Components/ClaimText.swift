import Domain
import TerminalKit

/// A claim in words: what, by whom, over which time, and that it carries no trend.
struct ClaimText {
  let claim: Claim

  init(_ claim: Claim) {
    self.claim = claim
  }

  func lines(_ width: Int) -> [TableCell] {
    var lines = SafeText(claim.statement).wrapped(to: width).map { TableCell($0) }
    var facts = ["claimed by \(claim.by)"]
    if let period = claim.period { facts.append("period: \(period)") }
    facts.append(claim.baseline.map { "from: \($0)" } ?? "no baseline given")
    if let comparator = claim.comparator { facts.append("against: \(comparator)") }
    lines += SafeText(facts.joined(separator: ", ")).wrapped(to: width).map { TableCell($0, .muted) }
    if let caveat = claim.caveat { lines += SafeText(caveat).wrapped(to: width).map { TableCell($0, .watch) } }
    lines.append(TableCell("No series has been published, so no trend can be read from it.", .muted))
    let source = [claim.common.source, claim.link].compactMap(\.self).joined(separator: ", ")
    if !source.isEmpty { lines += SafeText("Source: \(source)").wrapped(to: width).map { TableCell($0, .muted) } }
    return lines
  }
}
