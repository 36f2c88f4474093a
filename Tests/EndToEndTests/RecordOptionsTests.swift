import ArgumentParser
import Domain
import Testing

@testable import steer

/// The options of the command line and the fields of the shapes are the same.
@Suite struct RecordOptionsTests {
  private static let all: [any RecordOptions.Type] = [
    AuthorityOptions.self, NeighbourhoodOptions.self, PhaseOptions.self, PriorityOptions.self, DefinitionOptions.self,
    IndicatorOptions.self, ClaimOptions.self, PanelOptions.self, MemberOptions.self, PartnerOptions.self,
    ActivityOptions.self,
  ]

  @Test func everyFieldOfEveryRecordHasItsOption() throws {
    for options in Self.all {
      try check(options)
    }
  }

  private func check<Options: RecordOptions>(_ options: Options.Type) throws {
    for field in Options.kind.shape.fields where !["archived", "revision", "illustrative"].contains(field.name) {
      let option = "--" + field.name.replacing("_", with: "-")
      let parsed = try Options.parse([option, "x"])
      #expect(parsed.entries == [field.name: "x"], "\(Options.kind) \(option)")
    }
    #expect(try Options.parse(["--illustrative"]).entries == ["illustrative": true])
  }
}
