import Domain

extension Dashboard {
  /// Opens the welcome for a person who has no store yet.
  ///
  /// - Parameters:
  ///   - folder: where a new programme would be kept.
  ///   - known: the folders of programmes that were opened before.
  public func welcome(folder: String, known: [String] = []) {
    model.newFolder = folder
    model.knownFolders = known
    openWelcome()
  }

  func openWelcome() {
    var menu = Menu(
      title: "Welcome to Steer",
      [
        ("Demo: look around a region; nothing is kept", .demo), ("Start a programme of your own", .start),
        ("Open a programme in another folder", .openFolder),
      ])
    menu.introduction = [
      "Steer keeps what a steering group looks at: priorities, indicators, partners, what residents asked, and who"
        + " promised what. There is no programme here yet."
    ]
    model.overlay = .menu(menu)
  }

  /// Asks the three questions of a new programme.
  func openStart() {
    let fields = ["name", "region"].compactMap(Shape.programme.field)
    let folder = Field.required("folder", .text(maximum: 4_000), "The folder to keep it in; it is made.")
    show(
      Form(
        title: "A new programme", purpose: .start,
        lines: fields.map { FormLine($0) } + [FormLine(folder, model.newFolder)],
        seen: model.snapshot, today: model.today))
  }

  func openFolder() {
    let folder = Field.required("folder", .text(maximum: 4_000), "The folder of a programme that Steer has made.")
    show(
      Form(
        title: "Open a programme", purpose: .openFolder, lines: [FormLine(folder, choices: model.knownFolders)],
        seen: model.snapshot, today: model.today))
  }

  /// Makes the store, and goes on with the first neighbourhood.
  func start(_ form: Form) {
    do {
      try workspace.start(Dictionary(uniqueKeysWithValues: form.lines.map { ($0.name, $0.text.text) }))
      refresh()
      model.overlay = nil
      forget(form)
      let folder = form.lines.last?.text.text ?? ""
      let again = folder == model.newFolder ? "" : " `steer --store \(folder)` opens it again."
      say(done: "The programme is made.\(again) Now its first neighbourhood; Esc leaves that for later.")
      add(.neighbourhood)
    } catch let failure as WorkspaceFailure {
      refuse(form, failure.message, field: failure.field)
    } catch {
      refuse(form, "The programme could not be made: \(error).", field: nil)
    }
  }

  /// Leaves for the programme in another folder, or says under the field why it cannot be opened.
  func leave(forFolderOf form: Form) -> Effect? {
    let folder = form.lines[0].text.text
    if let reason = workspace.refusalToOpen(folder) {
      refuse(form, reason, field: form.lines[0].name)
      return nil
    }
    return .leave(.folder(folder))
  }
}
