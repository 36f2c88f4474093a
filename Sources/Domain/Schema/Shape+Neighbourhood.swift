extension Shape {
  static let neighbourhood = record(
    "neighbourhood",
    [
      .required("name", .text(maximum: 120), "The neighbourhood's name."),
      .required("code", .text(maximum: 4), "Two to four capitals that its references begin with."),
      .required("authority", .reference(.authority), "The local authority it lies in."),
      .required("status", .choice(PhaseName.words), "The phase it is in."),
      .optional("order", .integer(1...10_000), "Its place in lists."),
      .optional("residents", .integer(0...10_000_000), "About how many people live there."),
      .optional("profile", .prose(maximum: 2_000), "What the place is like."),
      .optional("assets", .integer(0...100_000), "Local assets and services counted in the discovery."),
      .optional(
        "meeting_place", .text(maximum: 200), "When and where the steering group meets, with expenses and childcare."),
      .optional("reply_days", .integer(1...365), "Days within which a panel's ask is owed a reply."),
    ])

  static let phase = record(
    "phase",
    [
      .required("phase", .choice(PhaseName.words), "Which phase."),
      .required("start", .date(.any), "Its first day."),
      .optional("end", .date(.any), "Its last day."),
      .optional("voices", .integer(0...10_000_000), "How many people were heard."),
      .optional("heard", .prose(maximum: 2_000), "What was heard."),
    ])

  static let priority = record(
    "priority",
    [
      .required("number", .integer(1...99), "Its number in the neighbourhood, shown as P1."),
      .required("title", .text(maximum: 160), "The priority in the community's words."),
      .optional("short", .text(maximum: 24), "The title for narrow columns."),
      .optional("origin", .choice(PriorityOrigin.words), "Who chose it."),
      .optional("chosen", .text(maximum: 120), "When it was chosen."),
      .optional("how", .prose(maximum: 1_000), "How it was chosen and who took part."),
      .optional("aims", .wordSet, "The wider strategies it serves."),
      .optional("evidence", .prose(maximum: 2_000), "What others have said of the work, with who said it and when."),
    ])

  public static let indicator = record(
    "indicator",
    [
      .required("definition", .reference(.definition), "What is measured."),
      .optional("priority", .reference(.priority), "The priority it serves."),
      .optional("target", .number, "The value to reach."),
      .optional("target_date", .date(.due), "The day by which to reach it."),
      .optional("target_reason", .text(maximum: 300), "Why the target was changed."),
      .optional("target_by", .text(maximum: 120), "Who decided the target."),
      .optional("owner", .text(maximum: 120), "The role that keeps it up to date."),
      .optional("order", .integer(1...10_000), "Its place in lists."),
      .optional(
        "breaks", .parts(.seriesBreak, key: .period), "Periods at which the series starts anew, with the reason."),
      .optional("story", .prose(maximum: 2_000), "The story behind the curve."),
      .optional("story_written", .date(.happened), "The day on which the story was last changed."),
      .optional("turn_forecast", .text(maximum: 500), "Where the curve goes if nothing more is done."),
      .optional("turn_causes", .text(maximum: 500), "What lies behind it, as far as anybody knows."),
      .optional("turn_partners", .text(maximum: 500), "Who can help to turn it."),
      .optional("turn_works", .text(maximum: 500), "What works, here or elsewhere, also at no cost."),
      .optional("turn_plan", .prose(maximum: 1_000), "What we will do; each line can be made an action."),
    ])

  static let seriesBreak = Shape(
    "break in the series",
    [
      .required("reason", .text(maximum: 300), "Why values before and after do not compare."),
      .optional("by", .text(maximum: 120), "Who decided that the series starts anew."),
    ])

  static let claim = record(
    "claim",
    [
      .required("statement", .text(maximum: 300), "What is claimed."),
      .required("by", .text(maximum: 120), "Who claims it."),
      .optional("priority", .reference(.priority), "The priority it speaks to."),
      .optional("period", .text(maximum: 60), "The time it covers."),
      .optional("baseline", .text(maximum: 120), "What it is measured from."),
      .optional("comparator", .text(maximum: 120), "What it is measured against."),
      .optional("caveat", .text(maximum: 300), "What the source leaves open."),
      .optional("link", .text(maximum: 300), "Where it is published."),
    ])
}
