extension Dashboard {
  /// What was typed and not saved, in this session and before, by the form and the field.
  public var typed: [String: [String: String]] {
    var forms = Array(model.drafts.values)
    switch model.overlay {
    case .form(let form)? where form.isDirty: forms.append(form)
    case .conflict(let conflict)?: forms.append(conflict.form)
    default: break
    }
    return forms.reduce(into: model.restored) { typed, form in typed[form.key.words] = form.typed }
  }

  /// Brings back what was typed in an earlier session; each form shows it when it is opened again.
  public func restore(_ typed: [String: [String: String]]) {
    model.restored = typed
    guard let first = typed.keys.sorted().first?.prefix(while: { $0 != "[" }) else { return }
    let form = first.hasSuffix(" ") ? first.dropLast() : first
    let more = typed.count > 1 ? " and \(typed.count - 1) more" : ""
    model.message = .done("Not saved last time, and still there: \(form)\(more)")
  }

  /// Forgets what was typed in a form, since it has been saved, left or is shown.
  func forget(_ form: Form) {
    model.drafts[form.key] = nil
    model.restored[form.key.words] = nil
  }
}
