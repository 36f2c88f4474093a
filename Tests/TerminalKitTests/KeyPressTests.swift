import Testing

@testable import TerminalKit

@Suite struct KeyPressTests {
  @Test(arguments: [
    ("j", KeyPress.character("j")), ("G", .character("G")), ("é", .character("é")), ("=", .character("=")),
    ("Space", .character(" ")), ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backTab),
    ("BS", .backspace), ("Del", .delete), ("C-r", .control("r")), ("C-R", .control("r")), ("C-i", .tab),
    ("C-m", .enter), ("F1", .function(1)), ("F12", .function(12)), ("PgDn", .pageDown), ("Home", .home),
  ])
  func readsTokens(token: String, key: KeyPress) {
    #expect(KeyPress(token: token) == key)
  }

  @Test(arguments: ["", "jj", "C-", "C-rr", "F0", "F99", "Fx", "Nope", " ", "\n"])
  func refusesWhatIsNoKey(token: String) {
    #expect(KeyPress(token: token) == nil)
  }

  @Test(arguments: [
    KeyPress.character("j"), .character(" "), .character("F"), .control("r"), .enter, .escape, .tab, .backTab,
    .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .function(5),
  ])
  func writesTokensThatReadBack(key: KeyPress) throws {
    let token = try #require(key.token)
    #expect(KeyPress(token: token) == key)
  }

  @Test func whatNobodyCanTypeHasNoToken() {
    #expect(KeyPress.paste("x").token == nil)
    #expect(KeyPress.resize(columns: 80, rows: 24).token == nil)
  }

  @Test func readsScripts() {
    #expect(
      KeyPress.sequence("j j  Enter =hi \"a b\"") == [
        .character("j"), .character("j"), .enter, .character("h"), .character("i"), .character("a"), .character(" "),
        .character("b"),
      ])
    #expect(KeyPress.sequence("\"say \\\"hi\\\"\"")?.count == 8)
    #expect(KeyPress.sequence("") == [])
    #expect(KeyPress.sequence("j Nope") == nil)
    #expect(KeyPress.sequence("\"open") == nil)
    #expect(KeyPress.sequence("\"open\\") == nil)
  }
}
