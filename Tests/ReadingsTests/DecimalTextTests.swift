import Readings
import Testing

@Suite struct DecimalTextTests {
  @Test(arguments: [
    (25.0, 5.0, "25"), (27.5, 2.5, "27.5"), (-0.04, 0.1, "0.0"), (1_204_000, 1_000, "1,204,000"), (-1.5, 0.5, "-1.5"),
    (0.05, 0.05, "0.05"), (1e300, 1, "1e+300"),
  ])
  func writesNumbers(value: Double, step: Double, text: String) {
    #expect(DecimalText.text(of: value, decimals: DecimalText.decimals(of: step)) == text)
  }
}
