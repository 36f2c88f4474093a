import Domain

extension Dashboard {
  /// Opens the working view, after asking for what it is needed, or leaves it at once.
  func toggleWorkingView() {
    guard model.workingReason == nil else {
      model.workingReason = nil
      refresh()
      model.message = .done("Small counts are kept back and rounded again.")
      return
    }
    let reason = Field.required(
      "reason", .text(maximum: 200),
      "What the exact counts are needed for; the log keeps it. Not for a screen that others can see.")
    show(
      Form(
        title: "Working view: counts as they are", purpose: .workingView, lines: [FormLine(reason)],
        seen: model.snapshot, today: model.today))
  }

  /// Shows counts as they are; the reason is in the log before they are seen.
  func openWorkingView(_ form: Form) {
    let reason = form.lines[0].text.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !reason.isEmpty else { return refuse(form, "Say what the exact counts are needed for.", field: "reason") }
    do {
      try workspace.note("Working view with exact counts opened: \(reason)")
      model.workingReason = reason
      refresh()
      model.overlay = nil
      forget(form)
      say(done: "Counts are shown as they are until C is pressed again.")
    } catch let failure as WorkspaceFailure {
      refuse(form, failure.message, field: nil)
    } catch {
      refuse(form, "Not opened: \(error).", field: nil)
    }
  }
}
