import Domain

/// The fields of one action, or one field of several, being typed.
struct ActionForm {
  /// What saving does.
  enum Purpose: Hashable {
    case add(neighbourhood: String)
    /// Edits these actions, from the values that they had when the form was opened.
    case edit(refs: [String])
    /// Sets a status that needs a reason.
    case status(refs: [String], ActionStatus)
  }

  /// What tells one form from another while its draft is kept.
  struct Key: Hashable {
    let title: String
    let purpose: Purpose

    /// The key in words, the same in every session.
    var words: String {
      switch purpose {
      case .add: title
      case .edit(let refs), .status(let refs, _): "\(title) [\(refs.joined(separator: " "))]"
      }
    }
  }

  /// The fields that a form can hold.
  enum FieldName: String, Hashable {
    case title
    case owner
    case organisation
    case due
    case priority
    case reason
    case detail
    case update
  }

  /// One line of the form.
  struct Line: Hashable {
    let name: FieldName
    let label: String
    let hint: String
    let original: String
    var field: TextField

    init(_ name: FieldName, _ label: String, _ hint: String, _ text: String = "") {
      self.name = name
      self.label = label
      self.hint = hint
      original = text
      field = TextField(text)
    }

    /// What was typed, if it differs from what stood there.
    var change: String? {
      if field.text == original { return nil }
      return field.text == ActionForm.nothing ? "" : field.text
    }
  }

  /// What is typed to take a field's value away.
  static let nothing = "-"

  let title: String
  let purpose: Purpose
  var lines: [Line]
  var index = 0
  /// Why the last attempt to save was refused, and the field to which that belongs.
  var refusal: String?
  var refusedField: String?
  /// What the person had in view, so that a change by somebody else meanwhile is noticed.
  let seen: Snapshot

  init(title: String, purpose: Purpose, lines: [Line], seen: Snapshot) {
    self.title = title
    self.purpose = purpose
    self.lines = lines
    self.seen = seen
  }

  var key: Key { Key(title: title, purpose: purpose) }

  /// What was typed, as the rules of actions take it.
  var fields: ActionFields {
    var fields = ActionFields()
    for line in lines {
      guard let change = line.change else { continue }
      switch line.name {
      case .title: fields.title = change
      case .owner: fields.owner = change
      case .organisation: fields.organisation = change
      case .due: fields.due = change
      case .priority: fields.priority = change
      case .reason: fields.reason = change
      case .detail: fields.detail = change
      case .update: fields.update = change
      }
    }
    if case .status(_, let status) = purpose { fields.status = status }
    return fields
  }

  /// What was typed, by field, to be found again in another session.
  var typed: [String: String] {
    Dictionary(uniqueKeysWithValues: lines.filter { $0.change != nil }.map { ($0.name.rawValue, $0.field.text) })
  }

  /// The form with what was typed in it in another session.
  func filled(with typed: [String: String]) -> ActionForm {
    var form = self
    for index in lines.indices {
      if let text = typed[lines[index].name.rawValue] { form.lines[index].field = TextField(text) }
    }
    return form
  }

  /// Whether anything was typed that leaving would lose.
  var isDirty: Bool { lines.contains { $0.change != nil } }

  /// The same form, departing from what stands in the store now; of one field what was typed may be dropped.
  func rebased(on snapshot: Snapshot, without field: String? = nil) -> ActionForm {
    var form = ActionForm(title: title, purpose: purpose, lines: lines, seen: snapshot)
    form.index = index
    for index in form.lines.indices where form.lines[index].name.rawValue == field {
      form.lines[index].field = TextField(form.lines[index].original)
    }
    return form
  }

  /// The same form for the other actions, of several; nil where it is about this one alone.
  func without(_ ref: String) -> ActionForm? {
    let purpose: Purpose
    switch self.purpose {
    case .edit(let refs) where refs.count > 1: purpose = .edit(refs: refs.filter { $0 != ref })
    case .status(let refs, let status) where refs.count > 1:
      purpose = .status(refs: refs.filter { $0 != ref }, status)
    default: return nil
    }
    return ActionForm(title: title, purpose: purpose, lines: lines, seen: seen)
  }

  /// Makes the edit that the form describes.
  func edit(_ snapshot: Snapshot, _ context: EditContext) throws(Refusal) -> Edit {
    switch purpose {
    case .add(let slug): try ActionEdits.add(fields, to: slug, in: snapshot, context: context).edit
    case .edit(let refs), .status(let refs, _): try ActionEdits.edit(refs, fields, in: seen, context: context)
    }
  }
}
