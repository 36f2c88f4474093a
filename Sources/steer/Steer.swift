import ArgumentParser

/// The command line's root: without a verb it opens the dashboard.
struct Steer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "steer",
    abstract: "The dashboard of a place-based programme's steering groups.",
    discussion: """
      Without a command it opens the dashboard, or prints the region as text where there is no terminal.
      Options may stand before or after the command.
      """,
    version: Version.text,
    subcommands: [
      Demo.self, Init.self, Check.self, Show.self, Search.self, ScreenVerb.self, ActionVerb.self, ObserveVerb.self,
      ActivityVerb.self, AskVerb.self, RecordVerb<ProgrammeOptions>.self, RecordVerb<AuthorityOptions>.self,
      RecordVerb<NeighbourhoodOptions>.self, RecordVerb<PhaseOptions>.self, RecordVerb<PriorityOptions>.self,
      RecordVerb<DefinitionOptions>.self, RecordVerb<IndicatorOptions>.self, RecordVerb<SeriesOptions>.self,
      RecordVerb<ClaimOptions>.self, RecordVerb<PanelOptions>.self, RecordVerb<MemberOptions>.self,
      RecordVerb<PartnerOptions>.self, ReadingVerb.self, ImportVerb.self, ExportVerb.self, HistoryVerb.self, Undo.self,
      Redo.self, Backup.self, Restore.self, Keys.self,
    ])

  @OptionGroup var options: CommonOptions

  func run() throws {
    // The main thread runs every command; the parser's protocol does not say so.
    let settings = options.settings
    try MainActor.assumeIsolated { try Steer.open(settings) }
  }

  /// Opens the dashboard on the store, or offers the demo when there is none.
  @MainActor
  static func open(_ settings: Settings) throws {
    let surroundings = Surroundings.current()
    let path = try surroundings.storePath(settings.store)
    let opened: OpenedStore
    do {
      opened = try OpenedStore(path: path, settings, surroundings)
    } catch let failure where failure.status == .notFound {
      return try Welcome.open(failure, at: path, settings, surroundings)
    }
    _ = try DashboardSession.open(opened, settings, isRemembered: true)
  }
}
