/// What a column of a published file holds, by which it is found whatever its place.
enum ColumnRole: Int, CaseIterable {
  case indicatorID
  case indicator
  case areaCode
  case areaName
  case neighbourhood
  /// The Department for Education's own number of an authority, such as 344.
  case oldAreaCode
  case level
  case period
  case timeIdentifier
  case periodRange
  case value
  case count
  case denominator
  case lower
  case upper
  case marker
  case note
  case trend
  case breakdown
  case provisional
  case revised
  case estimated
  case source
  case illustrative
  case rounded
  /// Known, and of no use for a value.
  case aside
}
