import Chronicle

/// Text as HTML and XML take it: marked characters are written as references, a space stands for those
/// that steer a terminal, turn the reading direction or are not seen.
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
