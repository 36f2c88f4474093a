/// A path being typed, with what finishes it.
struct FilePicker {
  var field = TextField()
  /// The paths that begin with what is typed; folders end in a slash.
  var entries: [String] = []
  /// The entry that is chosen; nil while only what is typed counts.
  var index: Int?
  /// Why the last file could not be read.
  var refusal: String?

  /// What Enter takes.
  var path: String { index.flatMap { entries.indices.contains($0) ? entries[$0] : nil } ?? field.text }

  /// The longest beginning that all entries share.
  var completion: String? {
    guard var shared = entries.first else { return nil }
    for entry in entries { shared = shared.commonPrefix(with: entry) }
    return shared.count > field.text.count ? shared : nil
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
