/// One place on the screen.
public struct Cell: Hashable, Sendable {
  /// A base character with its combining marks; empty in the right half of a character two columns wide.
  public let text: String
  /// How the cell is drawn.
  public var style: Style

  /// An empty place.
  public static let blank = Cell(text: " ", style: .plain)
}
