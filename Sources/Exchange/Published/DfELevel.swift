/// The geographic levels of the Department for Education's statistics, each with the columns of its code and name.
enum DfELevel: String, CaseIterable {
  case national
  case regional
  case localAuthority = "localauthority"
  case localAuthorityDistrict = "localauthoritydistrict"
  case combinedAuthority = "mayoralcombinedauthority"
  case devolvedArea = "englishdevolvedarea"
  case enterprisePartnership = "localenterprisepartnership"
  case skillsArea = "localskillsimprovementplanarea"
  case constituency = "parliamentaryconstituency"
  case ward

  /// The keys of the columns that hold the code and the name.
  var columns: [String] {
    let stem =
      switch self {
      case .national: "country"
      case .regional: "region"
      case .localAuthority: "la"
      case .localAuthorityDistrict: "lad"
      case .constituency: "pcon"
      default: rawValue
      }
    return [self == .localAuthority ? "newlacode" : "\(stem)code", "\(stem)name"]
  }

  /// The column of the code as the Department writes it.
  var codeColumn: String { self == .localAuthority ? "new_la_code" : columns[0].dropLast(4) + "_code" }

  /// The level that a file names, as one of its cells spells it.
  init?(spelled text: String) {
    switch ColumnName.key(text) {
    case "la": self = .localAuthority
    case "country": self = .national
    case "region": self = .regional
    case let key: self.init(rawValue: key)
    }
  }
}
