/// The stage of life between cradle and career that an indicator speaks of.
public enum Stage: String, Choice {
  case earlyYears = "early_years"
  case primary
  case secondary
  case post16 = "post_16"
  case family
  case community
}
