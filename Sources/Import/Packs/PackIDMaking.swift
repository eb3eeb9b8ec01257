import Basics
import MapPacks

/// Makes ids of names: small letters, digits and hyphens, no id twice.
struct PackIDMaking {
  private var used: Set<String> = []
  private let other: String

  /// - Parameter other: the id for names that no letter of an id can be made of.
  init(other: String) { self.other = other }

  mutating func id(of name: String) -> String {
    var plain = ""
    for byte in folded(name).utf8 {
      let isLetter = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") || isDigit(byte)
      if isLetter { plain.unicodeScalars.append(Unicode.Scalar(byte)) } else if plain.last != "-" { plain += "-" }
    }
    while plain.hasPrefix("-") { plain.removeFirst() }
    plain = String(plain.prefix(PackLimits.idBytes - 8))
    while plain.hasSuffix("-") { plain.removeLast() }
    if plain.isEmpty { plain = other }
    var id = plain
    var number = 2
    while !used.insert(id).inserted {
      id = "\(plain)-\(number)"
      number += 1
    }
    return id
  }
}

/// A name as a pack may hold it: without characters that are not shown, and not too long.
func packName(_ text: String) -> String {
  let shown = String(String.UnicodeScalarView(text.unicodeScalars.filter(isShown)))
  let name =
    shown.unicodeScalars.count > PackLimits.nameScalars ? String(shown.prefix(PackLimits.nameScalars / 2)) : shown
  return name.isEmpty ? "unnamed" : name
}

/// A text as a string of JSON.
func jsonText(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
