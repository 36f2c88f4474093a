/// A table of a Markdown file.
struct MarkdownTable {
  let header: [MarkdownText]
  let rows: [[MarkdownText]]

  /// The table without the columns that are empty in every row.
  var withoutEmptyColumns: MarkdownTable {
    let kept = header.indices.filter { column in rows.contains { !$0[column].text.isEmpty } }
    return MarkdownTable(header: kept.map { header[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }

  var lines: [MarkdownText] {
    [line(header), line(header.map { _ in "---" })] + rows.map(line)
  }

  private func line(_ cells: [MarkdownText]) -> MarkdownText { "| \(.joined(cells, separator: " | ")) |" }
}
