/// Text as HTML and XML take it: marked characters are written as references, a space stands for those that are not
/// shown.
public func escaped(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result.add("&amp;")
    case "<": result.add("&lt;")
    case ">": result.add("&gt;")
    case "\"": result.add("&quot;")
    case "'": result.add("&#39;")
    default: result.append(isShown(scalar) ? scalar : " ")
    }
  }
  return String(result)
}
