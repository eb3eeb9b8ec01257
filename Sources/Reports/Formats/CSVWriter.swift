import Basics

/// Writes rows as CSV, quoted by RFC 4180 where necessary.
///
/// A field that a spreadsheet would take for a formula gets an apostrophe in front, which makes it a text. Numbers are
/// left alone, so that programs read them. See `isFormula` in FieldText.swift.
struct CSVWriter: RowWriter {
  let names: [String]

  func addHead(to text: inout String) { add(names.map { .text($0) }, to: &text) }

  func add(_ row: [Value], to text: inout String) {
    var isFirst = true
    for value in row {
      if !isFirst { text += "," }
      isFirst = false
      addField(value.field, to: &text)
    }
    text += "\n"
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

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
