/// How an export is written.
public enum ExportFormat: String, CaseIterable, Sendable {
  case csv
  case json
  case md
}
