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
      "meeting_place": text(place.meetingPlace), "phases": .array(place.phases.map { own(.phase, $0.id, place) }),
      "attention": .string(attention.level.word), "reasons": .array(attention.reasons.map(JSONValue.string)),
      "open_actions": number(attention.openActions), "late_actions": number(attention.lateActions),
      "late_replies": number(attention.lateReplies),
      "priorities": .array(place.priorities.map { own(.priority, $0.id, place) }),
      "indicators": .array(place.indicators.map(indicator)),
      "claims": .array(place.claims.map { own(.claim, $0.id, place) }),
      "members": .array(place.members.map { own(.member, $0.id, place) }),
      "panels": .array(place.panels.map { own(.panel, $0.id, place) }),
      "asks": .array(place.asks.map(ask)), "actions": .array(place.actions.map(action)),
      "partners": .array(partners(of: place)),
      "activities": number(place.activities.count),
    ]
  }

  private func own(_ kind: RecordKind, _ id: String, _ place: Neighbourhood) -> JSONValue {
    record(RecordAddress(document: .neighbourhood(place.id), kind: kind, id: id))
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
            "reasons": .array(attention.reasons.map(JSONValue.string)), "good_news": text(attention.goodNews),
            "open_actions": number(attention.openActions), "late_actions": number(attention.lateActions),
            "partners": number(place.partners.count), "asks": number(place.asks.count),
          ]
        }),
      "indicators": .array(rollUps(places)),
      "authorities": .array(
        snapshot.authorityGroups.map { authority, places in
          [
            "authority": .string(authority.name), "neighbourhoods": .array(places.map { .string($0.id) }),
            "indicators": .array(rollUps(places)),
          ]
        }),
    ]
  }

  /// What each indicator sums to over neighbourhoods, with the interval, or why it cannot be summed.
  private func rollUps(_ places: [Neighbourhood]) -> [JSONValue] {
    snapshot.programme.definitions.values.sorted { $0.id < $1.id }.map { definition in
      let sum = RollUp(definition, over: places)
      return [
        "definition": .string(definition.id), "name": .string(definition.name), "unit": .string(definition.unit),
        "period": text(sum.period?.code), "value": decimal(sum.value), "lower": decimal(sum.interval?.lowerBound),
        "upper": decimal(sum.interval?.upperBound), "reporting": number(sum.reporting), "of": number(sum.total),
        "kept_back": number(sum.keptBack), "coverage": .string(sum.coverage), "refusal": text(sum.refusal),
        "significance": .object(JSONObject(sum.significance.map { ($0.key, .string($0.value.rawValue)) })),
      ]
    }
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
