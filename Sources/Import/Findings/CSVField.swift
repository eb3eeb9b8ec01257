/// A field of CSV, in quotes where it needs them.
func csvField(_ text: String) -> String {
  let needsQuotes = text.utf8.contains { [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D].contains($0) }
  guard needsQuotes else { return text }
  return "\"" + text.split(separator: "\"" as Character, omittingEmptySubsequences: false).joined(separator: "\"\"")
    + "\""
}
