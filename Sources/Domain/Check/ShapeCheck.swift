import StrictJSON

/// Checks one document against the shapes of its records.
struct ShapeCheck {
  let document: DocumentID
  private(set) var problems: [Problem] = []

  init(document: DocumentID) {
    self.document = document
  }

  /// Checks the whole document; keys that this version does not know are left alone.
  mutating func check(_ value: JSONValue) {
    guard case .object(let root) = value else {
      add(.root, "the file must hold an object in braces")
      return
    }
    if let revision = root["revision"], revision.intValue.map({ !Shape.revisions.contains($0) }) ?? true {
      add(JSONPointer(["revision"]), "must be a whole number from 1; put back the number it had")
    }
    for kind in document.kinds {
      let pointer = JSONPointer([kind.collection])
      guard let collection = root[kind.collection] else {
        if kind.isSingleton { add(.root, "\"\(kind.collection)\" is missing; restore the file from a backup") }
        continue
      }
      if kind.isSingleton {
        check(collection, shape: kind.shape, at: pointer)
      } else {
        check(collection, parts: kind.shape, key: kind.keyForm, at: pointer)
      }
    }
  }

  private mutating func check(_ value: JSONValue, parts shape: Shape, key form: KeyForm, at pointer: JSONPointer) {
    guard case .object(let parts) = value else {
      add(pointer, "must be an object whose keys are ids")
      return
    }
    for (key, part) in parts {
      let place = pointer.appending(key)
      if !form.allows(key) { add(place, "the key must be \(form.description)") }
      check(part, shape: shape, at: place)
    }
  }

  private mutating func check(_ value: JSONValue, shape: Shape, at pointer: JSONPointer) {
    guard case .object(let object) = value else {
      add(pointer, "\(article(shape.name)) must be an object in braces")
      return
    }
    for field in shape.fields {
      guard let content = object[field.name] else {
        if field.isRequired {
          add(pointer, "\(article(shape.name)) needs \"\(field.name)\": \(lowercasedStart(field.help))")
        }
        continue
      }
      check(content, type: field.type, at: pointer.appending(field.name))
      if field.isRequired, let text = content.stringValue, text.allSatisfy(\.isWhitespace) {
        add(pointer.appending(field.name), "must not be empty: \(lowercasedStart(field.help))")
      }
    }
  }

  private mutating func check(_ value: JSONValue, type: FieldType, at pointer: JSONPointer) {
    switch type {
    case .text(let maximum):
      checkWords(value, maximum: maximum, mayBreakLines: false, at: pointer)
    case .prose(let maximum):
      checkWords(value, maximum: maximum, mayBreakLines: true, at: pointer)
    case .integer(let range):
      if value.intValue.map({ !range.contains($0) }) ?? true { add(pointer, "must be \(description(of: range))") }
    case .number:
      if value.doubleValue == nil { add(pointer, "must be a number without quotes, such as 12.5") }
    case .flag:
      if value.boolValue == nil { add(pointer, "must be true or false, without quotes") }
    case .date:
      if value.stringValue.flatMap(CalendarDate.init(iso:)) == nil {
        add(pointer, "must be a day that exists, written \"2026-11-24\"")
      }
    case .timestamp:
      if value.stringValue.flatMap(Timestamp.init(iso:)) == nil {
        add(pointer, "must be a moment in UTC, written \"2026-11-24T10:15:00Z\"")
      }
    case .period:
      if value.stringValue.flatMap(Period.init(code:)) == nil {
        add(pointer, "must be \(KeyForm.period.description)")
      }
    case .choice(let words):
      if value.stringValue.map({ !words.contains($0) }) ?? true {
        add(pointer, "must be one of: \(words.joined(separator: ", "))")
      }
    case .reference(let kind):
      if value.stringValue.map({ !kind.keyForm.allows($0) }) ?? true {
        add(pointer, "must be the id of \(article(kind.shape.name))")
      }
    case .referenceSet(let kind):
      let complaint = "must be the id of \(article(kind.shape.name))"
      checkSet(value, at: pointer) { kind.keyForm.allows($0) ? nil : complaint }
    case .wordSet, .prioritySet:
      checkSet(value, at: pointer) { $0.unicodeScalars.count <= 120 ? nil : "must be at most 120 characters" }
    case .wordMap:
      checkWordMap(value, at: pointer)
    case .parts(let shape, let key):
      check(value, parts: shape, key: key, at: pointer)
    }
  }

  private mutating func checkWords(_ value: JSONValue, maximum: Int, mayBreakLines: Bool, at pointer: JSONPointer) {
    guard let text = value.stringValue else {
      add(pointer, "must be words in quotes")
      return
    }
    let length = text.unicodeScalars.count
    if length > maximum { add(pointer, "is \(length) characters long; at most \(maximum) are allowed") }
    if !mayBreakLines, text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" }) {
      add(pointer, "must be one line; take the line break out")
    }
  }

  private mutating func checkSet(_ value: JSONValue, at pointer: JSONPointer, _ complaint: (String) -> String?) {
    guard case .object(let members) = value else {
      add(pointer, "must be a set written {\"member\": true}")
      return
    }
    for (member, mark) in members {
      let place = pointer.appending(member)
      if mark != .bool(true) { add(place, "must be true; to leave a member out, take its line away") }
      if let complaint = complaint(member) { add(place, complaint) }
    }
  }

  private mutating func checkWordMap(_ value: JSONValue, at pointer: JSONPointer) {
    guard case .object(let pairs) = value else {
      add(pointer, "must be an object of words, such as {\"Sex\": \"Persons\"}")
      return
    }
    for (key, word) in pairs where word.stringValue.map({ $0.unicodeScalars.count > 120 }) ?? true {
      add(pointer.appending(key), "must be words in quotes, at most 120 characters")
    }
  }

  private mutating func add(_ pointer: JSONPointer, _ message: String) {
    problems.append(Problem(file: document.path, pointer: pointer, message: message))
  }

  private func description(of range: ClosedRange<Int>) -> String {
    range.upperBound == Int.max
      ? "a whole number from \(range.lowerBound)"
      : "a whole number from \(range.lowerBound) to \(range.upperBound)"
  }

  private func article(_ name: String) -> String {
    ("aeiou".contains(name.prefix(1)) ? "an " : "a ") + name
  }

  private func lowercasedStart(_ sentence: String) -> String {
    sentence.prefix(1).lowercased() + sentence.dropFirst().dropLast()
  }
}
