/// An organisation that works with the programme.
public struct Partner: Hashable, Sendable, Identifiable {
  public let id: String
  public let name: String
  public let sector: Sector
  /// Slugs of the neighbourhoods where it works.
  public let neighbourhoods: [String]
  /// What it works on, as neighbourhood/priority.
  public let priorities: [String]
  public let base: String?
  public let offer: String?
  /// The role to ask for.
  public let contact: String?
  public let linkWorker: String?
  public let joined: CalendarDate?
  public let reports: Reporting
  public let common: RecordCommon

  init(id: String, fields: RecordFields) {
    self.id = id
    name = fields.text("name") ?? id
    sector = fields.choice("sector") ?? .voluntary
    neighbourhoods = fields.set("neighbourhoods")
    priorities = fields.set("priorities")
    base = fields.text("base")
    offer = fields.text("offer")
    contact = fields.text("contact")
    linkWorker = fields.text("link_worker")
    joined = fields.date("joined")
    reports = fields.choice("reports") ?? .never
    common = fields.common
  }

  /// The priorities of one neighbourhood that it works on, by slug.
  public func priorities(in neighbourhood: String) -> [String] {
    priorities.compactMap { entry in
      let parts = entry.split(separator: "/", maxSplits: 1)
      return parts.count == 2 && parts[0] == neighbourhood ? String(parts[1]) : nil
    }
  }
}
