import Glibc

/// The inverse of the standard normal distribution.
enum NormalQuantile {
  /// The deviate above which a share of the distribution lies, for shares from 1e-300 to a half.
  ///
  /// Newton's method on the complementary error function, from Hastings' approximation (Abramowitz and Stegun 26.2.23).
  static func deviate(upperTail share: Double) -> Double {
    let t = (-2 * log(share)).squareRoot()
    var deviate =
      t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
    for _ in 0..<4 {
      let density = exp(-deviate * deviate / 2) / (2 * Double.pi).squareRoot()
      deviate += (erfc(deviate / 2.0.squareRoot()) / 2 - share) / density
    }
    return deviate
  }
}
