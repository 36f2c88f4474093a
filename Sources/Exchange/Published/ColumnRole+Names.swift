extension ColumnRole {
  /// The role of each column that a profile knows, by the key of its name.
  static func known(in profile: ImportProfile) -> [String: ColumnRole] {
    switch profile {
    case .fingertips: fingertips
    case .dfe: dfe
    case .series: series
    }
  }

  /// The columns by which Fingertips tells groups apart.
  static let fingertipsGroups: Set<String> = ["sex", "age", "categorytype", "category"]

  private static let fingertips: [String: ColumnRole] = [
    "indicatorid": .indicatorID, "indicatorname": .indicator, "areacode": .areaCode, "areaname": .areaName,
    "timeperiod": .period, "timeperiodrange": .periodRange, "value": .value, "count": .count,
    "denominator": .denominator, "lowerci950limit": .lower, "lowerci95limit": .lower, "lowerci": .lower,
    "upperci950limit": .upper, "upperci95limit": .upper, "upperci": .upper, "valuenote": .note, "recenttrend": .trend,
  ]

  private static let dfe: [String: ColumnRole] = {
    var roles: [String: ColumnRole] = [
      "timeperiod": .period, "year": .period, "timeidentifier": .timeIdentifier, "geographiclevel": .level,
      "level": .level, "oldlacode": .oldAreaCode,
    ]
    for column in DfELevel.allCases.flatMap({ $0.columns }) { roles[column] = .aside }
    for name in [
      "schoolurn", "schoolname", "schoollaestab", "trustid", "trustname", "sponsorid", "sponsorname", "providerukprn",
      "providername", "institutionid", "institutionname", "rscregionleadname", "opportunityareacode",
      "opportunityareaname", "planningareacode", "planningareaname", "lacode",
    ] { roles[name] = .aside }
    return roles
  }()

  private static let series: [String: ColumnRole] = [
    "period": .period, "timeperiod": .period, "date": .period, "month": .period, "year": .period, "term": .period,
    "quarter": .period, "value": .value, "count": .count, "numerator": .count, "denominator": .denominator,
    "lower": .lower, "upper": .upper, "marker": .marker, "note": .note, "notes": .note, "comment": .note,
    "comments": .note, "remark": .note,
    "remarks": .note, "provisional": .provisional,
    "revised": .revised, "estimated": .estimated, "rounded": .rounded, "source": .source, "indicator": .indicator,
    "neighbourhood": .neighbourhood, "area": .areaCode, "areacode": .areaCode, "areaname": .areaName,
    "breakdown": .breakdown, "name": .aside, "unit": .aside, "illustrative": .illustrative,
  ]
}
