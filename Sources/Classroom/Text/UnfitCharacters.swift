/// Whether a character may not stand in a text that somebody else will read: a terminal would obey it, or it turns the
/// reading direction, or it is not shown at all.
///
/// These are controls, format characters, separators of lines, what has no meaning of its own (private use, unassigned),
/// and what Unicode calls default ignorable: fillers and variation selectors, which are letters and marks by category.
func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
  // ASCII and Latin letters are most of what comes by.
  if (0x20..<0x7F).contains(scalar.value) || (0xC0..<0x300).contains(scalar.value) { return false }
  return switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
  default: scalar.properties.isDefaultIgnorableCodePoint
  }
}
