/// The phases of a neighbourhood's programme.
public enum PhaseName: String, Choice {
  case discovery
  case delivery
  case sustaining
}
