import Basics

/// A line of CSV, quoted by RFC 4180 where necessary.
///
/// A field that a spreadsheet would take for a formula gets an apostrophe in front, which makes it a text. Numbers are
/// left alone, so that programs read them. See `isFormula`.
func csvLine(_ fields: [String]) -> String {
  fields.map { field in
    // Compared by code units, as CSV readers do: a quote or comma with a combining mark on it still counts.
    var text = Array((isFormula(field) ? "'" + field : field).utf8)
    guard text.contains(where: { [comma, quote, newline, carriageReturn].contains($0) }) else {
      return String(decoding: text, as: UTF8.self)
    }
    text = text.flatMap { $0 == quote ? [quote, quote] : [$0] }
    return "\"" + String(decoding: text, as: UTF8.self) + "\""
  }.joined(separator: ",") + "\n"
}

/// Whether a spreadsheet would compute a text instead of showing it: one that begins with `=`, `+`, `-`, `@` (also in
/// full width), a tab or a carriage return, and is not a plain decimal number.
private func isFormula(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first else { return false }
  switch first {
  case "=", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
  case "+", "-": return !isNumber(text.utf8.dropFirst())
  default: return false
  }
}

/// Whether a text is digits, with at most one point that has digits on both sides.
private func isNumber(_ text: Substring.UTF8View) -> Bool {
  let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
