import Basics

/// Writes rows as CSV, quoted by RFC 4180 where necessary.
///
/// A field that a spreadsheet would take for a formula gets an apostrophe in front, which makes it a text. Numbers are
/// left alone, so that programs read them. See `isFormula`.
struct CSVWriter: RowWriter {
  let names: [String]

  func addHead(to text: inout String) { add(names.map { .text($0) }, to: &text) }

  func add(_ row: [Value], to text: inout String) {
    var isFirst = true
    for value in row {
      if !isFirst { text += "," }
      isFirst = false
      addField(field(value), to: &text)
    }
    text += "\n"
  }

  /// A value as the text of a field. Lists have semicolons between their values; no column of rows has records.
  private func field(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number, let decimals): decimal(number, decimals)
    case .empty, .record: ""
    case .list(let values): values.map(field).joined(separator: ";")
    }
  }
}

private func addField(_ field: String, to text: inout String) {
  // Compared by code units, as CSV readers do: a quote or comma with a combining mark on it still counts.
  let isQuoted = field.utf8.contains { $0 == quote || $0 == comma || $0 == newline || $0 == carriageReturn }
  if isQuoted { text += "\"" }
  if isFormula(field) { text += "'" }
  text += isQuoted ? doublingQuotes(field) : field
  if isQuoted { text += "\"" }
}

private func doublingQuotes(_ field: String) -> String {
  guard field.utf8.contains(quote) else { return field }
  return String(decoding: field.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }, as: UTF8.self)
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
