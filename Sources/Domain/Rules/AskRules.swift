/// When a panel is owed a reply.
public enum AskRules {
  /// Days within which a reply is owed where a neighbourhood has not chosen its own.
  public static let defaultReplyDays = 20

  /// The day by which a reply is owed: the ask's own, else counted from the day it was heard.
  public static func replyDue(_ ask: Ask, replyDays: Int) -> CalendarDate {
    ask.replyDue ?? ask.heard.adding(days: replyDays)
  }

  /// How many days the reply is late; 0 when it is not owed or not late.
  public static func daysLate(_ ask: Ask, replyDays: Int, today: CalendarDate) -> Int {
    guard ask.state.awaitsReply else { return 0 }
    return max(0, replyDue(ask, replyDays: replyDays).days(to: today))
  }
}
