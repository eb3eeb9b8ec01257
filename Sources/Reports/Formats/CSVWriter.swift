import Basics

/// Writes rows as CSV, quoted by RFC 4180 where necessary.
///
/// A field that a spreadsheet would take for a formula gets an apostrophe in front, which makes it a text. Numbers are
/// left alone, so that programs read them. See `isFormula` in FieldText.swift.
struct CSVWriter: RowWriter {
  let names: [String]

  func addHead(to text: inout String) { add(names.map { .text($0) }, to: &text) }

  func add(_ row: [Value], to text: inout String) {
    // A row is put together as bytes: to add a sign to a long text takes as long as to add a field.
    var line: [UInt8] = []
    line.reserveCapacity(256)
    var isFirst = true
    for value in row {
      if !isFirst { line.append(comma) }
      isFirst = false
      addField(value.field, to: &line)
    }
    line.append(newline)
    text += String(decoding: line, as: UTF8.self)
  }
}

private func addField(_ field: String, to line: inout [UInt8]) {
  // Compared by code units, as CSV readers do: a quote or comma with a combining mark on it still counts.
  let isQuoted = field.utf8.contains { $0 == quote || $0 == comma || $0 == newline || $0 == carriageReturn }
  if isQuoted { line.append(quote) }
  if isFormula(field) { line.append(UInt8(ascii: "'")) }
  if isQuoted {
    for byte in field.utf8 {
      if byte == quote { line.append(quote) }
      line.append(byte)
    }
    line.append(quote)
  } else {
    line += field.utf8
  }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
