import Domain
import StrictJSON
import Testing

@Suite struct ActionRulesTests {
  private func edited(_ change: (inout ActionFields) -> Void) throws -> Action {
    var fields = ActionFields()
    change(&fields)
    let edit = try ActionEdits.edit(["NO-A-007"], fields, in: SampleStore.snapshot, context: SampleStore.context)
    let documents = try #require(SampleStore.applying(edit))
    #expect(StoreCheck.problems(in: documents).isEmpty)
    return try #require(Snapshot(documents: documents).action("no-a-007"))
  }

  @Test func dueTodayIsNotOverdue() throws {
    let action = try #require(SampleStore.snapshot.action("NO-A-007"))
    #expect(!action.isOverdue(on: SampleStore.today))
    #expect(action.isOverdue(on: SampleStore.today.adding(days: 1)))
    #expect(action.daysLate(on: SampleStore.today.adding(days: 3)) == 3)
    #expect(action.isDue(within: 0, of: SampleStore.today))
    #expect(!action.isDue(within: 7, of: SampleStore.today.adding(days: 1)))
  }

  @Test func aNewDateKeepsTheOriginal() throws {
    let action = try edited { $0.due = "+2w" }
    #expect(action.due?.iso == "2026-12-08")
    #expect(action.originalDue?.iso == "2026-11-10")
    #expect(try edited { $0.due = "" }.due == nil)
  }

  @Test func closingSaysWhenAndReopeningTakesItBack() throws {
    let closed = try edited { $0.status = .closed }
    #expect(closed.closed == SampleStore.today && closed.status.isFinished)
    #expect(!closed.isOverdue(on: SampleStore.today.adding(days: 99)))
    #expect(try edited { $0.status = .inProgress }.closed == nil)
  }

  @Test(arguments: [ActionStatus.blocked, .cancelled]) func someStatesNeedAReason(_ status: ActionStatus) throws {
    let refusal = #expect(throws: Refusal.self) { try edited { $0.status = status } }
    #expect(refusal?.field == "reason")
    let action = try edited {
      $0.status = status
      $0.reason = "The hall is shut"
    }
    #expect(action.reason == "The hall is shut")
  }

  @Test func wrongWordsAreRefusedWithTheirField() {
    for (field, change) in [
      ("due", { $0.due = "someday" }), ("priority", { $0.priority = "P9" }), ("title", { $0.title = " " }),
      ("title", { $0.title = String(repeating: "x", count: 201) }),
    ] as [(String, (inout ActionFields) -> Void)] {
      let refusal = #expect(throws: Refusal.self) { try edited(change) }
      #expect(refusal?.field == field)
    }
  }

  @Test func theNextReferenceFollowsTheHighest() throws {
    var fields = ActionFields()
    fields.title = "  Order\nleaflets "
    fields.due = "fri"
    fields.priority = "p1"
    let (edit, ref) = try ActionEdits.add(fields, to: "north", in: SampleStore.snapshot, context: SampleStore.context)
    #expect(ref == "NO-A-008")
    let documents = try #require(SampleStore.applying(edit))
    let action = try #require(Snapshot(documents: documents).action(ref))
    #expect(action.title == "Order leaflets" && action.priority == "reading" && action.originalDue == action.due)
    #expect(StoreCheck.problems(in: documents).isEmpty)
  }

  @Test func everyEditAndItsInverseLeaveTheDocumentsAsTheyWere() throws {
    var fields = ActionFields()
    fields.title = "New"
    fields.owner = ""
    fields.due = "+1w"
    fields.update = "Rang the hall"
    fields.status = .closed
    let edits = [
      try ActionEdits.edit(["NO-A-007"], fields, in: SampleStore.snapshot, context: SampleStore.context),
      try ActionEdits.add(fields, to: "north", in: SampleStore.snapshot, context: SampleStore.context).edit,
      try RecordEdit.archive(
        [try #require(SampleStore.snapshot.action("NO-A-007")).address], seen: SampleStore.snapshot,
        context: SampleStore.context),
      try RecordEdit.add(
        .activity, ["title": "Session", "partner": "Youth club", "sessions": 0, "attendance": 12], in: "north",
        snapshot: SampleStore.snapshot, context: SampleStore.context
      ).edit,
    ]
    for edit in edits {
      let after = try #require(SampleStore.applying(edit))
      #expect(after != SampleStore.documents)
      var back = after
      for change in edit.changes.reversed().map(\.inverse) {
        guard case .changed(let value) = change.applied(to: try #require(back[change.document])) else {
          Issue.record("\(change.pointer) could not be taken back")
          continue
        }
        back[change.document] = value
      }
      #expect(back == SampleStore.documents)
    }
  }

  @Test func aFieldThatSomebodyChangedMeanwhileIsRefused() throws {
    let pointer = JSONPointer(["actions", SampleStore.actionID, "owner"])
    let document = try #require(SampleStore.documents[.neighbourhood("north")])
    let change = Change(document: .neighbourhood("north"), pointer: pointer, before: "Somebody", after: "Dana")
    #expect(change.applied(to: document) == .refused(current: "Lead"))
    let same = Change(document: .neighbourhood("north"), pointer: pointer, before: "Somebody", after: "Lead")
    #expect(same.applied(to: document) == .unchanged)
    let gone = Change(
      document: .neighbourhood("north"), pointer: JSONPointer(["actions", "none", "owner"]), before: nil, after: "Dana")
    #expect(gone.applied(to: document) == .refused(current: nil))
  }

  @Test func aReplyIsLateOnTheDayAfterItWasOwed() throws {
    let ask = try #require(SampleStore.snapshot.ask("NO-Q-001"))
    #expect(AskRules.daysLate(ask, replyDays: 20, today: SampleStore.today) == 1)
    #expect(AskRules.daysLate(ask, replyDays: 20, today: SampleStore.today.adding(days: -1)) == 0)
  }
}
