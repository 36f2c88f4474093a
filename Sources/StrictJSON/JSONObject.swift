/// The members of a JSON object in the order in which they are written: by the bytes of their keys.
public struct JSONObject: Hashable, Sendable {
  private var members: [Member]

  private struct Member: Hashable, Sendable {
    let key: String
    var value: JSONValue
  }

  /// Creates an object without members.
  public init() {
    members = []
  }

  /// Creates an object; of two members with one key the later stands.
  public init(_ pairs: some Sequence<(String, JSONValue)>) {
    self.init()
    for (key, value) in pairs { self[key] = value }
  }

  /// Takes over members whose keys differ.
  init(distinct pairs: [(key: String, value: JSONValue)]) {
    members = pairs.map { Member(key: $0.key, value: $0.value) }
    members.sort { JSONObject.precedes($0.key, $1.key) }
  }

  /// The value of a key; setting nil takes the member away.
  public subscript(key: String) -> JSONValue? {
    get {
      let index = position(of: key)
      return index < members.count && members[index].key == key ? members[index].value : nil
    }
    set {
      let index = position(of: key)
      let isThere = index < members.count && members[index].key == key
      switch (newValue, isThere) {
      case (let value?, true): members[index].value = value
      case (let value?, false): members.insert(Member(key: key, value: value), at: index)
      case (nil, true): members.remove(at: index)
      case (nil, false): break
      }
    }
  }

  /// The keys, in order.
  public var keys: [String] { members.map(\.key) }

  /// The values, in the order of their keys.
  public var values: [JSONValue] { members.map(\.value) }

  /// How many members there are.
  public var count: Int { members.count }

  /// Whether there is none.
  public var isEmpty: Bool { members.isEmpty }

  /// The first place whose key does not come before this one.
  private func position(of key: String) -> Int {
    var low = 0
    var high = members.count
    while low < high {
      let middle = (low + high) / 2
      if JSONObject.precedes(members[middle].key, key) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

// MARK: - Sequence

extension JSONObject: Sequence {
  /// Goes over the members in order.
  public func makeIterator() -> some IteratorProtocol<(key: String, value: JSONValue)> {
    members.lazy.map { (key: $0.key, value: $0.value) }.makeIterator()
  }
}

// MARK: - Literals

extension JSONObject: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(elements)
  }
}
