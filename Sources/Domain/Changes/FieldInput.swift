import StrictJSON

/// Reads what a person types into a field, and writes a field's value as a person would type it.
public struct FieldInput {
  let book: RecordBook
  /// The neighbourhood in which names of priorities, panels and the like are looked up.
  let slug: String?
  let today: CalendarDate

  /// Reads fields of records of a neighbourhood; nil for what all share.
  public init(_ book: RecordBook, in slug: String?, today: CalendarDate) {
    self.book = book
    self.slug = slug
    self.today = today
  }

  /// The value of a field, from what was typed or from JSON; nil when nothing is left.
  ///
  /// Texts are read as typed: dates as `DatePhrase` reads them, records by id, number or name, sets with commas.
  /// - Throws: a refusal that names the field, says what is wrong and what is allowed.
  public func value(_ entry: JSONValue, for field: Field) throws(Refusal) -> JSONValue? {
    switch entry {
    case .null: nil
    case .string(let text): try typed(text, for: field)
    default: try value(ofJSON: entry, for: field)
    }
  }

  private func typed(_ text: String, for field: Field) throws(Refusal) -> JSONValue? {
    if case .prose(let maximum) = field.type { return try prose(text, maximum, field) }
    guard let line = Words.line(text) else { return nil }
    switch field.type {
    case .text(let maximum):
      try Words.checkLength(line, maximum, field.name)
      return .string(line)
    case .prose: return nil
    case .integer(let range): return try integer(line, range, field)
    case .number: return try number(line, field)
    case .flag: return try flag(line, field)
    case .date(let use): return .string(try date(line, use, field).iso)
    case .timestamp:
      guard let moment = Timestamp(iso: line) else {
        throw .invalid(field.name, "\"\(line)\" is not a moment; write it in UTC, as 2026-11-24T10:15:00Z.")
      }
      return .string(moment.iso)
    case .period:
      guard let period = Period(typed: line) else {
        throw .invalid(field.name, "\"\(line)\" is not a period; write Oct 2026, 2025/26, autumn 2025/26 or 2026.")
      }
      return .string(period.code)
    case .choice(let words): return try choice(line, words, field)
    case .reference(let kind): return .string(try id(of: kind, line, field))
    case .referenceSet(let kind): return try set(line) { item throws(Refusal) in try id(of: kind, item, field) }
    case .wordSet:
      return try set(line) { item throws(Refusal) in
        try Words.checkLength(item, 120, field.name)
        return item
      }
    case .prioritySet: return try set(line) { item throws(Refusal) in try priority(item, field) }
    case .wordMap: return try map(line, field)
    case .parts(let shape, let key): return try parts(line, shape, key, field)
    }
  }

  private func value(ofJSON entry: JSONValue, for field: Field) throws(Refusal) -> JSONValue? {
    switch (entry, field.type) {
    case (.bool, .flag): return entry == .bool(true) ? true : nil
    case (.number, .number): return entry
    case (.number(let number), _): return try typed(number.literal, for: field)
    case (.array(let items), .referenceSet), (.array(let items), .wordSet), (.array(let items), .prioritySet):
      let words = items.compactMap(\.stringValue)
      guard words.count == items.count else {
        throw .invalid(field.name, "The \(field.label) must be a list of words.")
      }
      return try members(words, for: field)
    case (.object(let members), .referenceSet), (.object(let members), .wordSet), (.object(let members), .prioritySet):
      guard members.allSatisfy({ $0.value.boolValue != nil }) else {
        throw .invalid(field.name, "The \(field.label) must be a list of words, or an object with true for each.")
      }
      return try self.members(members.compactMap { $0.value == .bool(true) ? $0.key : nil }, for: field)
    case (.object(let members), .wordMap):
      guard members.allSatisfy({ $0.value.stringValue.flatMap(Words.line) != nil }) else {
        throw .invalid(field.name, "The \(field.label) must be names with words, such as {\"Sex\": \"Female\"}.")
      }
      return members.isEmpty ? nil : entry
    case (.object(let members), .parts(let shape, let key)):
      return try parts(members.map { ($0.key, $0.value) }, shape, key, field)
    case (.array(let items), .parts(let shape, let key)):
      return try parts(items.map { ($0["id"]?.stringValue ?? $0["period"]?.stringValue ?? "", $0) }, shape, key, field)
    default: throw .invalid(field.name, "The \(field.label) cannot be \(FieldInput.name(of: entry)).")
    }
  }

  private static func name(of value: JSONValue) -> String {
    switch value {
    case .bool: "true or false"
    case .array: "a list"
    case .object: "an object"
    default: "a number"
    }
  }

  // MARK: One value

  private func prose(_ text: String, _ maximum: Int, _ field: Field) throws(Refusal) -> JSONValue? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Words.line(String($0)) ?? "" }
    let kept = lines.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed()
    guard !kept.isEmpty else { return nil }
    let words = kept.joined(separator: "\n")
    try Words.checkLength(words, maximum, field.name)
    return .string(words)
  }

  private func integer(_ line: String, _ range: ClosedRange<Int>, _ field: Field) throws(Refusal) -> JSONValue {
    var digits = line.filter { $0 != "," && $0 != " " }
    // A priority is shown as P1 and may be typed so.
    if field.name == "number", digits.first == "P" || digits.first == "p" { digits.removeFirst() }
    guard let number = Int(digits), range.contains(number) else {
      let limits =
        range.upperBound == .max ? "from \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
      throw .invalid(field.name, "The \(field.label) must be a whole number \(limits), not \"\(line)\".")
    }
    return .number(JSONNumber(number))
  }

  private func number(_ line: String, _ field: Field) throws(Refusal) -> JSONValue {
    let text = line.filter { $0 != "," && $0 != "%" && $0 != " " }.replacingMinus
    // A comma stands between thousands; where it stands for a point, nobody should have to find out later.
    let groups = line.split(separator: Character(","), omittingEmptySubsequences: false).dropFirst()
    let isGrouped = groups.allSatisfy { group in group.prefix { $0.isASCII && $0.isNumber }.count == 3 }
    let isPlain = text.allSatisfy { $0.isASCII && ($0.isNumber || ".-+".contains($0)) }
    guard isGrouped, isPlain, let number = Double(text).flatMap(JSONNumber.init) else {
      throw .invalid(field.name, "The \(field.label) must be a number such as 12.5, not \"\(line)\".")
    }
    return .number(number)
  }

  private func flag(_ line: String, _ field: Field) throws(Refusal) -> JSONValue? {
    switch line.lowercased() {
    case "yes", "y", "true": return true
    case "no", "n", "false": return nil
    default: throw .invalid(field.name, "The \(field.label) must be yes or no, not \"\(line)\".")
    }
  }

  private func date(_ line: String, _ use: DateUse, _ field: Field) throws(Refusal) -> CalendarDate {
    guard let day = DatePhrase.date(line, looking: use.direction, today: today) else {
      throw .invalid(field.name, "\"\(line)\" is not a date; type \(use.direction.hint).")
    }
    guard use != .happened || day <= today else {
      throw .invalid(field.name, "\(day.words) lies after today, \(today.words); give the day on which it happened.")
    }
    return day
  }

  private func choice(_ line: String, _ words: [String], _ field: Field) throws(Refusal) -> JSONValue {
    let typed = line.lowercased()
    let wanted = FieldInput.synonyms[typed].flatMap { words.contains($0) ? $0 : nil } ?? typed
    if let word = words.first(where: { $0 == wanted || FieldInput.spoken($0) == wanted }) { return .string(word) }
    let beginning = words.filter { FieldInput.spoken($0).hasPrefix(wanted) }
    if beginning.count == 1 { return .string(beginning[0]) }
    let known = words.map(FieldInput.spoken).joined(separator: ", ")
    throw .invalid(field.name, "The \(field.label) is one of: \(known); not \"\(line)\".")
  }

  /// What people say for a direction.
  private static let synonyms = [
    "up": "increase", "higher": "increase", "more": "increase", "down": "decrease", "lower": "decrease",
    "less": "decrease", "fewer": "decrease", "neither": "neutral",
  ]

  /// A word of a closed list as people say it.
  static func spoken(_ word: String) -> String { String(word.map { $0 == "_" ? " " : $0 }) }

  // MARK: Links to other records

  private func id(of kind: RecordKind, _ text: String, _ field: Field) throws(Refusal) -> String {
    let names = RecordName(book)
    let found = names.addresses(of: kind, called: text, in: slug)
    if found.count == 1 { return found[0].publicID }
    if found.count > 1 {
      let ids = found.map(\.publicID).joined(separator: ", ")
      throw .invalid(field.name, "Several records are called \"\(text)\": \(ids); give the id.")
    }
    let known = names.known(kind, in: slug)
    let shown = known.prefix(8).joined(separator: ", ") + (known.count > 8 ? " and \(known.count - 8) more" : "")
    throw .unknown(
      field.name,
      "There is no \(kind.shape.name) \"\(text)\"; there \(known.isEmpty ? "is none yet" : "are: \(shown)").")
  }

  private func priority(_ text: String, _ field: Field) throws(Refusal) -> String {
    let found = RecordName(book).addresses(of: .priority, called: text, in: slug)
    if found.count == 1 { return "\(found[0].document.slug ?? "")/\(found[0].id)" }
    if found.isEmpty {
      throw .unknown(
        field.name, "There is no priority \"\(text)\"; write neighbourhood/priority, or P2 in its neighbourhood.")
    }
    throw .invalid(field.name, "Several neighbourhoods have a priority \"\(text)\"; write neighbourhood/\(text).")
  }

  // MARK: Sets and parts

  private func set(
    _ line: String, _ member: (String) throws(Refusal) -> String
  ) throws(Refusal) -> JSONValue? {
    var members = JSONObject()
    for item in FieldInput.items(line) { members[try member(item)] = true }
    return members.isEmpty ? nil : .object(members)
  }

  private func members(_ words: [String], for field: Field) throws(Refusal) -> JSONValue? {
    var all = JSONObject()
    for word in words {
      // A name with a comma in it is one member when it comes as JSON.
      switch field.type {
      case .referenceSet(let kind): all[try id(of: kind, word, field)] = true
      case .prioritySet: all[try priority(word, field)] = true
      default: all[word] = true
      }
    }
    return all.isEmpty ? nil : .object(all)
  }

  /// The parts of a line between commas, or between semicolons where there is one.
  static func items(_ line: String) -> [String] {
    line.split(separator: line.contains(";") ? ";" : ",").compactMap { Words.line(String($0)) }
  }

  /// The pairs of a line; a part without an equals sign belongs to the word before it, which has a comma in it.
  private static func pairs(_ line: String) -> [String] {
    guard !line.contains(";") else { return items(line) }
    return items(line).reduce(into: []) { pairs, item in
      if item.contains("=") || pairs.isEmpty { pairs.append(item) } else { pairs[pairs.count - 1] += ", " + item }
    }
  }

  private func map(_ line: String, _ field: Field) throws(Refusal) -> JSONValue? {
    var map = JSONObject()
    for item in FieldInput.pairs(line) {
      let (name, word) = try pair(item, field, example: "Sex=Female")
      map[name] = .string(word)
    }
    return map.isEmpty ? nil : .object(map)
  }

  private func pair(_ item: String, _ field: Field, example: String) throws(Refusal) -> (String, String) {
    let sides = item.split(separator: "=", maxSplits: 1).compactMap { Words.line(String($0)) }
    guard sides.count == 2 else {
      throw .invalid(field.name, "\"\(item)\" is no pair; write the \(field.label) as \(example).")
    }
    return (sides[0], sides[1])
  }

  /// Parts typed as `key=first field=second field`, such as `2022=new framework=steering group; 2024=new count=chair`.
  private func parts(_ line: String, _ shape: Shape, _ key: KeyForm, _ field: Field) throws(Refusal) -> JSONValue? {
    let items = line.split(separator: ";").compactMap { Words.line(String($0)) }
    var pairs: [(String, JSONValue)] = []
    for item in items {
      let sides = item.split(separator: "=").compactMap { Words.line(String($0)) }
      guard sides.count >= 2, sides.count <= shape.fields.count + 1 else {
        throw .invalid(
          field.name,
          "\"\(item)\" cannot be read; write the \(field.label) as 2020=why values before and after do not compare=who"
            + " decided.")
      }
      let members = zip(shape.fields.map(\.name), sides.dropFirst().map(JSONValue.string)).map { ($0, $1) }
      pairs.append((sides[0], .object(JSONObject(members))))
    }
    return try parts(pairs, shape, key, field)
  }

  private func parts(
    _ pairs: [(String, JSONValue)], _ shape: Shape, _ form: KeyForm, _ field: Field
  ) throws(Refusal) -> JSONValue? {
    var parts = JSONObject()
    for (key, value) in pairs {
      let key = try self.key(key, form, field)
      guard case .object(let given) = value else {
        throw .invalid(field.name, "Each of the \(field.label) must be an object.")
      }
      var part = JSONObject()
      for inner in shape.fields {
        part[inner.name] = try given[inner.name].flatMap { entry throws(Refusal) in try self.value(entry, for: inner) }
      }
      parts[key] = .object(part)
    }
    return parts.isEmpty ? nil : .object(parts)
  }

  private func key(_ key: String, _ form: KeyForm, _ field: Field) throws(Refusal) -> String {
    if form == .period, let period = Period(typed: key) { return period.code }
    guard form.allows(key) else {
      throw .invalid(field.name, "\"\(key)\" cannot stand in \(field.label): it must be \(form.description).")
    }
    return key
  }
}

extension String {
  /// The text with a true minus sign turned into a hyphen.
  fileprivate var replacingMinus: String { first == "\u{2212}" ? "-" + dropFirst() : self }
}
