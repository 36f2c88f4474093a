/// How often a partner reports its activity.
public enum Reporting: String, Choice {
  case monthly
  case termly
  case never
}
