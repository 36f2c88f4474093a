import Domain
import Glibc
import StrictJSON

/// A document's new file, written and durable, waiting to take the old one's place.
struct PreparedFile {
  let document: DocumentID
  let value: JSONValue
  let directory: String
  let temporary: String

  /// The lock makes the process alone with its temporary names; those of killed writers have been removed.
  init(document: DocumentID, value: JSONValue, directory: String, number: Int) {
    self.document = document
    self.value = value
    self.directory = directory
    temporary = (directory.isEmpty ? "" : directory + "/") + ".n.\(getpid()).\(number).tmp"
  }

  /// Whether a name is that of such a file.
  static func isTemporary(_ name: String) -> Bool { name.hasPrefix(".n.") && name.hasSuffix(".tmp") }
}
