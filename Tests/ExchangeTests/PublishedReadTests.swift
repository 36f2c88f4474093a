import Domain
import Testing

@testable import Exchange

@Suite struct PublishedReadTests {
  @Test func columnsAreFoundByTheirNamesWhereverTheyStand() throws {
    let table = try PublishedText.read(
      "rate,la_name,time_identifier,New LA Code,geographic level,TIME_PERIOD\n"
        + "4.5,Wirral,Calendar year,E08000015,Local authority,2023\n4.1,Wirral,Calendar year,E08000015,Local authority,2022\n"
    )
    #expect(table.profiles == [.dfe] && table.values == [4.1, 4.5])
    #expect(table.series[0].points.map(\.place.line) == [3, 2] && table.series[0].indicatorID == "rate")
  }

  @Test func groupsAreKeptAndChosenFrom() throws {
    let text = PublishedText.fingertips(
      "Persons,,,2020/21,3,2,4,30,1000,,", "Male,,,2020/21,4,3,5,20,500,,",
      "Persons,Decile,Most deprived,2020/21,9,8,10,,,,")
    let all = try PublishedText.read(text)
    #expect(all.series.count == 3 && all.used == 3)
    #expect(all.series[2].breakdown.map(\.column) == ["Sex", "Age", "Category Type", "Category"])
    #expect(all.series[0].indicator == "Made-up admissions" && all.series[0].indicatorID == "90000")
    let men = try PublishedText.read(text) { $0.conditions = [.init(column: "sex", value: "male")] }
    #expect(men.values == [4] && men.left == ["2: Sex is not male", "4: Sex is not male"])
    #expect(throws: PublishedFileError.self) {
      try PublishedText.read(text) { $0.conditions = [.init(column: "Gender", value: "male")] }
    }
  }

  @Test func aRowOfTwoGroupsAtOnceIsRefused() throws {
    let table = try PublishedText.read(
      "period,value,Sex,breakdown\n2024,1,Female,Sex=Male\n2025,2,,Sex=Male; Age=5; Age=6\n2026,3,Male,Sex=Male; Age=5\n"
        + "2027,4,,Sex=Male;Age=5\n")
    #expect(table.left == ["2: Sex is both Female and Male", "3: Age is both 5 and 6"])
    #expect(table.values == [3, 4] && table.series[0].group == ["Sex": "Male", "Age": "5"])
  }

  @Test func everyRowIsAccountedFor() throws {
    let table = try PublishedText.read(
      PublishedText.dfe(
        "2023|344,E08000015,Wirral|All,10,1.5", "2023|,,LA demo|All,11,1.5", "2023|344,E08000015,Wirral|All,10,1.5",
        "201820|344,E08000015,Wirral|All,10,1.5", "2022|344,E08000015|All,10,1.5",
        "2022|341,E08000012,Liverpool|All,x,c")
        + ",,,,,,,,,,,,\n\n")
    #expect(table.rows == 7 && table.used + table.skipped.count == table.rows && table.used == 2)
    #expect(
      table.left == [
        "3: \"LA demo\" has no area code", "4: says the same as line 2",
        "5: \"201820\" is neither a year such as 2025 nor two that follow, such as 202425",
        "6: the row has 12 cells and the header 13", "8: the row is empty",
      ])
  }

  @Test func markersAreMissingValuesAndNeverNought() throws {
    let marks = [
      "c": MissingMarker.confidential, "x": .notAvailable, "z": .notApplicable, "u": .unreliable, "k": .roundsToZero,
      "low": .low, "NA": .notReported, "": .empty, ".": .notAvailable, ":": .notApplicable, "[c]": .confidential,
    ]
    for (mark, marker) in marks {
      let table = try PublishedText.read(
        PublishedText.dfe("2022|344,E08000015,Wirral|All,10,\(mark)", "2023|344,E08000015,Wirral|All,10,0")
      ) {
        $0.values = ["rate_percent"]
      }
      #expect(table.values == [nil, 0] && table.series[0].points[0].figures.marker == marker, "\(mark)")
      #expect(table.series[0].points[1].figures.marker == nil)
    }
  }

  @Test func aSpreadsheetErrorTakesTheWholeRow() throws {
    let table = try PublishedText.read(
      PublishedText.dfe("2022|344,E08000015,Wirral|All,#DIV/0!,0", "2023|344,E08000015,Wirral|All,10,1")
    ) {
      $0.values = ["rate_percent"]
    }
    #expect(table.values == [nil, 1] && table.series[0].points[0].figures.marker == .error)
  }

  @Test(arguments: [" #DIV/0! ", "#N/A", "#BUSY!", "#DIV/0", "Err:502", "#GETTING_DATA"])
  func everyErrorOfASpreadsheetIsOne(_ error: String) throws {
    let table = try PublishedText.read(
      PublishedText.dfe("2022|344,E08000015,Wirral|All,\(error),0", "2023|344,E08000015,Wirral|All,10,1")
    ) { $0.values = ["rate_percent"] }
    #expect(table.values == [nil, 1])
  }

  @Test func aShareMayComeAsItsCounts() throws {
    let table = try PublishedText.read("period,value,count,denominator\n2022,,12,40\n2023,,,\n")
    #expect(table.series[0].points.map(\.figures.count) == [12, nil])
    #expect(table.series[0].points.map(\.figures.marker) == [nil, .empty])
  }

  @Test func aGroupThatNamesNoneIsNotEverybody() throws {
    let table = try PublishedText.read("period,value,breakdown,comment\n2022,1,garbage,x\n2023,1,Sex=Girls,wet\n")
    #expect(table.left.count == 1 && table.series.map(\.group) == [["Sex": "Girls"]])
    #expect(table.series[0].points[0].figures.note == "wet")
  }

  @Test func yearsAloneAreNoMonths() throws {
    let years = try PublishedText.read("period,value\n2006-07,1\n2007-08,2\n2010-11,3\n")
    #expect(years.series.isEmpty && years.left.count == 3)
  }

  @Test func aFileThatChangesWhileItIsReadIsNotUsed() throws {
    let source = PublishedText("period,value\n2022,1\n")
    var read = PublishedRead([source], ImportSelection(), directory: AreaDirectory(Snapshot(documents: [:])))
    while read.progress < 0.5 { _ = try read.advance() }
    source.becomesEmpty()
    #expect(throws: PublishedFileError.self) {
      while try read.advance() == nil {}
    }
  }

  @Test func lettersOfAGroupAreNoMarkers() throws {
    let table = try PublishedText.read(
      PublishedText.dfe("2022|344,E08000015,Wirral|c,10,1", "2022|344,E08000015,Wirral|x,11,2"))
    #expect(table.series.map { $0.group["category"] } == ["c", "c", "x", "x"] && table.used == 2)
  }

  @Test(arguments: [
    ("\"2,649\"", 2649.0), ("19", 19), ("\"1,234,567.5\"", 1_234_567.5), (" 5 ", 5), ("5%", 5), ("-0", 0), (".5", 0.5),
    ("1e3", 1000), ("\u{A0}7\u{A0}", 7), ("0.1", 0.1), ("110.89239010", 110.8923901),
    ("9.23290978024279", 9.23290978024279),
  ])
  func numbersAreReadAsTheyAreWritten(_ cell: String, _ value: Double) throws {
    let table = try PublishedText.read("period,value\n2022,\(cell)\n2023,1\n")
    #expect(table.values == [value, 1])
  }

  @Test(arguments: [
    "\"2,64\"", "1e309", "1e-400", "0x10", "١٢", "£5", "NaN", "Infinity", "1_000", "--5", "1.2.3", "=1+1", "-",
    "\"0,123\"", "\"5\"6",
  ])
  func whatIsNoNumberIsRefusedWithItsLine(_ cell: String) throws {
    let table = try PublishedText.read("period,value\n2022,\(cell)\n2023,1\n")
    #expect(table.values == [1] && table.left.count == 1 && table.left[0].hasPrefix("2: "))
  }

  @Test func twoValuesForOnePeriodAreBothLeftOutAndTold() throws {
    let table = try PublishedText.read(
      PublishedText.fingertips(
        "Persons,,,2020,3,2,4,30,1000,,", "Persons,,,2021,3,2,4,30,1000,,", "Persons,,,2020,3.5,2,4,30,1000,,"))
    #expect(table.values == [3] && table.used == 1 && table.left.map { $0.prefix(2) } == ["2:", "4:"])
    #expect(table.warnings.contains { $0.contains("--where") })
  }

  @Test func disputedPeriodsLeaveTheOthersInTheirPlaces() throws {
    let table = try PublishedText.read(
      "period,value\n2020,1\n2021,2\n2022,3\n2023,4\n2022,5\n2020,6\n2024,7\n2023,4\n2021,2.5\n2022,3\n")
    #expect(table.values == [4, 7] && table.used == 2)
    #expect(table.left.map { $0.prefix { $0 != ":" } } == ["2", "3", "4", "6", "7", "9", "10", "11"])
    #expect(table.left[5] == "9: says the same as line 5")
  }

  @Test func severalFilesMakeOneSeriesAndTheLastOneHolds() throws {
    func year(_ year: Int, _ rate: String) -> PublishedText {
      PublishedText(PublishedText.dfe("\(year)|344,E08000015,Wirral|All,10,\(rate)"), name: "\(year).csv")
    }
    let table = try PublishedText.read([year(2021, "5.1"), year(2022, "4.1"), year(2025, "5.5"), year(2022, "4.2")]) {
      $0.values = ["rate_percent"]
    }
    #expect(table.values == [5.1, 4.2, 5.5] && table.rows == 4 && table.used == 3)
    #expect(table.left == ["2: replaced by line 2 of 2022.csv"])
  }

  @Test func areasAreChosenByAnyOfTheirNamesAndNumbers() throws {
    let text = PublishedText.dfe(
      "2022|342,E08000013,St. Helens|All,10,1", "2023|342,,St Helens|All,10,2", "2023|344,E08000015,Wirral|All,10,3")
    for wanted in ["E08000013", "st helens", "St. Helens", "342", "e08000013"] {
      let table = try PublishedText.read(text) {
        $0.areas = [wanted]
        $0.values = ["rate_percent"]
      }
      #expect(table.values == [1, 2] && table.series[0].areaCode == "E08000013", "\(wanted)")
    }
  }

  @Test func theRegionsOfAProgrammesAuthoritiesComeWithThem() throws {
    let text =
      PublishedText.dfe("2022|344,E08000015,Wirral|All,10,1", "2022|301,E09000002,Barking|All,10,2")
      + "2022,Calendar year,Regional,E92000001,England,E12000002,North West,,,,All,9,5\n"
      + "2022,Calendar year,Regional,E92000001,England,E12000007,London,,,,All,9,6\n"
      + "2022,Calendar year,National,E92000001,England,,,,,,All,9,7\n"
    let table = try PublishedText.read(text) {
      $0.home = ["E08000015"]
      $0.values = ["rate_percent"]
    }
    #expect(Set(table.series.compactMap(\.areaCode)) == ["E08000015", "E12000002", "E92000001"])
    let named = try PublishedText.read(text) {
      $0.home = ["wirral"]
      $0.values = ["rate_percent"]
    }
    #expect(named.series == table.series)
  }

  @Test func lookAlikesAreToldApartInOnesOwnTable() throws {
    let months = try PublishedText.read("period,value\n2006-07,1\n2006-08,2\n")
    #expect(months.series[0].points.map(\.period.code) == ["2006-07", "2006-08"])
    let years = try PublishedText.read("period,value\n2006-07,1\n2012-13,2\n")
    #expect(years.series.isEmpty && years.left.count == 2 && years.left[0].contains("2006/07"))
  }

  @Test func theSourcesTrendIsKeptAndMarkedWhereItsFiguresSayOtherwise() throws {
    func file(_ words: String) -> String {
      PublishedText.fingertips(
        "Persons,,,2019/20,103,100,106,,,,", "Persons,,,2020/21,98,95,101,,,,", "Persons,,,2021/22,90,87,93,,,,",
        "Persons,,,2022/23,84,81,87,,,,", "Persons,,,2023/24,78,75,81,,,,\(words)")
    }
    let wrong = try PublishedText.read(file("Increasing and getting worse"))
    #expect(wrong.series[0].sourceTrend?.ours == .decreasing && wrong.series[0].sourceTrend?.disagrees == true)
    #expect(wrong.warnings.contains { $0.contains("disagrees") && $0.contains("line 6") })
    let right = try PublishedText.read(file("Decreasing and getting better"))
    #expect(right.series[0].sourceTrend?.disagrees == false)
    let silent = try PublishedText.read(file("Cannot be calculated"))
    #expect(silent.series[0].sourceTrend?.disagrees == false)
  }

  @Test func endsOfAnIntervalAroundNothingAreNone() throws {
    let table = try PublishedText.read(
      PublishedText.fingertips("Persons,,,2020,,-1,-1,,,Not presented,", "Persons,,,2021,3,2,4,,,,"))
    let point = table.series[0].points[0].figures
    #expect(point.lower == nil && point.upper == nil && point.marker == .empty && point.note == "Not presented")
  }

  @Test func windowsTextIsReadAsSuchAndSaidSo() throws {
    let text = Array("period,value,note\n2022,1,Cura".utf8) + [0xE7] + Array("ao\n".utf8)
    let table = try PublishedText.read([PublishedText(bytes: text)])
    #expect(table.series[0].points[0].figures.note == "Curaçao" && table.warnings.contains { $0.contains("1252") })
  }

  @Test func termsOfDifferentKindsStayOneSeriesWithAWarning() throws {
    let text =
      PublishedText.dfe("202122|344,E08000015,Wirral|All,10,1", identifier: "Spring term")
      + PublishedText.dfe("202223|344,E08000015,Wirral|All,10,2", identifier: "Autumn term").split(separator: "\n")[1]
      + "\n"
    let table = try PublishedText.read(text) { $0.values = ["rate_percent"] }
    #expect(table.values == [1, 2] && table.series[0].points[0].spelling == "202122 Spring term")
    #expect(table.warnings.contains { $0.contains("Autumn term, Spring term") })
  }

  @Test func whatCannotBeReadSaysWhatAndWhere() {
    func message(_ text: String, _ profile: ImportProfile? = nil) -> String {
      do {
        _ = try PublishedText.read(text) { $0.profile = profile }
        return ""
      } catch { return (error as? PublishedFileError)?.description ?? "\(error)" }
    }
    #expect(message("") == "file.csv, line 1: the file holds nothing.")
    #expect(message("period,value\n").contains("no rows"))
    #expect(message("2021,5\n2022,6\n").contains("names of columns"))
    #expect(message("a;b\n1;2\n").contains("semicolons"))
    #expect(message("name,phone\nA,1\n").contains("name, phone"))
    #expect(message(PublishedText.dfe("2023|344,E08000015,Wirral|All,1,1"), .fingertips).contains("no column"))
    #expect(
      message("period,value\n2022,\"5\n2023,6\n") == "file.csv, line 2: a quotation that begins here is not closed.")
  }

  @Test func whereTheBlocksEndChangesNothing() throws {
    let text = PublishedText.fingertips(
      "Persons,,,2020,3,2,4,30,\"1,000\",\"two\nlines\",", "Persons,,,2021,4,2,4,30,1000,,")
    let whole = try PublishedText.read(text)
    for block in [1, 2, 3, 50] {
      let table = try PublishedText.read([PublishedText(text, block: block)])
      #expect(table.series == whole.series && table.left == whole.left)
    }
  }
}

@Suite struct CountsProposalTests {
  @Test func theColumnsThatMakeThePercentagesAreFound() throws {
    let header = "time_period,time_identifier,new_la_code,la_name,all,some,other,some_percent\n"
    func file(_ last: String) -> String {
      header + "2021,Calendar year,E08000015,Wirral,200,50,13,25\n2022,Calendar year,E08000015,Wirral,300,60,14,20\n"
        + "2023,Calendar year,E08000015,Wirral,400,90,15,\(last)\n"
    }
    let found = CountsProposal.columns(making: "some_percent", in: try PublishedText.read(file("22.5")))
    #expect(found?.count == "some" && found?.denominator == "all")
    // One year in which they do not is enough.
    #expect(CountsProposal.columns(making: "some_percent", in: try PublishedText.read(file("30"))) == nil)
  }
}
