import Foundation
import Glibc
import Testing

/// Six writers at once on one store, some of them killed: nothing inconsistent, nothing acknowledged lost.
@Suite struct WritersTests {
  @Test func sixWritersAtOnceLoseNothingAcknowledged() throws {
    let store = try DemoStore()
    let folder = try TestFolder()
    var writers: [pid_t] = []
    let rounds = 12
    for writer in 1...6 {
      let script = folder.path + "/writer\(writer)"
      // Every second writer is killed now and then in the middle of a save.
      try """
      for round in $(seq \(rounds)); do
        if [ $(( (round + \(writer)) % 4 )) -eq 0 ]; then
          timeout -s KILL 0.0$((RANDOM % 4 + 1)) "$STEER" action add --neighbourhood northwood --title "w\(writer) r$round"
        else
          "$STEER" action add --neighbourhood northwood --title "w\(writer) r$round" && echo "ack w\(writer) r$round"
        fi
        "$STEER" action edit NB-A-00\(writer) --update "u\(writer) r$round" > /dev/null && echo "ack u\(writer) r$round"
      done
      """.write(toFile: script, atomically: true, encoding: .utf8)
      writers.append(
        try Program.spawn(
          "bash", [script],
          environment: ["STEER": Program.steer, "STEER_STORE": store.path, "STEER_USER": "w\(writer)"],
          input: "/dev/null", output: folder.path + "/out\(writer)", errors: folder.path + "/err\(writer)"))
    }
    for pid in writers {
      var status: Int32 = 0
      while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    }
    try store.expectClean()
    let actions = try #require(try store.json("action", "list") as? [[String: Any]])
    let titles = Set(actions.compactMap { $0["title"] as? String })
    let updates = Set(
      actions.flatMap { ($0["updates"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String } })
    let refs = actions.compactMap { $0["ref"] as? String }
    #expect(Set(refs).count == refs.count)
    var acknowledged = 0
    for writer in 1...6 {
      let lines = try String(contentsOfFile: folder.path + "/out\(writer)", encoding: .utf8).split(separator: "\n")
      for line in lines where line.hasPrefix("ack ") {
        acknowledged += 1
        let name = String(line.dropFirst(4))
        #expect(titles.contains(name) || updates.contains(name), "acknowledged and lost: \(name)")
      }
    }
    #expect(acknowledged >= 6 * rounds)
    print("writers: \(acknowledged) acknowledged, none lost")
  }

  @Test func theSecondWriterOfAFieldIsRefusedWithWhoAndWhen() throws {
    let store = try DemoStore()
    try store.steer("action", "edit", "NB-A-001", "--title", "Mine", as: "priya")
    try store.steer("action", "edit", "NB-A-001", "--owner", "Osei", as: "osei")
    let action = try store.action("NB-A-001")
    #expect(action["title"] as? String == "Mine")
    #expect(action["owner"] as? String == "Osei")
    // Undo by one person does not take back what another has built on it.
    try store.steer("action", "edit", "NB-A-001", "--title", "Theirs", as: "osei")
    let refused = try Program.run(
      Program.steer, ["undo"], environment: ["STEER_STORE": store.path, "STEER_USER": "priya"])
    #expect(refused.code == 75)
    #expect(refused.errors.contains("osei") && refused.errors.contains("Theirs"))
  }
}
