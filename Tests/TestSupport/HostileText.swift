/// Text that tries to take over a terminal, to reorder a line or to break a layout.
public enum HostileText {
  /// The payloads; each must come out of every sink harmless.
  public static let all = [
    "\u{1B}[2J\u{1B}[H gone", "\u{1B}]0;title\u{07}", "\u{1B}]52;c;aGFja2Vk\u{07}", "\u{1B}[6n",
    "\u{1B}P+q544e\u{1B}\\",
    "\u{9B}31mred", "\u{9D}0;t\u{9C}", "abc\rXYZ", "one\ntwo\u{0B}three\u{0C}four", "\tTab\u{08}\u{08}back\u{7F}",
    "\u{202E}desrever\u{202C}", "\u{2066}isolate\u{2069}", "zero\u{200B}width\u{200D}\u{FEFF}joiner",
    "soft\u{AD}hyphen\u{2028}line\u{2029}para", "tag\u{E0041}\u{E007F}", "private \u{E000} \u{10FFFF}",
    "e" + String(repeating: "\u{301}", count: 60), "家族 wide 漢字カタカナ", "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇬🇧", "\u{0}nul",
    String(repeating: "long ", count: 2_000), "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "%s%n%x",
    "\u{FFFD}\u{FFFE}",
  ]

  /// What must never reach a terminal: controls, bidirectional and invisible characters, unassigned ones.
  public static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar == "\n"
    case .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
    default: !scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
