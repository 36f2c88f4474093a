import Domain
import Exchange

/// Files being read for an import, step by step, so that the screen stays alive and the reading can be stopped.
struct ImportWork {
  /// What is read for what.
  struct Task {
    let definition: IndicatorDefinition?
    let selection: ImportSelection
  }

  private let tasks: [Task]
  private let sources: [any ByteSource]
  private let directory: AreaDirectory
  private var read: PublishedRead
  private var number = 0
  /// What was found so far; nothing for a remembered choice that does not fit the file.
  private(set) var readings: [ImportRun.Reading?] = []
  /// How long it has taken so far.
  var spent = Duration.zero

  init(_ tasks: [Task], _ sources: [any ByteSource], directory: AreaDirectory) {
    self.tasks = tasks
    self.sources = sources
    self.directory = directory
    read = PublishedRead(sources, tasks[0].selection, directory: directory)
  }

  /// How much is done, from 0 to 1.
  var progress: Double { (Double(number) + read.progress) / Double(tasks.count) }

  /// Whether a person would wonder by now.
  var isSlow: Bool { spent > .seconds(1) }

  /// Does one more step; true when all is done.
  ///
  /// - Throws: whatever is wrong with the file itself; a remembered choice that does not fit is no trouble.
  mutating func step() throws -> Bool {
    let task = tasks[number]
    do {
      guard let table = try read.advance() else { return false }
      readings.append(ImportRun.Reading(definition: task.definition, selection: task.selection, table: table))
    } catch let error as PublishedFileError {
      if tasks.count == 1 || number == 0 { throw error }
      readings.append(nil)
    }
    number += 1
    guard number < tasks.count else { return true }
    read = PublishedRead(sources, tasks[number].selection, directory: directory)
    return false
  }
}
