/// Where a text sits in a field wider than itself.
public enum TextAlignment: Hashable, Sendable {
  case left
  case right
  case center
}
