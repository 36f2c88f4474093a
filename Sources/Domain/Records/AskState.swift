/// How far a panel's ask has come, from hearing it to telling the panel what became of it.
public enum AskState: String, Choice {
  case heard
  case answeredYes = "answered_yes"
  case answeredNotYet = "answered_not_yet"
  case answeredNo = "answered_no"
  case inHand = "in_hand"
  case done
  case toldBack = "told_back"
  case reopened

  /// Whether the panel is still owed a first reply.
  public var awaitsReply: Bool { self == .heard || self == .reopened }

  /// Whether the loop is closed: the panel knows what became of its ask.
  public var isSettled: Bool { self == .toldBack }

  /// The state in a word or two, as the screens say it.
  public var title: String {
    switch self {
    case .heard: "waiting for a reply"
    case .answeredYes: "answered: yes"
    case .answeredNotYet: "answered: not yet"
    case .answeredNo: "answered: no"
    case .inHand: "in hand"
    case .done: "done, not told back"
    case .toldBack: "told back"
    case .reopened: "asked again"
    }
  }
}
