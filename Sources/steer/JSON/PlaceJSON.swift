import Domain
import StrictJSON

extension RecordJSON {
  /// A neighbourhood with everything that its screens show.
  func neighbourhood(_ place: Neighbourhood) -> JSONValue {
    let attention = Attention(place, today: today)
    return [
      "slug": .string(place.id), "name": .string(place.name), "code": .string(place.code),
      "authority": .string(place.authority.name), "status": .string(place.status.rawValue),
      "residents": place.residents.map(number) ?? .null, "assets": place.assets.map(number) ?? .null,
      "profile": text(place.profile), "source": text(place.common.source),
      "meeting_place": text(place.meetingPlace), "phases": .array(place.phases.map(phase)),
      "attention": .string(attention.level.word), "reasons": .array(attention.reasons.map(JSONValue.string)),
      "open_actions": number(attention.openActions), "late_actions": number(attention.lateActions),
      "late_replies": number(attention.lateReplies),
      "priorities": .array(place.priorities.map(priority)), "indicators": .array(place.indicators.map(indicator)),
      "claims": .array(place.claims.map(claim)), "panels": .array(place.panels.map(panel)),
      "asks": .array(place.asks.map(ask)), "actions": .array(place.actions.map(action)),
      "partners": .array(partners(of: place)),
      "activities": number(place.activities.count),
    ]
  }

  /// The region: a line for each neighbourhood, and the figures that can be summed.
  func region() -> JSONValue {
    let places = snapshot.neighbourhoods
    return [
      "name": .string(snapshot.programme.name), "region": .string(snapshot.programme.region),
      "demo": .bool(snapshot.programme.isDemo),
      "neighbourhoods": .array(
        places.map { place in
          let attention = Attention(place, today: today)
          return [
            "slug": .string(place.id), "name": .string(place.name), "authority": .string(place.authority.name),
            "status": .string(place.status.rawValue), "attention": .string(attention.level.word),
            "reasons": .array(attention.reasons.map(JSONValue.string)),
            "open_actions": number(attention.openActions), "late_actions": number(attention.lateActions),
            "partners": number(place.partners.count), "asks": number(place.asks.count),
          ]
        }),
      "indicators": .array(
        snapshot.programme.definitions.values.sorted { $0.id < $1.id }.map { definition in
          let sum = RollUp(definition, over: places)
          return [
            "definition": .string(definition.id), "name": .string(definition.name), "unit": .string(definition.unit),
            "period": text(sum.period?.code), "value": decimal(sum.value), "reporting": number(sum.reporting),
            "of": number(sum.total), "refusal": text(sum.refusal),
          ]
        }),
    ]
  }

  /// Every record that has an id, in whichever neighbourhood; what it may not show stays hidden.
  func records(withID id: String) -> [JSONValue] {
    let own = snapshot.neighbourhoods.flatMap { place -> [JSONValue] in
      place.allActions.filter { $0.id == id }.map(action) + place.asks.filter { $0.id == id }.map(ask)
        + place.activities.filter { $0.id == id }.map { activity($0, in: place) }
        + place.priorities.filter { $0.id == id }.map(priority) + place.claims.filter { $0.id == id }.map(claim)
        + place.panels.filter { $0.id == id }.map(panel) + place.indicators.filter { $0.id == id }.map(indicator)
        + partners(of: place).filter { $0.objectValue?["id"] == .string(id) }
    }
    return own.reduce(into: []) { unique, record in if !unique.contains(record) { unique.append(record) } }
  }

  private func priority(_ priority: Priority) -> JSONValue {
    [
      "id": .string(priority.id), "number": number(priority.number), "title": .string(priority.title),
      "origin": text(priority.origin?.rawValue), "chosen": text(priority.chosen), "how": text(priority.how),
      "source": text(priority.common.source), "illustrative": .bool(priority.common.isIllustrative),
    ]
  }

  private func phase(_ phase: Phase) -> JSONValue {
    [
      "phase": .string(phase.name.rawValue), "start": date(phase.start), "end": date(phase.end),
      "voices": phase.voices.map(number) ?? .null, "heard": text(phase.heard), "source": text(phase.common.source),
      "illustrative": .bool(phase.common.isIllustrative),
    ]
  }

  private func claim(_ claim: Claim) -> JSONValue {
    [
      "id": .string(claim.id), "statement": .string(claim.statement), "by": .string(claim.by),
      "priority": text(claim.priority), "period": text(claim.period), "baseline": text(claim.baseline),
      "comparator": text(claim.comparator), "caveat": text(claim.caveat), "source": text(claim.common.source),
    ]
  }

  private func panel(_ panel: Panel) -> JSONValue {
    [
      "id": .string(panel.id), "name": .string(panel.name), "kind": .string(panel.kind.rawValue),
      "meets": text(panel.meets), "members": panel.members.map(number) ?? .null, "next": date(panel.next),
      "illustrative": .bool(panel.common.isIllustrative),
    ]
  }

  private func partners(of place: Neighbourhood) -> [JSONValue] {
    let reports = PartnerReports(place, today: today)
    return place.partners.map { partner($0, in: place, reports) }
  }

  private func partner(_ partner: Partner, in place: Neighbourhood, _ reports: PartnerReports) -> JSONValue {
    [
      "id": .string(partner.id), "name": .string(partner.name), "sector": .string(partner.sector.rawValue),
      "priorities": .array(partner.priorities(in: place.id).map(JSONValue.string)), "base": text(partner.base),
      "reports": .string(partner.reports.rawValue),
      "last_report": date(reports.latest(of: partner)),
      "late": .bool(reports.isSilent(partner)),
      "source": text(partner.common.source), "illustrative": .bool(partner.common.isIllustrative),
    ]
  }
}
