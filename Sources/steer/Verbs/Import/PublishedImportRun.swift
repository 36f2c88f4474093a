import ArgumentParser
import Domain
import Exchange
import JSONStore
import TerminalKit

/// Brings values out of published files, or out of a table of one's own, into the programme.
struct PublishedImportRun {
  let files: [String]
  let selection: ImportSelection
  let indicator: String?
  let source: String?
  let isDryRun: Bool

  func run(_ settings: Settings) throws {
    let opened = try store(settings)
    let snapshot = opened?.snapshot ?? Snapshot(documents: [:])
    let readings = try readings(snapshot)
    var run: ImportRun?
    // What would be done without --dry-run, beside all that the files hold.
    var known: ImportRun?
    if isDryRun {
      let isMapped = readings.contains { $0.definition != nil } || namesIndicators(readings, snapshot)
      if isMapped, let opened { run = try made(readings, snapshot, opened.context) }
      if !isMapped, indicator == nil, let opened {
        let remembered = remembered(snapshot, seen: readings.first)
        if !remembered.isEmpty { known = try made(remembered, snapshot, opened.context) }
      }
    } else if let opened {
      try opened.commit { snapshot, context in
        let made = try made(readings, snapshot, context)
        run = made
        return made.edit
      }
    }
    guard let table = run?.table ?? PublishedTable.combined(readings.map(\.table)) else { return }
    let warnings = run?.warnings ?? table.warnings
    if settings.wantsJSON {
      ImportAnswer(table, files: files, plans: (run ?? known)?.plans ?? [], warnings: warnings).write(to: Output.bytes)
    } else {
      let text = ImportText(table, files: files, run: run, known: known, warnings: warnings, isDryRun: isDryRun)
      Output.lines(text.lines.map { SafeText($0) })
      text.messages.forEach(Output.message)
    }
    if !isDryRun, table.used == 0 { throw ExitCode(ExitStatus.badData.rawValue) }
  }

  /// The store; a look at a file needs none.
  private func store(_ settings: Settings) throws(Failure) -> OpenedStore? {
    do {
      return try OpenedStore(settings)
    } catch  where isDryRun && error.status == .notFound && settings.store == nil {
      return nil
    }
  }

  private func made(
    _ readings: [ImportRun.Reading], _ snapshot: Snapshot, _ context: EditContext
  ) throws(Failure) -> ImportRun {
    do {
      return try ImportRun(
        readings, source: ImportRun.source(of: readings, files: files), given: source, snapshot: snapshot,
        context: context)
    } catch {
      throw Failure(error)
    }
  }

  /// What is to be read for which indicator.
  private func readings(_ snapshot: Snapshot) throws -> [ImportRun.Reading] {
    if let indicator, let definition = snapshot.definition(called: indicator) {
      return [try reading(of: definition, snapshot)]
    }
    var plain = selection
    plain.indicator = indicator
    if isDryRun { return [try reading(plain, nil, snapshot)] }
    if let indicator {
      throw Failure(.notFound, "There is no indicator \"\(indicator)\"; there are \(known(snapshot)).")
    }
    let own = try? reading(selection, nil, snapshot)
    if let own, own.table.profiles.contains(.series), namesIndicators([own], snapshot) { return [own] }
    let remembered = remembered(snapshot, seen: own)
    if !remembered.isEmpty { return remembered }
    // What is wrong with the file comes before what is missing in the command.
    _ = try reading(selection, nil, snapshot)
    throw Failure(
      .usage,
      "Say with --indicator which indicator the values are of (\(known(snapshot))); --dry-run shows what the file holds."
    )
  }

  /// Reads as the last time, or, where the files are others than then, as was said.
  private func reading(of definition: IndicatorDefinition, _ snapshot: Snapshot) throws -> ImportRun.Reading {
    do {
      return try reading(chosen(definition, snapshot), definition, snapshot)
    } catch let error as Failure where definition.mapping != nil {
      var plain = selection
      plain.suit(definition, in: snapshot)
      guard let found = try? reading(plain, definition, snapshot) else { throw error }
      Output.message("The files are not read as the last time: \(error.message)")
      return found
    }
  }

  private func known(_ snapshot: Snapshot) -> String {
    let names = snapshot.programme.definitions.keys.sorted()
    return names.isEmpty ? "none yet; steer indicator add makes one" : names.joined(separator: ", ")
  }

  /// How the values of an indicator are chosen: as was said, and where nothing was, as the last time.
  private func chosen(_ definition: IndicatorDefinition, _ snapshot: Snapshot) -> ImportSelection {
    guard let known = ImportSelection(rememberedFor: definition, in: snapshot),
      selection.profile == nil || selection.profile == known.profile
    else {
      var plain = selection
      plain.suit(definition, in: snapshot)
      return plain
    }
    return selection.completed(by: known)
  }

  /// The indicators whose remembered choice fits the files; one that fits only in part is told.
  private func remembered(_ snapshot: Snapshot, seen own: ImportRun.Reading?) -> [ImportRun.Reading] {
    let columns = Set(own?.table.series.map(\.indicatorID) ?? [])
    return snapshot.programme.definitions.values.sorted { $0.id < $1.id }.compactMap { definition in
      guard let mapping = definition.mapping else { return nil }
      do {
        let reading = try reading(chosen(definition, snapshot), definition, snapshot)
        return reading.table.used > 0 ? reading : nil
      } catch {
        let isPart = ["value", "count", "denominator"].contains { mapping.columns[$0].map(columns.contains) == true }
        if isPart { Output.message("\(definition.short) was not imported: \((error as? Failure)?.message ?? "")") }
        return nil
      }
    }
  }

  private func reading(
    _ selection: ImportSelection, _ definition: IndicatorDefinition?, _ snapshot: Snapshot
  ) throws -> ImportRun.Reading {
    let sources = try files.map { file throws(Failure) in try FileSource(file) }
    var read = PublishedRead(sources, selection, directory: AreaDirectory(snapshot))
    do {
      while true {
        if let table = try read.advance() {
          return ImportRun.Reading(definition: definition, selection: selection, table: table)
        }
      }
    } catch let error as PublishedFileError {
      throw Failure(.badData, error.description)
    }
  }

  /// Whether the rows themselves name indicators of the programme.
  private func namesIndicators(_ readings: [ImportRun.Reading], _ snapshot: Snapshot) -> Bool {
    readings.contains { reading in
      reading.table.profiles.contains(.series)
        && reading.table.series.contains { snapshot.definition(called: $0.indicatorID) != nil }
    }
  }
}
