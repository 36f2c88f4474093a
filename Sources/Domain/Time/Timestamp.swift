/// A moment in UTC, exact to the second.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since 1 January 1970, 00:00 UTC.
  public let secondsSince1970: Int

  /// Creates a moment from seconds since 1970.
  public init(secondsSince1970: Int) {
    self.secondsSince1970 = secondsSince1970
  }

  /// Reads `2026-11-24T10:15:00Z`; nil when it is written in any other way.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A, bytes[19] == 0x5A,
      let date = CalendarDate(iso: String(text.prefix(10))),
      let hour = Digits.number(bytes[11..<13]), hour < 24,
      let minute = Digits.number(bytes[14..<16]), minute < 60,
      let second = Digits.number(bytes[17..<19]), second < 60
    else { return nil }
    self.init(secondsSince1970: date.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second)
  }

  /// The day in UTC.
  public var date: CalendarDate { CalendarDate(daysSince1970: secondsSince1970.flooredQuotient(86_400)) }

  /// The moment in ISO 8601, `2026-11-24T10:15:00Z`.
  public var iso: String {
    let second = secondsSince1970.flooredRemainder(86_400)
    let time = [second / 3_600, second / 60 % 60, second % 60].map { Digits.padded($0, 2) }
    return "\(date.iso)T\(time.joined(separator: ":"))Z"
  }

  /// The day and the time in UTC for narrow columns, `24 Nov 10:15`; without the time when it lies far away.
  public func words(near today: CalendarDate) -> String {
    let day = date.shortWords(near: today)
    let minute = secondsSince1970.flooredRemainder(86_400) / 60
    return abs(date.days(to: today)) > 183
      ? day : "\(day) \(Digits.padded(minute / 60, 2)):\(Digits.padded(minute % 60, 2))"
  }

  /// How long ago this was at a later moment: "20 s ago", "5 min ago", "3 h ago", else the day.
  public func ago(at now: Timestamp) -> String {
    switch now.secondsSince1970 - secondsSince1970 {
    case ..<0: date.words
    case ..<3: "just now"
    case ..<60: "\(now.secondsSince1970 - secondsSince1970) s ago"
    case ..<3_600: "\((now.secondsSince1970 - secondsSince1970) / 60) min ago"
    case ..<86_400: "\((now.secondsSince1970 - secondsSince1970) / 3_600) h ago"
    default: "on \(date.words)"
    }
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }
}
