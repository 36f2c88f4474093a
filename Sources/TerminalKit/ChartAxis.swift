import Readings

/// The value axis of a chart: round numbers, evenly spaced, that enclose all values.
public struct ChartAxis: Hashable, Sendable {
  /// The value at the lowest row.
  public let lowest: Double
  /// The difference between two labels; a number that people count in, such as 2, 2.5 or 40.
  public let step: Double
  /// The number of steps from the lowest to the highest label, at least 1.
  public let steps: Int

  /// The value at the highest label.
  public var highest: Double { lowest + step * Double(steps) }

  /// The sentence that says where the axis starts; nil when 0 lies on it.
  public var note: SafeText? {
    lowest <= 0 && highest >= 0 ? nil : "Axis starts at \(label(at: 0)), not 0."
  }

  /// Finds an axis for values, with a number of steps of at least 1.
  ///
  /// The lowest value stands above the axis line, where only what is missing is marked, unless the axis starts at 0.
  /// Values that are all the same end up half-way, unless the axis would have to go below 0 for it.
  init(enclosing values: [Double], steps: Int) {
    let steps = max(1, steps)
    let low = values.min() ?? 0
    let high = values.max() ?? 0
    var step = Self.roundStep(atLeast: low == high ? abs(low) / 20 : high / Double(steps) - low / Double(steps))
    if low == high {
      let middle = (low / step).rounded(.down) - Double(steps / 2)
      lowest = (low >= 0 ? max(0, middle) : middle) * step
    } else {
      while Self.start(below: low, step: step) + Double(steps) * step < high {
        step = Self.roundStep(atLeast: step * 1.01)
      }
      lowest = Self.start(below: low, step: step)
    }
    self.step = step
    self.steps = steps
  }

  /// The multiple of a step from which an axis starts: a quarter of a step below the lowest value, but never below 0
  /// for a series that is not.
  private static func start(below low: Double, step: Double) -> Double {
    let start = (low / step).rounded(.down) * step
    guard start != 0, low - start < step / 4 else { return start }
    return low >= 0 ? max(0, start - step) : start - step
  }

  /// The label at a number of steps above the lowest, with as many decimals as the step needs.
  func label(at index: Int) -> SafeText {
    SafeText(DecimalText.text(of: lowest + step * Double(index), decimals: DecimalText.decimals(of: step)))
  }

  /// The smallest of 1, 1.5, 2, 2.5, 3, 4, 5, 6 and 8 times a power of ten that is no smaller than a number; 1 for nought.
  private static func roundStep(atLeast number: Double) -> Double {
    let minimum = number > 0 ? max(number, 1e-9) : 1
    var power = 1.0
    while power > minimum { power /= 10 }
    while power * 10 <= minimum { power *= 10 }
    for factor in [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8] where power * factor >= minimum { return power * factor }
    return power * 10
  }
}
