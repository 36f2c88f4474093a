import Domain
import Glibc
import StrictJSON

/// The files as the program last published them, against which edits by hand are found.
///
/// They lie in `.local/base`, are never synced and may be lost: a document without a base is taken as it stands.
struct HandEditBase {
  let folder: StoreFolder

  private func path(_ document: DocumentID) -> String { ".local/base/\(document.path)" }

  /// Keeps a document as published; a failure only means that the next edit by hand is not told apart.
  func set(_ value: JSONValue, of document: DocumentID) {
    let temporary = ".local/base/.n.base.tmp"
    folder.remove(temporary)
    do {
      for directory in [".local/base", ".local/base/neighbourhoods", ".local/base/observations"]
      where folder.isAbsent(directory) {
        try folder.makeDirectory(directory)
      }
      try folder.writeNew(temporary, JSONWriter.document(value), durable: false)
      try folder.rename(temporary, to: path(document))
    } catch {
      folder.remove(path(document))
    }
  }

  /// The document as last published; nil when that is not known.
  func value(of document: DocumentID) -> JSONValue? {
    guard let bytes = try? folder.read(path(document))?.bytes else { return nil }
    return try? JSONReader.value(from: bytes)
  }

  /// Forgets a document that is no longer there.
  func remove(_ document: DocumentID) { folder.remove(path(document)) }

  /// The documents that have a base.
  func documents() throws(StoreError) -> Set<DocumentID> {
    var names = try folder.names(in: ".local/base")
    for directory in ["neighbourhoods", "observations"] {
      names += try folder.names(in: ".local/base/\(directory)").map { "\(directory)/\($0)" }
    }
    return Set(names.compactMap(DocumentID.init(path:)))
  }

  /// The base's bytes, for a quick comparison.
  func bytes(of document: DocumentID) -> [UInt8]? { try? folder.read(path(document))?.bytes }
}
