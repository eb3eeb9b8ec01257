import Chronicle

/// The text with the marked characters of HTML and XML written as references, and with spaces in place of those that
/// could control a terminal, change the reading direction or are invisible.
func escaped(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result.add("&amp;")
    case "<": result.add("&lt;")
    case ">": result.add("&gt;")
    case "\"": result.add("&quot;")
    case "'": result.add("&#39;")
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: result.append(" ")
      default: result.append(scalar.properties.isDefaultIgnorableCodePoint ? " " : scalar)
      }
    }
  }
  return String(result)
}
