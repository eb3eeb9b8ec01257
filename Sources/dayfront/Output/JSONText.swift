import Basics
import Screens

/// A JSON value to be written. Members keep their order; numbers are written with the decimals given.
enum JSONText {
  case string(String)
  case integer(Int)
  case number(Double, decimals: Int)
  case null
  case array([JSONText])
  case object([(String, JSONText)])

  /// The JSON text. Objects and arrays of values that fit on a line stay on one.
  var text: String {
    var result = ""
    write(into: &result, indent: 0)
    return result + "\n"
  }

  private func write(into result: inout String, indent: Int) {
    switch self {
    case .string(let value): result += Self.quoted(value)
    case .integer(let value): result += String(value)
    case .number(let value, let decimals): result += decimal(value, decimals)
    case .null: result += "null"
    case .array(let values):
      write(values.map { (nil, $0) }, "[", "]", into: &result, indent: indent)
    case .object(let members):
      write(members.map { ($0.0, $0.1) }, "{", "}", into: &result, indent: indent)
    }
  }

  private func write(
    _ members: [(String?, JSONText)], _ open: String, _ close: String, into result: inout String, indent: Int
  ) {
    let isFlat = members.allSatisfy { $0.1.isScalar } || indent >= 40
    result += open
    for (index, (name, value)) in members.enumerated() {
      if index > 0 { result += isFlat ? ", " : "," }
      if !isFlat { result += "\n" + String(repeating: " ", count: indent + 2) }
      if let name { result += Self.quoted(name) + ": " }
      value.write(into: &result, indent: isFlat ? 40 : indent + 2)
    }
    if !isFlat, !members.isEmpty { result += "\n" + String(repeating: " ", count: indent) }
    result += close
  }

  private var isScalar: Bool {
    switch self {
    case .string, .integer, .number, .null: true
    case .array(let values): values.allSatisfy { if case .number = $0 { true } else { false } }
    case .object: false
    }
  }

  /// A text in quotes. JSON is looked at in terminals too, so that what is not shown is escaped, which no reader of JSON
  /// minds.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if isShown(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          for unit in String(scalar).utf16 {
            let hex = String(unit, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
          }
        }
      }
    }
    return result + "\""
  }
}
