import Testing

@testable import TerminalKit

@Suite struct SafeTextTests {
  @Test func keepsPrintableASCII() {
    let text = SafeText("Falls clinic (A-107)")
    #expect(text.text == "Falls clinic (A-107)")
    #expect(text.width == 20)
    #expect(text.isASCII)
  }
}
