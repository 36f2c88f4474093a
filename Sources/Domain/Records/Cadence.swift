/// How often a value of an indicator is expected.
public enum Cadence: String, Choice {
  case monthly
  case quarterly
  case termly
  case annual
  case irregular
}
