import StrictJSON

/// Checks the rules that tie fields of one record together.
enum RuleCheck {
  static func problems(in value: JSONValue, of document: DocumentID) -> [Problem] {
    Records.all(in: value, of: document).flatMap { address, record in
      complaints(record.objectValue ?? JSONObject(), address.kind).map { field, message in
        Problem(
          file: document.path, pointer: field.reduce(address.pointer) { $0.appending($1) }, message: message,
          severity: .warning)
      }
    }
  }

  /// The field that breaks a rule, inside the record, and how.
  typealias Complaint = (field: [String], message: String)

  /// What is wrong in a record of a kind; empty when its fields hold together.
  static func complaints(_ record: JSONObject, _ kind: RecordKind) -> [Complaint] {
    let fields = RecordFields(.object(record))
    return switch kind {
    case .action: action(fields)
    case .ask: ask(fields)
    case .phase: phase(fields)
    case .claim: claim(fields)
    case .neighbourhood: neighbourhood(fields)
    case .indicator: indicator(record)
    default: []
    }
  }

  /// A series that starts anew says who decided it.
  private static func indicator(_ record: JSONObject) -> [Complaint] {
    (record["breaks"]?.objectValue ?? [:]).filter { $0.value["by"] == nil }.map {
      (["breaks", $0.key], "needs \"by\" beside its reason: who decided that the series starts anew")
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
    if let closed = fields.date("closed"), let raised = fields.date("raised"), closed < raised {
      complaints.append((["closed"], "lies before the day on which the action was raised"))
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

  /// A claim is only as good as what it says of itself: the time it covers, and where it was made.
  private static func claim(_ fields: RecordFields) -> [Complaint] {
    [("period", "which time it covers"), ("source", "where it was published")].compactMap { name, what in
      fields.text(name) == nil ? ([], "a claim needs \"\(name)\": \(what)") : nil
    }
  }

  private static func neighbourhood(_ fields: RecordFields) -> [Complaint] {
    guard let code = fields.text("code"), !Reference.isCode(code) else { return [] }
    return [(["code"], "must be two to four capitals, such as NB; references begin with it")]
  }
}
