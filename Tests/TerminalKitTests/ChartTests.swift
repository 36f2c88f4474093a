import Testing

@testable import TerminalKit

@Suite struct ChartTests {
  static let months = ["Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"]

  static var admissions: Chart {
    let texts = ["29.9", "31.8", "32.2", "34.9", "35.2", "34.6", "36.4", "35.8", "38.2", "39.9", "n/d", "41.0"]
    return Chart(
      points: zip(zip(months, texts), SparklineTests.admissions).map {
        Chart.Point(label: SafeText($0.0), value: $1, text: SafeText($0.1))
      }, target: 35)
  }

  @Test func drawsAxisTargetPointsAndFigures() {
    var frame = Frame(columns: 79, rows: 11, glyphs: .ascii)
    let axis = Self.admissions.draw(into: &frame, row: 0, column: 3, rows: 11, columns: 76)
    let expected = """
         44 |
            |                                                                    *
         40 |                                                        *
            |                                                  *
         36 |==========================*===========*=====*===========================
            |                    *           *
         32 |        *     *
            |  *
         28 +--------------------------------------------------------------x---------
              Nov   Dec   Jan   Feb   Mar   Apr   May   Jun   Jul   Aug   Sep   Oct
              29.9  31.8  32.2  34.9  35.2  34.6  36.4  35.8  38.2  39.9  n/d   41.0
      """
    #expect(frame.text == expected)
    #expect(axis == Self.admissions.axis(rows: 11, columns: 76))
    #expect(axis?.note == "Axis starts at 28, not 0.")
  }

  /// Twelve points in two stretches: mean and range of each, the line between them, shapes, a reference, what happened.
  static var control: Chart {
    let values: [Double?] = [10, 12, 11, 13, 9, 11, 20, 22, nil, 23, 21, 29]
    return Chart(
      points: values.enumerated().map { index, value in
        Chart.Point(
          label: SafeText("M\(index + 1)"), value: value,
          mark: index == 4 ? .low(.watch) : index == 11 ? .high(.good) : .plain, event: index % 3 == 0 ? "2" : nil)
      },
      segments: [
        Chart.Segment(points: 0..<6, mean: 11, limits: 8...14),
        Chart.Segment(points: 6..<12, mean: 22, limits: 18...26),
      ], references: [Chart.Reference(letter: "E", value: 17)])
  }

  @Test func drawsStretchesShapesReferencesAndEvents() {
    var frame = Frame(columns: 60, rows: 13, glyphs: .ascii)
    Self.control.draw(into: &frame, row: 0, column: 0, rows: 13, columns: 60)
    // The marks are told apart by shape alone.
    #expect(frame.text.contains("^") && frame.text.contains("v") && frame.text.contains("E"))
    let divider = frame.text.split(separator: "\n").count {
      $0.contains("|") && $0.drop { $0 != "|" }.dropFirst().contains("|")
    }
    #expect(divider >= 7, "\(frame.text)")
    #expect(frame.text.split(separator: "\n").contains { $0.filter { $0 == "2" }.count == 4 }, "\(frame.text)")
    let limits = frame.text.split(separator: "\n").count { $0.contains(". . .") }
    #expect(limits == 4, "two limits for each of two stretches: \(frame.text)")
  }

  @Test(arguments: GlyphTier.allCases) func whatIsDrawnIsToldApartWithoutColour(_ tier: GlyphTier) {
    let glyphs = Glyphs(tier)
    let shapes = [
      glyphs.horizontal, glyphs.doubleLine, glyphs.dot, glyphs.rising, glyphs.falling, glyphs.missing, glyphs.vertical,
      glyphs.upperHalf ?? glyphs.point,
    ]
    #expect(Set(shapes).count == shapes.count)
    var frame = Frame(columns: 70, rows: 12, glyphs: glyphs)
    Self.control.draw(into: &frame, row: 0, column: 0, rows: 12, columns: 70)
    for shape in [glyphs.rising, glyphs.falling, glyphs.missing, glyphs.dot, glyphs.vertical] {
      #expect(frame.text.contains(shape), "\(shape) in \(tier)")
    }
  }

  @Test func drawsHalfStepsInBlocks() {
    var frame = Frame(columns: 79, rows: 11, glyphs: .blocks)
    Self.admissions.draw(into: &frame, row: 0, column: 3, rows: 11, columns: 76)
    #expect(frame.line(2) == "   40 │                                                       ▄▄▄")
    #expect(frame.line(3) == "      │                                                 ▀▀▀")
    #expect(frame.line(8) == "   28 └" + String(repeating: "─", count: 62) + "x" + String(repeating: "─", count: 9))
  }

  @Test func leavesOutFiguresAndThinsPeriodsThatDoNotFit() {
    var frame = Frame(columns: 40, rows: 8, glyphs: .lines)
    Self.admissions.draw(into: &frame, row: 0, column: 0, rows: 8, columns: 40)
    #expect(frame.line(7) == "       Dec   Feb   Apr   Jun   Aug   Oct")
    #expect(!frame.text.contains("29.9"))
    #expect(!frame.text.contains { "▀▄█".contains($0) })
  }

  @Test func namesTheNewestPeriodHoweverNarrow() {
    for columns in Chart.minimumColumns...60 {
      var frame = Frame(columns: columns, rows: 6, glyphs: .ascii)
      Self.admissions.draw(into: &frame, row: 0, column: 0, rows: 6, columns: columns)
      #expect(frame.text.contains("Oct"), "\(columns) columns")
    }
  }

  @Test func whatIsMissingIsAnXEvenWhenAllIs() {
    var frame = Frame(columns: 20, rows: 4, glyphs: .ascii)
    let chart = Chart(points: (1...3).map { Chart.Point(label: "\($0)", value: nil) })
    #expect(chart.draw(into: &frame, row: 0, column: 0, rows: 4, columns: 20) == nil)
    #expect(frame.line(2) == " +--x-----x-----x---")
  }

  @Test func aLevelSeriesIsDrawnHalfWay() {
    var frame = Frame(columns: 20, rows: 6, glyphs: .ascii)
    let chart = Chart(points: (1...3).map { Chart.Point(label: "\($0)", value: 41) })
    let axis = chart.draw(into: &frame, row: 0, column: 0, rows: 6, columns: 20)
    #expect(axis.map { $0.lowest < 41 && 41 < $0.highest } == true)
    #expect((1...3).contains { frame.line($0).contains("*") })
  }

  @Test func theLowestValueIsNotTakenForAMissingOne() {
    for values in [[41.0, 55], [66, 81], [4.1, 6.3], [88.6, 92.1, 93]] {
      for rows in 5...20 {
        var frame = Frame(columns: 40, rows: rows, glyphs: .ascii)
        let points = values.enumerated().map { Chart.Point(label: "\($0.offset)", value: $0.element) }
        Chart(points: points).draw(into: &frame, row: 0, column: 0, rows: rows, columns: 40)
        let axis = (0..<rows).first { frame.line($0).contains("+--") }
        #expect(axis.map { !frame.line($0).contains("*") } == true, "\(values) in \(rows) rows")
      }
    }
  }

  @Test func doesNotDrawWhereThereIsNoRoom() {
    var frame = Frame(columns: 40, rows: 10, glyphs: .ascii)
    let blank = frame
    Self.admissions.draw(into: &frame, row: 0, column: 0, rows: 2, columns: 40)
    Self.admissions.draw(into: &frame, row: 0, column: 0, rows: 9, columns: 11)
    #expect(frame == blank)
  }

  @Test func staysInsideItsRegionWhateverTheValues() {
    var random = SeededGenerator(seed: 8)
    let sizes: [Double] = [1e-7, 1, 40, 1e6, 1e15, .greatestFiniteMagnitude, .infinity]
    for round in 0..<400 {
      let size = sizes[round % sizes.count]
      let points = (0..<round % 30).map { index in
        let value = index % 5 == 3 ? nil : Double.random(in: -1...1, using: &random) * size
        return Chart.Point(label: "M\(index)", value: value, text: "\(index)")
      }
      var frame = Frame(columns: 50, rows: 16, glyphs: Glyphs(GlyphTier.allCases[round % 3]))
      let (rows, columns) = (3 + round % 9, 12 + round % 30)
      let chart = Chart(points: points, target: round % 2 == 0 ? size : nil)
      chart.draw(into: &frame, row: 2, column: 4, rows: rows, columns: columns)
      for row in 0..<16 {
        for column in 0..<50 where !(2..<2 + rows).contains(row) || !(4..<4 + columns).contains(column) {
          #expect(frame[row, column] == .blank)
        }
      }
    }
  }
}
