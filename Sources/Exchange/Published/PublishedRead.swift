import Domain

/// Reads published files in steps, so that whoever waits can be shown how far it has come, and can stop it.
///
/// Every file is read twice: once for what it is and whether it is whole, once for its values.
public struct PublishedRead {
  private let sources: [any ByteSource]
  private let selection: ImportSelection
  private var surveys: [FileSurvey] = []
  private let directory: AreaDirectory
  private var gatherer: SeriesGatherer
  private var scanner = CSVScanner()
  private var isOpen = false
  private var file = 0
  private var isGathering = false
  private var bytesRead = 0

  /// Prepares the reading of files.
  ///
  /// - Parameter directory: the areas that are known by name.
  public init(_ sources: [any ByteSource], _ selection: ImportSelection, directory: AreaDirectory) {
    self.sources = sources
    self.selection = selection
    self.directory = directory
    gatherer = SeriesGatherer(selection, directory: directory, files: sources.map(\.name))
  }

  /// How much of the work is done, from 0 to 1.
  public var progress: Double {
    let size = sources.reduce(0) { $0 + $1.size } * 2
    return size > 0 ? min(1, Double(bytesRead) / Double(size)) : 0
  }

  /// Does one more step.
  ///
  /// - Returns: what the files hold, once all were read; nil before.
  /// - Throws: `PublishedFileError` when a file is no table that can be read, or lacks what was asked for; whatever a
  ///   source throws.
  public mutating func advance() throws -> PublishedTable? {
    guard file < sources.count else {
      if isGathering {
        guard gatherer.rows == surveys.reduce(0, { $0 + $1.rows }) else {
          throw PublishedFileError(
            file: sources[0].name, line: nil, message: "The file was changed while it was read; try again.")
        }
        return gatherer.result(surveys)
      }
      try checkColumns()
      isGathering = true
      file = 0
      gatherer = SeriesGatherer(narrowed, directory: directory, files: sources.map(\.name))
      return sources.isEmpty ? gatherer.result([]) : nil
    }
    let source = sources[file]
    do {
      try step(source)
    } catch let error as CSVError {
      throw PublishedFileError(file: source.name, line: error.line, message: error.message)
    } catch let refusal as Refusal {
      throw PublishedFileError(file: source.name, line: nil, message: refusal.message)
    }
    return nil
  }

  /// A column of values that is in none of the files was misspelled.
  private func checkColumns() throws(PublishedFileError) {
    for name in selection.values where !surveys.contains(where: { ColumnName.index(of: name, in: $0.header) != nil }) {
      let columns = surveys.first?.header.joined(separator: ", ") ?? ""
      throw PublishedFileError(
        file: sources[0].name, line: nil, message: "There is no column \"\(name)\"; there are \(columns).")
    }
  }

  /// The selection with the areas around those of the programme.
  private var narrowed: ImportSelection {
    // A table of one's own holds what it is meant to.
    guard selection.areas.isEmpty, !selection.home.isEmpty, surveys.allSatisfy({ $0.profile != .series }) else {
      return selection
    }
    var narrowed = selection
    narrowed.areas = (selection.home.union(surveys.flatMap(\.parents)).union(["E92000001"])).sorted()
    return narrowed
  }

  private mutating func step(_ source: any ByteSource) throws {
    if !isOpen {
      try source.rewind()
      scanner = CSVScanner()
      if isGathering {
        try gatherer.begin(surveys[file], file: file)
      } else {
        surveys.append(FileSurvey(selection))
      }
      isOpen = true
    }
    let block = try source.read()
    bytesRead += block.count
    try scanner.push(block)
    var isHeader = isGathering && isAtHeader
    while try scanner.next(isLast: block.isEmpty) {
      if !isGathering {
        try surveys[file].take(scanner.row)
      } else if isHeader {
        isHeader = false
        isAtHeader = false
      } else {
        gatherer.take(scanner.row)
      }
    }
    guard block.isEmpty else { return }
    if !isGathering { try surveys[file].finish() }
    isAtHeader = true
    isOpen = false
    file += 1
  }

  private var isAtHeader = true
}
