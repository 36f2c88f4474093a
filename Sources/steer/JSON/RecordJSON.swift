import Dashboard
import Domain
import JSONStore
import StrictJSON

/// Records as the command line's JSON gives them; the names are a contract.
struct RecordJSON {
  let snapshot: Snapshot
  let today: CalendarDate

  func action(_ action: Action) -> JSONValue {
    let ask = snapshot.neighbourhood(action.neighbourhood)?.asks.first { $0.id == action.ask }
    return [
      "ref": .string(action.ref), "neighbourhood": .string(action.neighbourhood), "title": .string(action.title),
      "owner": text(action.owner), "organisation": text(action.organisation), "priority": text(action.priority),
      "status": .string(action.status.rawValue), "due": date(action.due), "original_due": date(action.originalDue),
      "overdue": .bool(action.isOverdue(on: today)), "days_late": number(action.daysLate(on: today)),
      "source": text(ask?.ref ?? action.raisedAt ?? action.common.source), "raised": date(action.raised),
      "raised_at": text(action.raisedAt), "ask": text(ask?.ref), "support": text(action.support),
      "pace": text(action.pace), "evidence": text(action.evidence),
      "reason": text(action.reason), "detail": text(action.detail), "closed": date(action.closed),
      "updates": .array(
        action.updates.map { ["at": .string($0.at.iso), "by": .string($0.by), "text": .string($0.text)] }),
      "illustrative": .bool(action.common.isIllustrative), "archived": date(action.common.archived),
      "revision": number(action.common.revision),
    ]
  }

  func ask(_ ask: Ask) -> JSONValue {
    let place = snapshot.neighbourhood(ask.neighbourhood)
    let replyDays = place?.replyDays ?? AskRules.defaultReplyDays
    return [
      "ref": .string(ask.ref), "neighbourhood": .string(ask.neighbourhood), "text": .string(ask.text),
      "heard": date(ask.heard), "state": .string(ask.state.rawValue), "panel": text(ask.panel),
      "place": text(ask.place), "priority": text(ask.priority),
      "reply_due": date(AskRules.replyDue(ask, replyDays: replyDays)),
      "reply_days_late": number(AskRules.daysLate(ask, replyDays: replyDays, today: today)),
      "replied": date(ask.replied), "reply": text(ask.reply),
      "actions": .array(
        (place?.allActions ?? []).filter { ask.actions.contains($0.id) }.map { .string($0.ref) }),
      "done": date(ask.done), "told": date(ask.told), "told_where": text(ask.toldWhere),
      "illustrative": .bool(ask.common.isIllustrative), "revision": number(ask.common.revision),
    ]
  }

  func activity(_ activity: Activity, in place: Neighbourhood) -> JSONValue {
    [
      "id": .string(activity.id), "neighbourhood": .string(place.id), "partner": .string(activity.partner),
      "partner_name": text(place.partners.first { $0.id == activity.partner }?.name),
      "date": date(activity.date), "title": .string(activity.title), "priority": text(activity.priority),
      "sessions": activity.sessions.map(number) ?? .null, "attendance": activity.attendance.map(number) ?? .null,
      "attendance_marker": activity.hidesAttendance ? "c" : .null,
      "place": text(activity.place), "illustrative": .bool(activity.common.isIllustrative),
      "revision": number(activity.common.revision),
    ]
  }

  func indicator(_ indicator: Indicator) -> JSONValue {
    let read = IndicatorReading(indicator, today: today)
    return [
      "id": .string(indicator.id), "definition": .string(indicator.definition.id),
      "name": .string(indicator.definition.name), "unit": .string(indicator.definition.unit),
      "improvement": .string(indicator.definition.improvement.rawValue), "priority": text(indicator.priority),
      "target": decimal(indicator.target), "target_date": date(indicator.targetDate),
      "target_reason": text(indicator.targetReason), "target_by": text(indicator.targetBy),
      "owner": text(indicator.owner),
      "context": .bool(indicator.isContext), "next_due": date(read.freshness.nextDue),
      "overdue": .bool(read.freshness.isOverdue), "reading": reading(read),
      "breaks": .array(
        indicator.breaks.sorted { $0.key < $1.key }.map {
          ["period": .string($0.key.code), "reason": .string($0.value.reason), "by": text($0.value.by)]
        }),
      "story": text(indicator.story), "story_written": date(indicator.storyWritten),
      "turn_the_curve": .array(
        indicator.turn.answers.map { ["question": .string($0.question), "answer": text($0.answer)] }),
      "series": indicator.shown.map(series) ?? .null, "groups": .array(indicator.groups.map(series)),
      "comparators": .array(indicator.comparators.map(series)),
    ]
  }

  /// What an indicator says: by which method, whether it is a real change, and the sentence for it.
  func reading(_ reading: IndicatorReading) -> JSONValue {
    let limits = reading.method == .controlChart ? reading.chart.latest : nil
    return [
      "method": .string(reading.method.rawValue), "read_as": .string(reading.methodWords),
      "variation": text(reading.variation?.rawValue),
      "assurance": text(reading.assurance?.rawValue), "limits": .string((limits?.status ?? .none).rawValue),
      "mean": decimal(limits?.mean), "lower_limit": decimal(limits?.limits?.lower),
      "upper_limit": decimal(limits?.limits?.upper), "trend": text(reading.trend?.direction.rawValue),
      "comparisons": .array(
        reading.comparisons.map {
          [
            "area_name": .string($0.areaName), "value": decimal($0.value),
            "comparison": .string($0.comparison.rawValue),
          ]
        }),
      "sentence": .string(reading.sentence),
    ]
  }

  private func series(_ series: Series) -> JSONValue {
    [
      "id": .string(series.id), "area": .string(series.area), "area_name": .string(series.areaName),
      "breakdown": .object(JSONObject(series.breakdown.map { ($0.key, .string($0.value)) })),
      "source": text(series.common.source),
      "illustrative": .bool(series.common.isIllustrative),
      "points": .array(series.observations.map(observation)),
    ]
  }

  func observation(_ observation: Observation) -> JSONValue {
    [
      "period": .string(observation.period.code), "start": date(observation.period.start),
      "end": date(observation.period.end), "value": decimal(observation.value), "count": decimal(observation.count),
      "denominator": decimal(observation.denominator), "lower": decimal(observation.lower),
      "upper": decimal(observation.upper), "marker": text(observation.marker?.rawValue),
      "note": text(observation.note), "source_trend": text(observation.sourceTrend),
      "provisional": .bool(observation.isProvisional),
      "revised": .bool(observation.isRevised), "estimated": .bool(observation.isEstimated),
      "rounded": .bool(observation.isRounded),
      "replaced": .array(
        observation.replaced.map { replaced in
          [
            "value": decimal(replaced.observation.value), "count": decimal(replaced.observation.count),
            "denominator": decimal(replaced.observation.denominator),
            "marker": text(replaced.observation.marker?.rawValue), "until": date(replaced.until),
            "by": text(replaced.by),
          ]
        }),
    ]
  }

  func history(_ line: HistoryLine) -> JSONValue {
    [
      "at": .string(line.at.iso), "by": .string(line.by), "record": .string(line.record), "field": .string(line.field),
      "before": line.before ?? .null, "after": line.after ?? .null, "kind": .string(line.kind.rawValue),
    ]
  }

  func problem(_ problem: Problem) -> JSONValue {
    [
      "file": .string(problem.file), "line": problem.position.map { number($0.line) } ?? .null,
      "column": problem.position.map { number($0.column) } ?? .null,
      "pointer": text(problem.pointer?.description), "message": .string(problem.message),
      "severity": .string(problem.severity.rawValue),
    ]
  }

  func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
  func date(_ date: CalendarDate?) -> JSONValue { text(date?.iso) }
  func number(_ number: Int) -> JSONValue { .number(JSONNumber(number)) }
  func decimal(_ number: Double?) -> JSONValue { number.flatMap(JSONNumber.init).map(JSONValue.number) ?? .null }
}
