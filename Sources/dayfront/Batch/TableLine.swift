/// A line of a table as programs and people write it, cut into fields.
///
///     TableLine("\"2020-11-12\";46,5460;39,6400").fields.map(\.text) == ["2020-11-12", "46,5460", "39,6400"]
struct TableLine {
  /// What stands between two fields. Blanks are those of people, who type no other separator.
  enum Separator: Character {
    case comma = ","
    case semicolon = ";"
    case tab = "\t"
    case blanks = " "

    var byte: UInt8 { rawValue.asciiValue ?? 0 }
  }

  /// A value without blanks around it and without its quotes.
  struct Field {
    var text: String
    /// Whether a comma in it is a decimal comma and not the end of the field.
    var mayHaveDecimalComma: Bool
  }

  let separator: Separator
  let fields: [Field]

  /// Cuts a line at a separator, or with nil at the one that it seems to have: a tab before a semicolon, a comma or
  /// blanks. Separators in quotes are part of the value, and two quotes in them are one.
  init(_ line: String, at known: Separator? = nil) {
    if let plain = Self.plain(line, at: known) {
      self = plain
      return
    }
    let separator = known ?? Self.separator(of: line)
    self.separator = separator
    fields = Self.cut(line, at: separator)
  }

  private init(_ separator: Separator, _ fields: [Field]) {
    self.separator = separator
    self.fields = fields
  }

  /// The same of a line of ASCII without quotes, as programs write nearly all, by its bytes: letters that signs combine
  /// with need a hundred times as long. Nil for other lines.
  private static func plain(_ line: String, at known: Separator?) -> TableLine? {
    let cut = line.utf8.withContiguousStorageIfAvailable { bytes -> TableLine? in
      guard !bytes.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "\"") }) else { return nil }
      let separator = known ?? [Separator.tab, .semicolon, .comma].first { bytes.contains($0.byte) } ?? .blanks
      let fields = bytes.split(separator: separator.byte, omittingEmptySubsequences: false).map { field in
        Field(text: String(decoding: trimmed(field), as: UTF8.self), mayHaveDecimalComma: separator != .comma)
      }
      return TableLine(separator, separator == .blanks ? fields.filter { !$0.text.isEmpty } : fields)
    }
    return cut ?? nil
  }

  private static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    var rest = bytes
    while let first = rest.first, isBlank(first) { rest = rest.dropFirst() }
    while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
    return rest
  }

  private static func separator(of line: String) -> Separator {
    var isQuoted = false
    let bare = line.filter { letter in
      if letter == "\"" { isQuoted.toggle() }
      return !isQuoted
    }
    return [Separator.tab, .semicolon, .comma].first { bare.contains($0.rawValue) } ?? .blanks
  }

  private static func cut(_ line: String, at separator: Separator) -> [Field] {
    var fields: [Field] = []
    var text = "", isQuoted = false, wasQuoted = false, isAfterQuote = false
    func end() {
      let value = trimmed(text)
      fields.append(Field(text: value, mayHaveDecimalComma: wasQuoted || separator != .comma))
      (text, wasQuoted, isAfterQuote) = ("", false, false)
    }
    for letter in line {
      if letter == "\"", isQuoted || trimmed(text).isEmpty || isAfterQuote {
        if isAfterQuote { text.append(letter) }
        isAfterQuote = isQuoted
        isQuoted.toggle()
        wasQuoted = true
      } else if letter == separator.rawValue, !isQuoted {
        end()
      } else {
        isAfterQuote = false
        text.append(letter)
      }
    }
    end()
    return separator == .blanks ? fields.filter { !$0.text.isEmpty } : fields
  }

  private static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// Whether no field holds anything.
  var isEmpty: Bool { fields.allSatisfy(\.text.isEmpty) }
}

extension TableLine.Field {
  /// The value with a decimal point where it has a decimal comma.
  var number: String {
    guard mayHaveDecimalComma, text.utf8.contains(UInt8(ascii: ",")), !text.contains(".") else { return text }
    return String(text.map { $0 == "," ? "." : $0 })
  }
}
