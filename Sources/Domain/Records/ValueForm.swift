/// How an indicator's value is made, which decides how it rolls up.
public enum ValueForm: String, Choice {
  /// Numerator over denominator, in per cent.
  case proportion
  /// Numerator over denominator, per a stated number.
  case rate
  /// A number of residents.
  case count
  /// A number that neither sums nor divides, such as a gap in months or a rank.
  case measure
}
