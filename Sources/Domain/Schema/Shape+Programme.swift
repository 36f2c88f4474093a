extension Shape {
  public static let programme = record(
    "programme",
    [
      .required("name", .text(maximum: 120), "The programme's name."),
      .required("region", .text(maximum: 120), "The region whose neighbourhoods it covers."),
      .optional("summary", .prose(maximum: 2_000), "What the programme is for."),
      .optional("headline", .reference(.definition), "The indicator that the region screen opens with."),
      .optional("disclosure", .choice(DisclosureRule.words), "How small counts of residents are kept safe on screens."),
      .optional("demo_anchor", .date(.any), "In a demo store: the day for which its illustrative dates are written."),
    ])

  public static let authority = record(
    "authority",
    [
      .required("name", .text(maximum: 120), "The local authority's name."),
      .optional("code", .text(maximum: 12), "Its GSS code, such as E08000015."),
    ])

  public static let definition = record(
    "indicator definition",
    [
      .required("name", .text(maximum: 120), "The indicator's full name."),
      .required("short", .text(maximum: 24), "The name for narrow columns."),
      .required("unit", .text(maximum: 24), "The unit of the value, such as % or months."),
      .required("improvement", .choice(Improvement.words), "The direction that is better."),
      .required("measures", .choice(DefinitionRole.words), "Owned by all, owned by one partner, or context."),
      .required("value", .choice(ValueForm.words), "How the value is made."),
      .required("cadence", .choice(Cadence.words), "How often a value is expected."),
      .optional("per", .integer(1...1_000_000), "For a rate: per how many."),
      .optional("decimals", .integer(0...3), "Decimals to show."),
      .optional("numerator", .text(maximum: 300), "What is counted."),
      .optional("denominator", .text(maximum: 300), "Out of what it is counted."),
      .optional("definition", .prose(maximum: 2_000), "The definition in full."),
      .optional("stage", .choice(Stage.words), "The stage of life between cradle and career."),
      .optional("lag_days", .integer(0...1_500), "Days from the end of a period to when its value is due."),
      .optional("publisher", .text(maximum: 200), "Who publishes the values."),
      .optional("link", .text(maximum: 300), "Where the values are published."),
      .optional("file", .text(maximum: 300), "The published file, and the column or id in it, that holds the values."),
      .optional("licence", .text(maximum: 120), "The licence of the published values."),
      .optional("import", .wordMap, "How values are taken out of its file: profile, value and other columns."),
      .optional("import_where", .wordMap, "What other columns of the file must hold."),
    ])

  public static let partner = record(
    "partner",
    [
      .required("name", .text(maximum: 120), "The organisation's name."),
      .required("sector", .choice(Sector.words), "The sector it belongs to."),
      .optional("neighbourhoods", .referenceSet(.neighbourhood), "Where it works."),
      .optional("priorities", .prioritySet, "What it works on, as neighbourhood/priority."),
      .optional("base", .text(maximum: 120), "Where it is based."),
      .optional("offer", .text(maximum: 300), "What it brings."),
      .optional("contact", .text(maximum: 120), "The role to ask for; never a private person's name."),
      .optional("link_worker", .text(maximum: 120), "For a school: the role that links it with the support team."),
      .optional("joined", .date(.happened), "When it joined."),
      .optional("reports", .choice(Reporting.words), "How often it reports its activity."),
    ])
}
