/// A path to a value inside a JSON text (RFC 6901).
public struct JSONPointer: Hashable, Sendable {
  /// The steps: keys of objects, indices of arrays.
  public let tokens: [String]

  /// The pointer to the whole text.
  public static let root = JSONPointer([])

  /// Creates a pointer from its steps.
  public init(_ tokens: [String]) {
    self.tokens = tokens
  }

  /// Reads a pointer as RFC 6901 writes it, `/actions/a~1b`; nil when it is not one.
  public init?(text: String) {
    if text.isEmpty {
      tokens = []
      return
    }
    guard text.hasPrefix("/") else { return nil }
    var tokens: [String] = []
    for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let token = JSONPointer.unescaped(part) else { return nil }
      tokens.append(token)
    }
    self.tokens = tokens
  }

  /// The pointer one step further.
  public func appending(_ token: String) -> JSONPointer { JSONPointer(tokens + [token]) }

  private static func unescaped(_ part: Substring) -> String? {
    var token = ""
    var isEscape = false
    for character in part.unicodeScalars {
      if isEscape {
        guard character == "0" || character == "1" else { return nil }
        token.unicodeScalars.append(character == "0" ? "~" : "/")
        isEscape = false
      } else if character == "~" {
        isEscape = true
      } else {
        token.unicodeScalars.append(character)
      }
    }
    return isEscape ? nil : token
  }
}

extension JSONPointer: CustomStringConvertible {
  /// The pointer as RFC 6901 writes it.
  public var description: String {
    var text = ""
    for token in tokens {
      text += "/"
      for character in token.unicodeScalars {
        switch character {
        case "~": text += "~0"
        case "/": text += "~1"
        default: text.unicodeScalars.append(character)
        }
      }
    }
    return text
  }
}

extension JSONPointer: Comparable {
  public static func < (left: JSONPointer, right: JSONPointer) -> Bool {
    left.tokens.lexicographicallyPrecedes(right.tokens)
  }
}
