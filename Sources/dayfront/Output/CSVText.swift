/// One line of CSV, quoted after RFC 4180 where it must be.
///
/// A field that a spreadsheet would take for a formula is led by an apostrophe; numbers are left alone.
func csvLine(_ fields: [String]) -> String {
  fields.map { field in
    var text = field
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first), Double(text) == nil {
      text = "'" + text
    }
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }.joined(separator: ",") + "\n"
}
