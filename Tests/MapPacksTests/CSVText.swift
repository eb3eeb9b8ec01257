/// A CSV file as rows of fields, each as it is written, with its quotes. The header is the first row.
struct CSVText {
  var rows: [[String]]

  init(_ bytes: [UInt8]) {
    rows = []
    var (row, field, isQuoted) = ([String](), [UInt8](), false)
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      let isEnd = byte == UInt8(ascii: "\n") && !isQuoted
      guard isEnd || (byte == UInt8(ascii: ",") && !isQuoted) else {
        field.append(byte)
        continue
      }
      row.append(String(decoding: field, as: UTF8.self))
      field = []
      guard isEnd else { continue }
      rows.append(row)
      row = []
    }
    precondition(row.isEmpty && field.isEmpty, "the last line has no end")
  }

  var bytes: [UInt8] { Array(rows.map { $0.joined(separator: ",") + "\n" }.joined().utf8) }

  func number(of column: String) -> Int { rows[0].firstIndex(of: column)! }

  /// The first record in which a column is not empty; the first of all where it always is.
  func firstGiven(_ column: String) -> Int {
    rows.dropFirst().firstIndex { !$0[number(of: column)].isEmpty } ?? 1
  }

  /// The same columns in another order.
  func reordered(_ order: [Int]) -> CSVText {
    var text = self
    text.rows = rows.map { row in order.map { row[$0] } }
    return text
  }

  func without(_ column: String) -> CSVText {
    let number = number(of: column)
    return reordered(rows[0].indices.filter { $0 != number })
  }

  /// The same file with a column in which nothing stands.
  func emptied(_ column: String) -> CSVText {
    var text = self
    for row in rows.indices.dropFirst() { text.rows[row][number(of: column)] = "" }
    return text
  }

  func with(_ value: String, in column: String, ofRow row: Int) -> CSVText {
    var text = self
    text.rows[row][number(of: column)] = value
    return text
  }
}
