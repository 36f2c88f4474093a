extension String {
  /// The text with its first letter in upper case, as a sentence begins.
  public var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
