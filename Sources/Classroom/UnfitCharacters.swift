/// Whether a character may not stand in a text that another reader's terminal shows: it could control the terminal,
/// change the reading direction, or be invisible.
///
/// These are controls, format characters, line separators, code points without a meaning of their own (private use,
/// unassigned), and those that Unicode calls default ignorable: fillers and variation selectors, which are letters and
/// marks by category.
func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
  // ASCII and Latin letters are most of all text, so they are decided first.
  if (0x20..<0x7F).contains(scalar.value) || (0xC0..<0x300).contains(scalar.value) { return false }
  return switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
  default: scalar.properties.isDefaultIgnorableCodePoint
  }
}
