/// What an indicator measures, shared by every neighbourhood that uses it.
public struct IndicatorDefinition: Hashable, Sendable {
  public let id: String
  public let name: String
  public let short: String
  public let unit: String
  public let improvement: Improvement
  public let role: DefinitionRole
  public let form: ValueForm
  public let cadence: Cadence
  /// For a rate: per how many.
  public let per: Int
  public let decimals: Int
  public let numerator: String?
  public let denominator: String?
  public let definition: String?
  public let stage: Stage?
  /// Days from the end of a period to when its value is due.
  public let lagDays: Int?
  public let publisher: String?
  public let link: String?
  public let licence: String?
  /// The published file, and the column or id in it, that holds the values.
  public let file: String?
  /// How the values are taken out of the publisher's files; nil until it was done once.
  public let mapping: ImportMapping?
  public let common: RecordCommon

  init(id: String, fields: RecordFields) {
    self.id = id
    name = fields.text("name") ?? id
    short = fields.text("short") ?? name
    unit = fields.text("unit") ?? ""
    improvement = fields.choice("improvement") ?? .neutral
    role = fields.choice("measures") ?? .context
    form = fields.choice("value") ?? .measure
    cadence = fields.choice("cadence") ?? .irregular
    per = fields.integer("per").flatMap { $0 > 0 ? $0 : nil } ?? 100
    decimals = fields.integer("decimals") ?? (form == .count ? 0 : 1)
    numerator = fields.text("numerator")
    denominator = fields.text("denominator")
    definition = fields.text("definition")
    stage = fields.choice("stage")
    lagDays = fields.integer("lag_days")
    publisher = fields.text("publisher")
    link = fields.text("link")
    licence = fields.text("licence")
    file = fields.text("file")
    mapping = ImportMapping(fields)
    common = fields.common
  }
}
