import Domain
import Exchange
import TerminalKit

extension Dashboard {
  /// Whether a file is being read, so that `work` is to be called.
  public var isWorking: Bool {
    if case .importing? = model.overlay, case .reading? = model.importing?.stage { return true }
    return false
  }

  /// Does one more step of what is being worked on.
  ///
  /// - Parameter spent: the time since the last step.
  public func work(spent: Duration) {
    guard isWorking, var flow = model.importing, case .reading(var work, let isFirst) = flow.stage else { return }
    work.spent += spent
    do {
      let isDone = try work.step()
      flow.stage = .reading(work, isFirst: isFirst)
      model.importing = flow
      if isDone { finish(work, isFirst: isFirst) }
    } catch let error as PublishedFileError {
      refuseFile(error.description)
    } catch {
      refuseFile((error as? WorkspaceFailure)?.message ?? "\(error)")
    }
  }

  /// Opens the import, where it was left within the session.
  func openImport() {
    var flow = ImportFlow()
    flow.picker.field = TextField(model.importPath)
    flow.picker.entries = workspace.paths(from: model.importPath)
    model.importing = flow
    model.overlay = .importing
  }

  func pressImport(_ key: KeyPress) {
    guard var flow = model.importing else { return }
    switch flow.stage {
    case .file: pressPicker(&flow, key)
    case .reading:
      guard key == .escape || key == .control("c") else { return }
      flow.stage = flow.lines.isEmpty ? .file : .lines
      model.message = .done("Stopped. Nothing was changed.")
      model.importing = flow
    case .lines: pressLines(&flow, key)
    case .preview(let preview): pressPreview(&flow, preview, key)
    }
  }

  private func close(_ message: Message) {
    model.overlay = nil
    model.importing = nil
    model.message = message
  }

  // MARK: The file

  private func pressPicker(_ flow: inout ImportFlow, _ key: KeyPress) {
    switch key {
    case .escape, .control("c"): return close(.done("Nothing was imported."))
    case .down: flow.picker.index = min((flow.picker.index ?? -1) + 1, flow.picker.entries.count - 1)
    case .up: flow.picker.index = flow.picker.index.flatMap { $0 > 0 ? $0 - 1 : nil }
    case .tab: take(flow.picker.index.map { flow.picker.entries[$0] } ?? flow.picker.completion, into: &flow.picker)
    case .enter:
      let path = flow.picker.path
      if path.hasSuffix("/") || path.isEmpty {
        take(path.isEmpty ? nil : path, into: &flow.picker)
      } else {
        flow.path = path
        model.importPath = path
        return startReading(flow, ImportTasks.first(model.snapshot, place: model.place), isFirst: true)
      }
    default:
      guard flow.picker.field.press(key) else { return }
      refreshPicker(&flow.picker)
    }
    model.importing = flow
  }

  private func take(_ path: String?, into picker: inout FilePicker) {
    guard let path else { return }
    picker.field = TextField(path)
    refreshPicker(&picker)
  }

  private func refreshPicker(_ picker: inout FilePicker) {
    picker.entries = workspace.paths(from: picker.field.text)
    picker.index = nil
    picker.refusal = nil
  }

  private func startReading(_ flow: ImportFlow, _ tasks: [ImportWork.Task], isFirst: Bool) {
    var flow = flow
    do {
      let source = try workspace.source(flow.path)
      flow.stage = .reading(
        ImportWork(tasks, [source], directory: AreaDirectory(model.snapshot)), isFirst: isFirst)
      model.importing = flow
      model.overlay = .importing
    } catch let failure as WorkspaceFailure {
      model.importing = flow
      refuseFile(failure.message)
    } catch {
      model.importing = flow
      refuseFile("\(error)")
    }
  }

  private func refuseFile(_ message: String) {
    model.importing?.stage = .file
    model.importing?.picker.refusal = message
    model.overlay = .importing
  }

  /// Goes on with what was read.
  private func finish(_ work: ImportWork, isFirst: Bool) {
    guard var flow = model.importing else { return }
    if isFirst, let table = work.readings.first.flatMap(\.self)?.table {
      flow.table = table
      flow.lines = ImportLine.lines(of: table, near: model.place?.authority.code)
    }
    let chosen = (isFirst ? Array(work.readings.dropFirst()) : work.readings).compactMap(\.self)
      .filter { !isFirst || $0.table.used > 0 }
    flow.stage = .lines
    model.importing = flow
    if !chosen.isEmpty { preview(chosen) }
  }

  private func preview(_ readings: [ImportRun.Reading]) {
    guard var flow = model.importing else { return }
    do {
      let path = flow.path
      let run = try workspace.preview { snapshot, context in
        try ImportRun(
          readings, source: ImportRun.source(of: readings, files: [path]), given: nil, snapshot: snapshot,
          context: context)
      }
      flow.stage = .preview(ImportPreview(readings: readings, run: run))
      model.importing = flow
    } catch {
      model.message = .trouble((error as? Refusal)?.message ?? "\(error)")
    }
  }

  // MARK: The lines

  private func pressLines(_ flow: inout ImportFlow, _ key: KeyPress) {
    switch key {
    case .escape, .control("c"): flow.stage = .file
    case .down, .control("n"): flow.index = min(flow.index + 1, max(0, flow.shown.count - 1))
    case .up, .control("p"): flow.index = max(0, flow.index - 1)
    case .pageDown: flow.index = min(flow.index + 10, max(0, flow.shown.count - 1))
    case .pageUp: flow.index = max(0, flow.index - 10)
    case .enter:
      guard flow.shown.indices.contains(flow.index) else { return }
      return askIndicator(of: flow.shown[flow.index], flow)
    default:
      guard flow.filter.press(key) else { return }
      flow.index = 0
    }
    model.importing = flow
  }

  /// Asks which indicator a line of the file is, with what can be told of it filled in.
  private func askIndicator(of line: ImportLine, _ flow: ImportFlow) {
    guard let table = flow.table else { return }
    let definitions = model.snapshot.programme.definitions.values.sorted { $0.name < $1.name }
    let shown = model.screen == .indicator ? model.definitionID : nil
    let known =
      definitions.first { $0.mapping?.columns["value"] == line.indicatorID }
      ?? definitions.first { $0.id == shown } ?? definitions.first { $0.name == line.indicator }
    var lines = [
      FormLine(
        Field.required("indicator", .text(maximum: 120), "The programme's indicator that these values are of."),
        choices: definitions.map(\.name), takesNewNames: true
      ).filled(with: known?.name ?? "")
    ]
    if table.profiles.first != .fingertips {
      let columns = Set(flow.lines.map(\.indicatorID)).subtracting([line.indicatorID]).sorted()
      let found = CountsProposal.columns(making: line.indicatorID, in: table)
      let before = known?.mapping?.columns["value"] == line.indicatorID ? known?.mapping?.columns : nil
      for (name, help, column) in [
        ("count", "The column of the numerator, if there is one.", before?["count"] ?? found?.count),
        (
          "denominator", "The column of the denominator, if there is one.", before?["denominator"] ?? found?.denominator
        ),
      ] {
        lines.append(
          FormLine(.optional(name, .text(maximum: 120), help), choices: columns, takesNewNames: true).filled(
            with: column ?? ""))
      }
    }
    if table.warnings.contains(where: { $0.contains("--years") }) {
      lines.append(
        FormLine(
          .optional("years", .choice(YearKind.allCases.map(\.rawValue)), "What 2023/24 stands for in this file."),
          choices: YearKind.allCases.map(\.rawValue)))
    }
    model.importing = flow
    model.overlay = .form(
      Form(
        title: "Import \(line.name)", purpose: .importing, lines: lines, seen: model.snapshot, today: model.today))
  }

  /// Reads the file again for the line that was chosen.
  func importLine(_ form: Form) {
    guard let flow = model.importing, flow.shown.indices.contains(flow.index) else { return }
    let typed = Dictionary(uniqueKeysWithValues: form.lines.map { ($0.name, $0.text.text) })
    let name = typed["indicator"] ?? ""
    guard let definition = model.snapshot.definition(called: name) else {
      let words = name.isEmpty ? "Say which indicator it is." : "There is no indicator \"\(name)\"."
      return refuse(form, "\(words) A new one is made first: Esc, then a on 3 Priorities.", field: "indicator")
    }
    for column in ["count", "denominator"] {
      guard let text = typed[column], !text.isEmpty, !flow.lines.contains(where: { $0.indicatorID == text }) else {
        continue
      }
      return refuse(form, "The file has no column of figures \"\(text)\".", field: column)
    }
    let line = flow.shown[flow.index]
    startReading(
      flow,
      [
        ImportTasks.task(
          line, definition, typed, profile: flow.table?.profiles.first ?? .series, model.snapshot,
          place: flow.table?.series.contains { $0.areaCode == nil } == true ? model.place : nil)
      ], isFirst: false)
  }

  // MARK: The preview

  private func pressPreview(_ flow: inout ImportFlow, _ preview: ImportPreview, _ key: KeyPress) {
    var preview = preview
    let last = max(0, preview.lines(width: min(100, model.columns) - 4).count - 1)
    switch key {
    case .escape, .control("c"): flow.stage = flow.lines.isEmpty ? .file : .lines
    case .character("m"): flow.stage = .lines
    case .enter: return apply(flow, preview)
    case .character("j"), .down, .pageDown, .character(" "):
      preview.top = min(last, preview.top + (key == .pageDown || key == .character(" ") ? 10 : 1))
      flow.stage = .preview(preview)
    case .character("k"), .up, .pageUp:
      preview.top = max(0, preview.top - (key == .pageUp ? 10 : 1))
      flow.stage = .preview(preview)
    case .character("g"), .home:
      preview.top = 0
      flow.stage = .preview(preview)
    default: return
    }
    model.importing = flow
  }

  private func apply(_ flow: ImportFlow, _ preview: ImportPreview) {
    if let reason = model.readOnlyReason {
      model.message = .trouble("Nothing was changed: \(reason).")
      return
    }
    guard preview.changesSomething else { return close(.done("Nothing was changed: it stands so already.")) }
    do {
      let summary = try workspace.commit { snapshot, context in
        try ImportRun(
          preview.readings, source: ImportRun.source(of: preview.readings, files: [flow.path]), given: nil,
          snapshot: snapshot, context: context
        ).edit
      }
      refresh()
      close(.done(summary.map { "\($0).  u undoes it" } ?? "Nothing was changed: it stands so already."))
    } catch {
      refresh()
      model.message = .trouble(
        (error as? WorkspaceFailure)?.message ?? (error as? Refusal)?.message ?? "Not imported: \(error).")
    }
  }
}
