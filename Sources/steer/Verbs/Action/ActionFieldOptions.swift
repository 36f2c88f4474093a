import ArgumentParser
import Domain

/// The fields of an action that the command line can set.
struct ActionFieldOptions: ParsableArguments {
  @Option(help: "What is to be done.")
  var title: String?
  @Option(help: "Who answers for it.")
  var owner: String?
  @Option(help: "The owner's organisation.")
  var organisation: String?
  @Option(help: "The day by which it is due: fri, +2w, 12 dec or 2026-12-12; empty takes it away.")
  var due: String?
  @Option(help: "The priority: its id or number, such as P2.")
  var priority: String?
  @Option(help: "open, in_progress, blocked, proposed_for_closure, closed or cancelled.")
  var status: ActionStatus?
  @Option(help: "Why it is blocked or cancelled.")
  var reason: String?
  @Option(help: "More about it.")
  var detail: String?
  @Option(help: "A line on what has happened.")
  var update: String?

  var fields: ActionFields {
    var fields = ActionFields()
    fields.title = title
    fields.owner = owner
    fields.organisation = organisation
    fields.due = due == "-" ? "" : due
    fields.priority = priority
    fields.status = status
    fields.reason = reason
    fields.detail = detail
    fields.update = update
    return fields
  }
}
