import Foundation

/// The project's own files.
enum Project {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The path of a script.
  static func script(_ name: String) -> String { folder.appendingPathComponent("scripts/\(name)").path }
}
