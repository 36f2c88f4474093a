import Testing

/// The power is cut at every modifying call of several saves; without fsync the same test must find damage.
///
/// It needs root and loop devices. Where it cannot be run it says so and counts as skipped, never as passed.
@Suite(.serialized) struct PowerCutTests {
  private static let script = Project.script("power-cut")

  @Test func nothingAcknowledgedIsLost() throws {
    let outcome = try Program.run("python3", [Self.script, Program.steer])
    print(outcome.output)
    if outcome.code == 77 { try Test.cancel("\(outcome.output)") }
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test func withoutFsyncTheSameCutsDoDamage() throws {
    let outcome = try Program.run("python3", [Self.script, Program.steer, "xfs", "--without-fsync"])
    print(outcome.output)
    if outcome.code == 77 { try Test.cancel("\(outcome.output)") }
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
  }
}
