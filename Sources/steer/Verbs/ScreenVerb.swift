import ArgumentParser
import Dashboard
import Domain
import TerminalKit

/// Draws one screen without a terminal.
struct ScreenVerb: ParsableCommand, Sendable {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "Draw one screen to standard output, after some keys.")

  @Argument(help: "region, neighbourhood, priorities, indicator, actions, partners, panel, setup or help.")
  var name: String
  @Option(help: "The neighbourhood.")
  var neighbourhood: String?
  @Option(name: .customLong("cols"), help: "The width in columns.")
  var columns = 80
  @Option(help: "The height in rows.")
  var rows = 24
  @Option(help: "Keys to press first, such as \"j j Enter\"; =word types a word.")
  var keys: String?
  @Flag(help: "Add the styles and their legend.")
  var style = false
  @OptionGroup var options: CommonOptions

  func run() throws {
    // The main thread runs every command; the parser's protocol does not say so.
    let command = self
    try MainActor.assumeIsolated { try command.draw() }
  }

  @MainActor
  private func draw() throws {
    guard (1...1_000).contains(columns), (1...1_000).contains(rows) else {
      throw Failure(.usage, "A screen has from 1 to 1000 columns and rows.")
    }
    guard let keys = KeyPress.sequence(keys ?? "") else {
      throw Failure(.usage, "--keys cannot be read: \"\(keys ?? "")\"; write them like \"j j Enter =word\".")
    }
    guard name == "help" || Dashboard.screenNames.contains(name) else {
      throw Failure(
        .notFound, "There is no screen \"\(name)\"; there are \(Dashboard.screenNames.joined(separator: ", ")), help.")
    }
    // Keys of a drawing must not change anything.
    var looking = options.settings
    looking.isReadOnly = true
    let opened = try OpenedStore(looking)
    if let neighbourhood { _ = try opened.neighbourhood(neighbourhood) }
    if options.plain {
      let lines = try PlainScreen(snapshot: opened.snapshot, today: opened.today)
        .screen(name, neighbourhood.map { try opened.neighbourhood($0) })
      Output.lines(lines, tier: options.settings.tier)
      return try opened.finishReading(neighbourhood)
    }
    let today = opened.today
    let dashboard = Dashboard(
      workspace: StoreWorkspace(opened), session: Session(person: opened.person, today: today),
      glyphs: Glyphs(options.settings.tier ?? .blocks), columns: columns, rows: rows)
    dashboard.show(
      screen: name == "help" ? "region" : name, place: try neighbourhood.map { try opened.neighbourhood($0).id })
    if name == "help" { _ = dashboard.press(.character("?")) }
    for key in keys {
      if dashboard.press(key) == .quit { break }
      while dashboard.isWorking { dashboard.work(spent: .zero) }
    }
    let frame = dashboard.frame()
    Output.lines(SafeText.lines(style ? frame.snapshot : frame.text))
    try opened.finishReading(neighbourhood)
  }
}
