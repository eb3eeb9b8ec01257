import Basics

/// Writes rows as CSV, quoted by RFC 4180 where necessary.
///
/// A field that a spreadsheet would take for a formula gets an apostrophe in front, which makes it a text. Numbers are
/// left alone, so that programs read them. See `isFormula` in FieldText.swift.
struct CSVWriter: RowWriter {
  let names: [String]

  func addHead(to bytes: inout [UInt8]) { add(names.map { .text($0) }, to: &bytes) }

  func add(_ row: [Value], to bytes: inout [UInt8]) {
    addFields(row, to: &bytes)
    bytes.append(newline)
  }

  func add(_ row: [Value], _ ending: RowEnding, to bytes: inout [UInt8]) {
    addFields(row, to: &bytes)
    switch ending.form {
    case .written(let written): bytes += written
    case .fields(let fields):
      let start = bytes.count
      bytes.append(comma)
      addFields(fields, to: &bytes)
      bytes.append(newline)
      ending.form = .written(Array(bytes[start...]))
    }
  }

  private func addFields(_ fields: [Value], to bytes: inout [UInt8]) {
    var isFirst = true
    for value in fields {
      if !isFirst { bytes.append(comma) }
      isFirst = false
      if case .empty = value { continue }
      addField(value.field, to: &bytes)
    }
  }
}

private func addField(_ field: String, to bytes: inout [UInt8]) {
  var field = field
  let isQuoted = field.withUTF8 { text -> Bool? in
    // Compared by code units, as CSV readers do: a quote or comma with a combining mark on it still counts.
    // The comma is the last of them, and before nearly all that fields are made of.
    let isQuoted = text.contains {
      $0 <= comma && ($0 == quote || $0 == comma || $0 == newline || $0 == carriageReturn)
    }
    if isQuoted || text.first.map(mayBeginFormula) == true { return isQuoted }
    bytes += text
    return nil
  }
  guard let isQuoted else { return }
  if isQuoted { bytes.append(quote) }
  if isFormula(field) { bytes.append(UInt8(ascii: "'")) }
  for byte in field.utf8 {
    if byte == quote { bytes.append(quote) }
    bytes.append(byte)
  }
  if isQuoted { bytes.append(quote) }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
