import StrictJSON
import Testing

@Test func positionsAreEqualWhenLineAndColumnAre() {
  #expect(JSONPosition(line: 2, column: 3) == JSONPosition(line: 2, column: 3))
  #expect(JSONPosition(line: 2, column: 3) != JSONPosition(line: 3, column: 2))
}
