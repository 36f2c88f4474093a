import StrictJSON

/// Checks the rules that tie fields of one record together.
enum RuleCheck {
  static func problems(in value: JSONValue, of document: DocumentID) -> [Problem] {
    Records.all(in: value, of: document).flatMap { address, record in
      complaints(record, address).map { field, message in
        Problem(
          file: document.path, pointer: field.reduce(address.pointer) { $0.appending($1) }, message: message,
          severity: .warning)
      }
    }
  }

  private typealias Complaint = (field: [String], message: String)

  private static func complaints(_ record: JSONValue, _ address: RecordAddress) -> [Complaint] {
    let fields = RecordFields(record)
    return switch address.kind {
    case .action: action(fields)
    case .ask: ask(fields)
    case .phase: phase(fields)
    case .series: series(fields, record, address)
    default: []
    }
  }

  private static func action(_ fields: RecordFields) -> [Complaint] {
    guard let status: ActionStatus = fields.choice("status") else { return [] }
    var complaints: [Complaint] = []
    if status.isFinished != (fields.date("closed") != nil) {
      complaints.append(
        (
          ["status"],
          status.isFinished
            ? "is \(status.rawValue), so \"closed\" must say on which day"
            : "is \(status.rawValue), so \"closed\" must not stand there"
        ))
    }
    if status == .blocked || status == .cancelled, fields.text("reason") ?? "" == "" {
      complaints.append((["status"], "is \(status.rawValue), so \"reason\" must say why"))
    }
    if fields.date("due") != nil, fields.date("original_due") == nil {
      complaints.append((["due"], "needs \"original_due\" beside it: the first day by which it was due"))
    }
    return complaints
  }

  private static func ask(_ fields: RecordFields) -> [Complaint] {
    guard let state: AskState = fields.choice("state") else { return [] }
    var complaints: [Complaint] = []
    if !state.awaitsReply, fields.date("replied") == nil {
      complaints.append((["state"], "is \(state.rawValue), so \"replied\" must say on which day"))
    }
    if state == .answeredNo, fields.text("reply") ?? "" == "" {
      complaints.append((["state"], "is answered_no, so \"reply\" must say why"))
    }
    if state == .toldBack, fields.date("told") == nil {
      complaints.append((["state"], "is told_back, so \"told\" must say on which day"))
    }
    if let heard = fields.date("heard"), let replied = fields.date("replied"), replied < heard {
      complaints.append((["replied"], "lies before the day on which the ask was heard"))
    }
    return complaints
  }

  private static func phase(_ fields: RecordFields) -> [Complaint] {
    guard let start = fields.date("start"), let end = fields.date("end"), end < start else { return [] }
    return [(["end"], "lies before the phase's first day")]
  }

  private static func series(_ fields: RecordFields, _ record: JSONValue, _ address: RecordAddress) -> [Complaint] {
    var complaints: [Complaint] = []
    if case .observations(let slug) = address.document, address.document != .wideObservations,
      let area = fields.text("area"), area != slug
    {
      complaints.append((["area"], "must be \"\(slug)\", as the file is called; wider areas stand in region.json"))
    }
    for observation in fields.parts("points", Observation.init) {
      let place = ["points", observation.period.code]
      if observation.value == nil, observation.count == nil, observation.marker == nil {
        complaints.append((place, "needs a \"value\", or a \"marker\" that says why there is none"))
      }
      if let lower = observation.lower, let upper = observation.upper, lower > upper {
        complaints.append((place + ["lower"], "is above \"upper\""))
      }
      if let denominator = observation.denominator, denominator <= 0 {
        complaints.append((place + ["denominator"], "must be above 0"))
      }
    }
    return complaints
  }
}
