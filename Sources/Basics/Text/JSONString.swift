/// A text as a string of JSON, in quotes. JSON is looked at in terminals too, so that what is not shown is escaped, which
/// no reader of JSON minds.
public func jsonString(_ value: String) -> String {
  var text = "\""
  for scalar in value.unicodeScalars {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\t": text += "\\t"
    case "\r": text += "\\r"
    default:
      if isShown(scalar) { text.unicodeScalars.append(scalar) } else { addEscaped(scalar, to: &text) }
    }
  }
  return text + "\""
}

private func addEscaped(_ scalar: Unicode.Scalar, to text: inout String) {
  for unit in String(scalar).utf16 {
    let hex = String(unit, radix: 16)
    text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
  }
}
