/// What was done, by whom, newest first.
struct LogView: Hashable {
  let lines: [LogLine]
  var top = 0
}
