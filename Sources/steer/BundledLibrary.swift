import CBundledData
import Domain
import StrictJSON

/// The indicator library that is built into the program.
enum BundledLibrary {
  /// Reads it when it is first asked for.
  static let library: IndicatorLibrary = {
    var length = 0
    guard let bytes = library_bytes(&length),
      let value = try? JSONReader.value(from: Array(UnsafeBufferPointer(start: bytes, count: length)))
    else { return .empty }
    return IndicatorLibrary(value)
  }()
}
