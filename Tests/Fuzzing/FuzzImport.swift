import PublishedCheck

/// What libFuzzer calls with each input: every way of reading it must hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzImport(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for way in PublishedCheck.Way.allCases {
    if let failure = PublishedCheck.failure(of: bytes, way) { stop("\(way): \(failure)") }
  }
  return 0
}
