import Domain
import Exchange
import StrictJSON

/// What must hold of the reading of any bytes whatever, for the tests and for the fuzzer.
public enum PublishedCheck {
  /// How bytes are read.
  public enum Way: CaseIterable, Sendable {
    case found
    case fingertips
    case dfe
    case series
    /// As a table of records.
    case table
  }

  /// What does not hold when bytes are read; nil when all holds.
  public static func failure(of bytes: [UInt8], _ way: Way) -> String? {
    guard let selection = selection(way) else { return tableFailure(of: bytes) }
    let whole = outcome(of: [bytes, bytes], block: 1 << 18, selection)
    let failure = failure(of: whole)
    guard failure == nil else { return failure }
    guard outcome(of: [bytes, bytes], block: 3, selection) == whole else { return "the size of the blocks matters" }
    guard way == .found else { return nil }
    // A file that is written while it is read: what counts is that all rows are accounted for.
    let half = Array(bytes[..<(bytes.count / 2)])
    return self.failure(of: outcome(of: [half, bytes], block: 1 << 18, selection))
      ?? self.failure(of: outcome(of: [bytes, half], block: 1 << 18, selection))
  }

  private enum Outcome: Equatable {
    case table(rows: Int, used: Int, skipped: SkippedRows, series: [PublishedSeries], warnings: [String], json: [UInt8])
    case refused(PublishedFileError)
    case thrown(String)
  }

  private static func selection(_ way: Way) -> ImportSelection? {
    var selection = ImportSelection()
    switch way {
    case .found: selection.home = ["E08000015"]
    case .fingertips: selection.profile = .fingertips
    case .dfe:
      selection.profile = .dfe
      selection.areas = ["Wirral", "E92000001", "342"]
    case .series:
      selection.profile = .series
      selection.years = .financial
    case .table: return nil
    }
    return selection
  }

  /// Reads bytes that may not be the same the second time.
  private static func outcome(of readings: [[UInt8]], block: Int, _ selection: ImportSelection) -> Outcome {
    let source = BytesInBlocks(readings, block: block)
    var read = PublishedRead([source], selection, directory: directory)
    do {
      while true {
        guard let table = try read.advance() else { continue }
        var json: [UInt8] = []
        ImportAnswer(table, files: [source.name], plans: [], warnings: table.warnings).write { json += $0 }
        return .table(
          rows: table.rows, used: table.used, skipped: table.skipped, series: table.series, warnings: table.warnings,
          json: json)
      }
    } catch let error as PublishedFileError {
      return .refused(error)
    } catch {
      return .thrown("\(error)")
    }
  }

  private static let directory = AreaDirectory(Snapshot(documents: [:]))

  private static func failure(of outcome: Outcome) -> String? {
    switch outcome {
    case .refused(let error): return error.message.isEmpty ? "a refusal says nothing" : nil
    case .thrown(let error): return "another error than a refusal: \(error)"
    case .table(let rows, let used, let skipped, let series, _, let json):
      if rows != used + skipped.count { return "\(rows) rows are not \(used) used and \(skipped.count) skipped" }
      let told = skipped.runs.reduce(0) { $0 + $1.lines.count }
      if told != skipped.count { return "\(skipped.count) rows are skipped and \(told) told" }
      for series in series {
        for point in series.points {
          let figures = point.figures
          let numbers = [figures.value, figures.lower, figures.upper, figures.count, figures.denominator]
          if !numbers.allSatisfy({ $0?.isFinite ?? true }) { return "line \(point.place.line) holds no finite number" }
          if figures.value != nil, figures.marker != nil { return "line \(point.place.line) has a value and a marker" }
        }
        if Set(series.points.map(\.period)).count < series.points.count { return "a period stands twice in a series" }
      }
      do {
        _ = try JSONReader.value(from: json)
      } catch {
        return "the answer is not JSON: \(error)"
      }
      return nil
    }
  }

  private static func tableFailure(of bytes: [UInt8]) -> String? {
    do throws(CSVError) {
      let table = try CSVTable(bytes)
      let lines = table.rows.map(\.line)
      return zip(lines, lines.dropFirst()).allSatisfy({ $0 < $1 }) ? nil : "two rows begin on one line"
    } catch {
      return error.message.isEmpty ? "a refusal says nothing" : nil
    }
  }
}

/// A file of bytes, given in blocks; the first one holds enough to tell what it is, as that of a file does.
private final class BytesInBlocks: ByteSource {
  let name = "file.csv"
  private let readings: [[UInt8]]
  private let block: Int
  private var reading = -1
  private var position = 0

  init(_ readings: [[UInt8]], block: Int) {
    self.readings = readings
    self.block = block
  }

  var size: Int { readings[0].count }

  func rewind() {
    reading += 1
    position = 0
  }

  func read() -> [UInt8] {
    let bytes = readings[min(reading, readings.count - 1)]
    let next = Array(bytes[position..<min(bytes.count, position + (position == 0 ? max(block, 64) : block))])
    position += next.count
    return next
  }
}
