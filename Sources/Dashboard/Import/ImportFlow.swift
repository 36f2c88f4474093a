import Domain
import Exchange

/// An import in the dashboard, from the choice of a file to what it would change.
struct ImportFlow {
  /// How far it has come.
  enum Stage {
    case file
    /// The file is being read for the first time, or for the line that was chosen.
    case reading(ImportWork, isFirst: Bool)
    case lines
    case preview(ImportPreview)
  }

  var stage = Stage.file
  var picker = FilePicker()
  /// The file.
  var path = ""
  /// What the file holds of the programme's areas.
  var table: PublishedTable?
  var lines: [ImportLine] = []
  /// Words that the shown lines must hold.
  var filter = TextField()
  var index = 0

  /// The lines that hold the words of the filter.
  var shown: [ImportLine] {
    let words = Letters.folded(filter.text).split(separator: " ")
    return words.isEmpty ? lines : lines.filter { line in words.allSatisfy { Letters.folded(line.name).contains($0) } }
  }

  /// The file without its folders.
  var fileName: String { FileName.last(of: path) }
}
