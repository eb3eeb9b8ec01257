/// Whether a character may be shown to a reader in a text from outside the program.
///
///     isShown("ə")          // true
///     isShown("\u{1B}")     // false: a terminal obeys it
///     isShown("\u{E000}")   // false: for private use, every screen has another sign for it
///
/// Not shown are controls, format characters (those that turn the reading direction among them), separators of lines
/// and paragraphs, what has no meaning of its own (private use, unassigned), and what Unicode calls default ignorable:
/// fillers and variation selectors, whose categories are those of letters and marks, but which are invisible.
///
/// The caller decides what to do with a character that is not shown: packs refuse it, class messages and handouts have
/// a space in its place, speech leaves it out, complaints have a question mark, JSON an escape.
public func isShown(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  // ASCII, Latin letters, Cyrillic and the common punctuation are most of what comes by.
  case 0x20..<0x7F, 0xC0..<0x300, 0x400..<0x483, 0x48A..<0x530, 0x2010...0x2027: return true
  default: break
  }
  return switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
  default: !scalar.properties.isDefaultIgnorableCodePoint
  }
}
