/// The sector that a partner belongs to.
public enum Sector: String, Choice {
  case council
  case school
  case health
  case police
  case voluntary
  case youth
  case faith
  case housing
  case business
  case funder
  case college
  case other
}
