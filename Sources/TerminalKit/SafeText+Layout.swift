extension SafeText {
  /// Cuts the text to a number of columns and ends it with an ellipsis when something was cut.
  ///
  /// The result may be a column narrower when a character two columns wide does not fit. An ellipsis wider than the
  /// field is left out.
  public func clipped(to columns: Int, ellipsis: SafeText = "…") -> SafeText {
    guard width > columns else { return self }
    guard columns > 0 else { return .empty }
    let tail = ellipsis.width <= columns ? ellipsis : .empty
    return prefix(columns - tail.width) + tail
  }

  /// Makes the text exactly as wide as a field: pads it with blanks, or cuts it.
  public func padded(to columns: Int, alignment: TextAlignment = .left, ellipsis: SafeText = "…") -> SafeText {
    let shown = clipped(to: columns, ellipsis: ellipsis)
    let space = max(0, columns - shown.width)
    let left =
      switch alignment {
      case .left: 0
      case .right: space
      case .center: space / 2
      }
    guard space > 0 else { return shown }
    let text = String(repeating: " ", count: left) + shown.text + String(repeating: " ", count: space - left)
    return SafeText(sanitised: text, width: shown.width + space)
  }

  /// Breaks the text into lines at its spaces; a word wider than a line is broken where the line ends.
  ///
  /// An empty text gives one empty line, so that what follows keeps its place.
  public func wrapped(to columns: Int) -> [SafeText] {
    let columns = max(1, columns)
    guard width > columns else { return [self] }
    var lines: [SafeText] = []
    var line = SafeText.empty
    for word in words {
      if line.width > 0, line.width + 1 + word.width <= columns {
        line += " " + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var rest = word
      while rest.width > columns {
        // A character wider than the whole line still has to go somewhere.
        let head = rest.prefix(max(columns, rest.firstCellWidth))
        lines.append(head)
        rest = rest.dropping(head)
      }
      line = rest
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The text in printable ASCII, for terminals that have nothing else: `£` as `GBP`, `é` as `e`, `–` as `-`.
  public func foldedToASCII() -> SafeText {
    isASCII ? self : ASCIIFolding.fold(self, keepingLines: false)
  }

  /// As many whole characters from the start as fit into a number of columns.
  private func prefix(_ columns: Int) -> SafeText {
    if isASCII {
      let kept = min(max(0, columns), width)
      return SafeText(sanitised: String(text.prefix(kept)), width: kept)
    }
    var kept = ""
    var used = 0
    var isFull = false
    forEachCell { cell, cellWidth in
      isFull = isFull || used + cellWidth > columns
      if !isFull {
        kept += cell
        used += cellWidth
      }
    }
    return SafeText(sanitised: kept, width: used)
  }

  private func dropping(_ head: SafeText) -> SafeText {
    let rest = text.unicodeScalars.dropFirst(head.text.unicodeScalars.count)
    return SafeText(sanitised: String(String.UnicodeScalarView(rest)), width: width - head.width)
  }

  private var firstCellWidth: Int {
    text.unicodeScalars.first.map(CharacterWidth.columns(of:)) ?? 0
  }

  /// The pieces between spaces; other blanks, such as the no-break space, hold a word together.
  private var words: [SafeText] {
    text.unicodeScalars.split(separator: " ").map { piece in
      let word = String(String.UnicodeScalarView(piece))
      return isASCII ? SafeText(sanitised: word, width: word.utf8.count) : SafeText(word)
    }
  }
}
