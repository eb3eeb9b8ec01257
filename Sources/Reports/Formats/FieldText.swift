import Basics

// What all formats of rows need: a value as the text of a field, and the fields that a spreadsheet would compute.

extension Value {
  /// A value as the text of a field. Lists have semicolons between their values; no column of rows has records.
  var field: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number, let decimals): decimal(number, decimals)
    case .empty, .record: ""
    case .list(let values): values.map(\.field).joined(separator: ";")
    }
  }
}

/// Whether a spreadsheet would compute a text instead of showing it: one that begins with `=`, `+`, `-`, `@` (also in
/// full width), a tab or a carriage return, and is not a plain decimal number.
func isFormula(_ text: String) -> Bool {
  guard let byte = text.utf8.first, mayBeginFormula(byte), let first = text.unicodeScalars.first else { return false }
  switch first {
  case "=", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
  case "+", "-": return !isNumber(text.utf8.dropFirst())
  default: return false
  }
}

/// Whether a text with this first byte may be a formula. Most fields begin with a letter or a digit.
func mayBeginFormula(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: "@") && !isDigit(byte) || byte >= 0x80 }

/// Whether a text is digits, with at most one point that has digits on both sides.
private func isNumber(_ text: Substring.UTF8View) -> Bool {
  let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
}
