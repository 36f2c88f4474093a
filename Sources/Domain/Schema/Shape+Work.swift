extension Shape {
  public static let panel = record(
    "panel",
    [
      .required("name", .text(maximum: 120), "The body's name."),
      .required("kind", .choice(PanelKind.words), "What sort of body it is."),
      .optional("meets", .text(maximum: 200), "When and where it meets."),
      .optional("members", .integer(0...10_000), "How many residents sit on it; they are counted, never named."),
      .optional("next", .date(.due), "Its next meeting."),
    ])

  public static let member = record(
    "member",
    [
      .required("role", .text(maximum: 120), "What they are there as: chair, headteacher, resident."),
      .required("body", .reference(.panel), "The body that they sit on: the steering group or a panel."),
      .optional("kind", .choice(MemberKind.words), "Whether they sit as a resident or for their work."),
      .optional("organisation", .text(maximum: 120), "The organisation that they speak for."),
      .optional("seats", .integer(1...100), "How many sit in this role, if more than one."),
      .optional("name", .text(maximum: 120), "Their name, if they agreed to it; members of a panel are never named."),
      .optional("joined", .date(.happened), "When they joined."),
    ])

  public static let ask = record(
    "ask",
    [
      .required("ref", .text(maximum: 16), "Its reference, such as NB-Q-003."),
      .required("text", .text(maximum: 500), "The ask in the panel's own words, without a name."),
      .required("heard", .date(.happened), "The day on which it was heard."),
      .required("state", .choice(AskState.words), "How far it has come."),
      .optional("panel", .reference(.panel), "The body that asked."),
      .optional("place", .text(maximum: 200), "Where it was heard."),
      .optional("priority", .reference(.priority), "The priority it is about."),
      .optional("reply_due", .date(.due), "The day by which a reply is owed."),
      .optional("replied", .date(.happened), "The day of the reply."),
      .optional("reply", .prose(maximum: 1_000), "What was answered, with the reason for a no."),
      .optional("actions", .referenceSet(.action), "The actions that came of it."),
      .optional("done", .date(.happened), "The day on which it was done."),
      .optional("told", .date(.happened), "The day on which the panel was told what became of it."),
      .optional("told_where", .text(maximum: 200), "Where and how the panel was told."),
    ])

  public static let activity = record(
    "activity",
    [
      .required("partner", .reference(.partner), "Who did it."),
      .required("date", .date(.happened), "The day, or the last day of the month reported."),
      .required("title", .text(maximum: 200), "What was done."),
      .optional("priority", .reference(.priority), "The priority it serves."),
      .optional("sessions", .integer(0...100_000), "How many sessions; 0 reports that there were none."),
      .optional("attendance", .integer(0...1_000_000), "How many came, counted at the door."),
      .optional("place", .text(maximum: 200), "Where."),
    ])

  public static let action = record(
    "action",
    [
      .required("ref", .text(maximum: 16), "Its reference, such as NB-A-014."),
      .required("title", .text(maximum: 200), "What is to be done."),
      .required("status", .choice(ActionStatus.words), "How far it has come."),
      .required("raised", .date(.happened), "The day on which it was agreed."),
      .optional("owner", .text(maximum: 120), "Who answers for it."),
      .optional("organisation", .text(maximum: 120), "The owner's organisation."),
      .optional("support", .text(maximum: 200), "Who helps."),
      .optional("priority", .reference(.priority), "The priority it serves."),
      .optional("due", .date(.due), "The day by which it is due."),
      .optional("original_due", .date(.due), "The first day by which it was due."),
      .optional("raised_at", .text(maximum: 120), "Where it was agreed: a meeting and item, or a panel."),
      .optional("ask", .reference(.ask), "The ask it came from."),
      .optional("detail", .prose(maximum: 2_000), "More about it."),
      .optional("reason", .text(maximum: 300), "Why it is blocked or was cancelled, and by whom."),
      .optional("pace", .text(maximum: 200), "What residents have said about the pace."),
      .optional("evidence", .text(maximum: 300), "Where the result can be seen."),
      .optional("closed", .date(.happened), "The day on which it was closed or cancelled."),
      .optional("updates", .parts(.actionUpdate, key: .recordID), "What has happened since, newest last."),
    ])

  public static let actionUpdate = Shape(
    "update",
    [
      .required("at", .timestamp, "When it was written."),
      .required("by", .text(maximum: 120), "Who wrote it."),
      .required("text", .text(maximum: 500), "What happened."),
    ])

  public static let series = record(
    "series",
    [
      .required("definition", .reference(.definition), "What is measured."),
      .required("area", .text(maximum: 80), "The neighbourhood's slug, or a GSS code for a wider area."),
      .required("area_name", .text(maximum: 120), "The area's name."),
      .optional("breakdown", .wordMap, "The group that is measured, such as Sex: Persons."),
      .optional("link", .text(maximum: 300), "Where the values are published."),
      .optional("points", .parts(.observation, key: .period), "The values, by period."),
    ])

  public static let observation = Shape(
    "observation",
    [
      .optional("value", .number, "The value in the indicator's unit."),
      .optional("count", .number, "The numerator."),
      .optional("denominator", .number, "The denominator."),
      .optional("lower", .number, "The lower end of the 95% interval."),
      .optional("upper", .number, "The upper end of the 95% interval."),
      .optional("marker", .choice(MissingMarker.words), "Why there is no value."),
      .optional("note", .text(maximum: 600), "What the source says about it."),
      .optional("provisional", .flag, "True until the source confirms it."),
      .optional("revised", .flag, "True when the source has replaced a value that it had published."),
      .optional("estimated", .flag, "True when the value is an estimate."),
      .optional("source", .text(maximum: 300), "Where this value comes from, when not from the series' source."),
      .optional("source_trend", .text(maximum: 120), "What the source says of the trend up to here."),
      .optional("was", .parts(.replacedValue, key: .recordID), "What stood there before it was corrected."),
    ])

  static let replacedValue = Shape(
    "replaced value",
    [
      .required("at", .timestamp, "When it was corrected."),
      .required("by", .text(maximum: 120), "Who corrected it."),
      .optional("value", .number, "The value in the indicator's unit."),
      .optional("count", .number, "The numerator."),
      .optional("denominator", .number, "The denominator."),
      .optional("lower", .number, "The lower end of the 95% interval."),
      .optional("upper", .number, "The upper end of the 95% interval."),
      .optional("marker", .choice(MissingMarker.words), "Why there was no value."),
    ])
}
