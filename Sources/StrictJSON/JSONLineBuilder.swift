/// Writes one line of JSON straight into bytes, for output that is too long to be made as values first.
///
/// It sets the commas; the caller opens and closes what belongs together.
public struct JSONLineBuilder {
  /// The text so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Creates an empty text.
  public init() {}

  /// Begins an object, as an element or as the member with a key.
  public mutating func openObject(_ key: StaticString? = nil) { open(key, 0x7B) }
  /// Ends an object.
  public mutating func closeObject() { close(0x7D) }
  /// Begins an array, as an element or as the member with a key.
  public mutating func openArray(_ key: StaticString? = nil) { open(key, 0x5B) }
  /// Ends an array.
  public mutating func closeArray() { close(0x5D) }

  /// Writes a number in the shortest text that reads back as the same; null for none, and for what is not finite.
  public mutating func number(_ key: StaticString? = nil, _ number: Double?) {
    separate(key)
    guard let number, number.isFinite else { return append("null") }
    if number.rounded() == number, number.magnitude < 1e15 {
      append(String(Int64(number)))
    } else {
      append(number.description)
    }
  }

  /// Writes a text; null for none.
  public mutating func text(_ key: StaticString? = nil, _ text: String?) {
    separate(key)
    bytes += JSONWriter.line(text.map(JSONValue.string) ?? .null)
  }

  /// Writes a text as the member with a key that is known only now.
  public mutating func text(named key: String, _ text: String?) {
    separate(nil)
    bytes += JSONWriter.line(.string(key))
    bytes.append(0x3A)
    bytes += JSONWriter.line(text.map(JSONValue.string) ?? .null)
  }

  /// Writes yes or no.
  public mutating func flag(_ key: StaticString, _ flag: Bool) {
    separate(key)
    append(flag ? "true" : "false")
  }

  /// Writes a word of printable ASCII without quotes in it, such as one of a closed list; null for none.
  public mutating func word(_ key: StaticString? = nil, _ word: String?) {
    separate(key)
    guard let word else { return append("null") }
    bytes.append(0x22)
    append(word)
    bytes.append(0x22)
  }

  /// Writes members or elements that a builder has made before.
  public mutating func fragment(_ fragment: JSONLineBuilder) {
    if needsComma { bytes.append(0x2C) }
    bytes += fragment.bytes
    needsComma = true
  }

  /// Ends the line.
  public mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// Forgets what was written and keeps the room for more.
  public mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Makes room for more of the same line, once what was written has been passed on.
  public mutating func forgetWritten() { bytes.removeAll(keepingCapacity: true) }

  private mutating func open(_ key: StaticString?, _ bracket: UInt8) {
    separate(key)
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate(_ key: StaticString?) {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
    guard let key else { return }
    bytes.append(0x22)
    key.withUTF8Buffer { bytes += $0 }
    bytes.append(0x22)
    bytes.append(0x3A)
  }

  private mutating func append(_ text: String) {
    bytes += text.utf8
  }
}
