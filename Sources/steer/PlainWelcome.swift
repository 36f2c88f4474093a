import Dashboard
import Domain
import StrictJSON
import TerminalKit

/// The welcome line by line, for a screen reader, a pipe, or a terminal that cannot show a screen.
@MainActor
struct PlainWelcome {
  private let path: String
  private let settings: Settings
  private let surroundings: Surroundings

  init(path: String, _ settings: Settings, _ surroundings: Surroundings) {
    self.path = path
    self.settings = settings
    self.surroundings = surroundings
  }

  func run() throws {
    Output.lines([
      "Welcome to Steer. There is no programme here yet.",
      "d  look at the demo region; nothing is kept", "s  start a programme of your own",
      "o  open a programme in another folder", "q  quit",
    ])
    switch ask("Your choice")?.lowercased() {
    case "d": try Demo.open(settings, surroundings)
    case "s": try start()
    case "o":
      guard let folder = ask("The folder").flatMap({ surroundings.path(typed: $0) }) else { return }
      _ = try DashboardSession.open(
        OpenedStore(path: folder, settings, surroundings), settings, isRemembered: true)
    default: return
    }
  }

  /// Three questions, then the first neighbourhood; an answer that cannot be used is asked for again.
  private func start() throws {
    try settings.refuseIfReadOnly()
    guard let name = needed("The programme's name"), let region = needed("The region whose neighbourhoods it covers")
    else { throw Failure(.usage, "The answers ended before the programme was made.") }
    let typed = ask("The folder to keep it in, or Enter for \(path)") ?? ""
    let folder = surroundings.path(typed: typed) ?? path
    try NewStore.make(
      at: folder, ["name": .string(name), "region": .string(region)], person: surroundings.person(settings.person),
      surroundings)
    Output.line(SafeText("Made the programme in \(folder)."))
    let opened = try OpenedStore(path: folder, settings, surroundings)
    try addNeighbourhood(to: opened)
    Output.lines(
      [
        "Next, for example:", "  steer priority add --neighbourhood SLUG --title \"What the community chose\"",
        "  steer indicator library", "  steer partner add --name NAME --neighbourhood SLUG", "  steer",
      ] + (folder == path ? [] : [SafeText("with --store \(folder), or STEER_STORE set to it.")]))
  }

  private func addNeighbourhood(to opened: OpenedStore) throws {
    while let name = ask("The first neighbourhood's name, or Enter to leave it for later"), !name.isEmpty {
      guard let authority = needed("Its local authority") else { return }
      guard let slug = try added(name, authority, opened) else { continue }
      return Output.line(SafeText("Added \(name); commands call it \(slug)."))
    }
  }

  /// The new neighbourhood's slug; nil when it was refused, with the reason told.
  private func added(_ name: String, _ authority: String, _ opened: OpenedStore) throws -> String? {
    let entries: RecordEntries = ["name": .string(name), "authority": .string(authority)]
    var slug: String?
    do {
      try opened.commit { snapshot, context in
        let (edit, address) = try RecordEdit.add(.neighbourhood, entries, in: nil, snapshot: snapshot, context: context)
        slug = address.publicID
        return edit
      }
      return slug
    } catch {
      guard error.status == .usage else { throw error }
      Output.message(error.message)
      return nil
    }
  }

  private func needed(_ question: String) -> String? {
    while let answer = ask(question) {
      if !answer.isEmpty { return answer }
      Output.message("This must be there.")
    }
    return nil
  }

  /// Asks a question and gives the answer; nil when no more answers come.
  private func ask(_ question: String) -> String? {
    Output.line(SafeText("\(question):"))
    guard let line = readLine(strippingNewline: true) else { return nil }
    return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
