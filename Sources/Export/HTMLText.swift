/// Text as HTML and XML take it: marked characters are written as references, a space stands for those
/// that steer a terminal, turn the reading direction or are not seen.
func escaped(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
    case "'": result.append(contentsOf: "&#39;".unicodeScalars)
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: result.append(" ")
      default: result.append(scalar.properties.isDefaultIgnorableCodePoint ? " " : scalar)
      }
    }
  }
  return String(result)
}
