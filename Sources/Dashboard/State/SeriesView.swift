/// How a series is shown on the indicator's screen.
enum SeriesView: Hashable {
  case chart
  case table
  case words
}
