import Domain

@testable import Exchange

/// A file that a test writes down.
final class PublishedText: ByteSource {
  let name: String
  private var bytes: [UInt8]
  private let block: Int
  private var position = 0

  init(_ text: String, name: String = "file.csv", block: Int = 1_000) {
    self.name = name
    self.block = block
    bytes = Array(text.utf8)
  }

  init(bytes: [UInt8]) {
    name = "file.csv"
    block = 7
    self.bytes = bytes
  }

  var size: Int { bytes.count }

  /// What somebody else does to the file meanwhile.
  func becomesEmpty() { bytes = [] }

  func rewind() { position = 0 }

  func read() -> [UInt8] {
    guard position < bytes.count else { return [] }
    let next = Array(bytes[position..<min(bytes.count, position + block)])
    position += next.count
    return next
  }

  /// Reads files to their end.
  static func read(
    _ sources: [PublishedText], _ change: (inout ImportSelection) -> Void = { _ in }
  ) throws -> PublishedTable {
    var selection = ImportSelection()
    change(&selection)
    var read = PublishedRead(sources, selection, directory: AreaDirectory(Snapshot(documents: [:])))
    while true {
      if let table = try read.advance() { return table }
    }
  }

  static func read(_ text: String, _ change: (inout ImportSelection) -> Void = { _ in }) throws -> PublishedTable {
    try read([PublishedText(text)], change)
  }

  /// A file of the Department for Education, of rows "period,level code and name,group,figures".
  static func dfe(_ rows: String..., identifier: String = "Calendar year") -> String {
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,"
      + "new_la_code,la_name,category,headcount,rate_percent\n"
      + rows.map { row in
        let cells = row.split(separator: "|", omittingEmptySubsequences: false)
        return
          "\(cells[0]),\(identifier),Local authority,E92000001,England,E12000002,North West,\(cells[1]),\(cells[2])\n"
      }.joined()
  }

  /// A file of Fingertips, of rows "sex,category type,category,period,value,lower,upper,count,denominator,note,trend".
  static func fingertips(_ rows: String..., area: String = "E08000015,Wirral") -> String {
    "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,"
      + "Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,"
      + "Denominator,Value note,Recent Trend\n"
      + rows.map { row in
        var cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        cells.insert(contentsOf: ["", ""], at: 7)
        cells.insert("<15 yrs", at: 1)
        return "90000,Made-up admissions ,E12000002,North West region,\(area),UA,\(cells.joined(separator: ","))\n"
      }.joined()
  }
}

extension PublishedTable {
  /// Line and reason of every row that was not used.
  var left: [String] { skipped.rows.map { "\($0.place.line): \($0.reason)" } }

  /// The values of the only series, oldest first.
  var values: [Double?] { series.count == 1 ? series[0].points.map(\.figures.value) : [] }
}
