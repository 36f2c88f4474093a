import Domain

/// A question whose answer is no unless the person says otherwise.
struct Confirmation: Hashable {
  /// What yes does.
  enum Choice: Hashable {
    case archive([RecordAddress])
    case removeValue(indicator: String, Period, group: [String: String])
    case quit
  }

  let question: String
  let choice: Choice
}
