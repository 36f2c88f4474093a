import StrictJSON

extension JSONValue {
  /// The value under a path of keys, if every step is there.
  subscript(_ path: String...) -> JSONValue? { self[JSONPointer(path)] }
}
