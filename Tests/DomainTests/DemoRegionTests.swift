import Domain
import Foundation
import StrictJSON
import Testing

/// The demo region tells a believable story on whichever day it is looked at.
@Suite struct DemoRegionTests {
  private static func documents() throws -> [DocumentID: JSONValue] {
    let data = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Data/demo")
    var documents: [DocumentID: JSONValue] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: data.path) {
      guard let document = DocumentID(path: path) else { continue }
      documents[document] = try JSONReader.value(from: Array(Data(contentsOf: data.appendingPathComponent(path))))
    }
    return documents
  }

  @Test func nothingThatHappenedLiesAheadAndSomethingIsAlwaysLate() throws {
    let documents = try Self.documents()
    let anchor = try #require(Snapshot(documents: documents).programme.demoAnchor)
    for days in stride(from: 0, through: 760, by: 3) {
      let today = anchor.adding(days: days)
      let snapshot = Snapshot(documents: DemoDates.moved(documents, to: today))
      #expect(snapshot.damaged.isEmpty)
      for place in snapshot.neighbourhoods {
        #expect(place.activities.allSatisfy { $0.date <= today }, "\(place.id) on \(today.iso)")
        #expect(place.asks.allSatisfy { $0.heard <= today && $0.told ?? today <= today }, "\(place.id) on \(today.iso)")
        #expect(place.actions.allSatisfy { $0.raised <= today && $0.closed ?? today <= today })
        #expect(place.actions.flatMap(\.updates).allSatisfy { $0.at.date <= today })
        #expect(
          place.panels.isEmpty || place.panels.contains { $0.next ?? today > today }, "\(place.id) on \(today.iso)")
        // Two reports of one partner on one thing must not fall together.
        let reports = place.activities.map { "\($0.partner) \($0.title) \($0.date.iso)" }
        #expect(Set(reports).count == reports.count, "\(place.id) on \(today.iso)")
      }
      let late = Attention(try #require(snapshot.neighbourhood("north-birkenhead")), today: today)
      #expect((3...18).contains(late.lateActions), "\(late.lateActions) late on \(today.iso)")
      #expect(snapshot.neighbourhoods.contains { Attention($0, today: today).level != .act })
    }
  }

  @Test func whatIsPublishedStaysAndWhatIsMadeUpSaysSo() throws {
    let documents = try Self.documents()
    let anchor = try #require(Snapshot(documents: documents).programme.demoAnchor)
    let moved = Snapshot(documents: DemoDates.moved(documents, to: anchor.adding(days: 98)))
    let discovery = moved.neighbourhood("north-birkenhead")?.phases.first
    #expect(discovery?.start.year == 2019, "a phase with a source moved")
    for place in moved.neighbourhoods {
      let made = place.actions.map(\.common) + place.asks.map(\.common) + place.activities.map(\.common)
      #expect(made.allSatisfy { $0.isIllustrative })
      let rest = place.claims.map(\.common) + place.priorities.map(\.common) + place.partners.map(\.common)
      #expect(rest.allSatisfy { $0.isIllustrative || $0.source != nil })
      #expect(place.activities.allSatisfy { !$0.hidesAttendance })
    }
    #expect(moved.neighbourhood("north-birkenhead")?.partners.count == 43)
    #expect((moved.neighbourhood("north-birkenhead")?.actions.count ?? 0) >= 30)
  }
}
