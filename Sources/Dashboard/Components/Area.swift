/// The rows of the frame that a part of a screen may use.
struct Area: Hashable {
  let top: Int
  let height: Int

  /// Splits off a lower pane; nil when there is no room for one or it is folded away.
  ///
  /// - Parameters:
  ///   - wanted: the rows that the pane would like, heading included.
  ///   - minimum: the rows that must stay above it.
  func split(lower wanted: Int, keeping minimum: Int, shift: Int?) -> (upper: Area, lower: Area?) {
    guard let shift else { return (self, nil) }
    let rows = min(max(wanted + shift, 4), height - minimum)
    guard rows >= 4 else { return (self, nil) }
    return (Area(top: top, height: height - rows), Area(top: top + height - rows, height: rows))
  }
}
