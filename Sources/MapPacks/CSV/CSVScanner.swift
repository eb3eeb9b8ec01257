/// Cuts a CSV file into records and fields, strictly by RFC 4180. It holds one record at a time.
struct CSVScanner {
  struct Piece {
    var start: Int
    var end: Int
    /// Whether quotes are doubled inside, so that the field must be copied to be read.
    var hasDoubledQuotes = false
  }

  private let file: PackFile
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  private var lineStart: Int
  private(set) var pieces: [Piece] = []
  /// The offset in the file at which the record starts.
  private(set) var recordStart = 0
  /// Whether the record could be cut without a fault.
  private(set) var isSound = true

  init(_ file: PackFile) {
    self.file = file
    bytes = file.bytes
    position = file.start
    lineStart = file.start
  }

  /// Cuts the next record; false at the end of the file.
  mutating func next() -> Bool {
    guard position < bytes.count else { return false }
    pieces.removeAll(keepingCapacity: true)
    recordStart = position
    isSound = true
    while true {
      if position < bytes.count, bytes[position] == quote { cutQuoted() } else { cutPlain() }
      guard position < bytes.count else {
        endLine(at: position)
        return true
      }
      let separator = bytes[position]
      position += 1
      if separator == newline {
        endLine(at: position - 1)
        lineStart = position
        return true
      }
    }
  }

  /// A field without quotes: up to a comma or the end of the line.
  private mutating func cutPlain() {
    let start = position
    let hasQuote = skipToSeparator()
    var end = position
    let endsLine = position == bytes.count || bytes[position] == newline
    if endsLine, end > start, bytes[end - 1] == carriageReturn { end -= 1 }
    if hasQuote { stray(at: start) }
    pieces.append(Piece(start: start, end: end))
  }

  /// A field in quotes. It may hold commas, ends of lines and doubled quotes.
  private mutating func cutQuoted() {
    let opening = position
    var piece = Piece(start: position + 1, end: position + 1)
    var i = position + 1
    while i < bytes.count {
      let byte = bytes[i]
      if byte == quote {
        guard i + 1 < bytes.count, bytes[i + 1] == quote else { break }
        piece.hasDoubledQuotes = true
        i &+= 1
      } else if byte == newline {
        endLine(at: i)
        lineStart = i + 1
      }
      i &+= 1
    }
    position = i
    piece.end = position
    pieces.append(piece)
    guard position < bytes.count else {
      file.report(.openQuote, at: opening)
      isSound = false
      return
    }
    position += 1
    let after = position
    _ = skipToSeparator()
    let isEndOfLine = position == bytes.count || bytes[position] == newline
    let isReturn = isEndOfLine && position == after + 1 && bytes[after] == carriageReturn
    if position > after, !isReturn { stray(at: after) }
  }

  /// Advances to the next comma or end of line; returns whether there was a quote on the way.
  private mutating func skipToSeparator() -> Bool {
    var hasQuote = false
    var i = position
    while i < bytes.count {
      let byte = bytes[i]
      if byte == comma || byte == newline { break }
      if byte == quote { hasQuote = true }
      i &+= 1
    }
    position = i
    return hasQuote
  }

  private mutating func stray(at offset: Int) {
    file.report(.strayQuote, at: offset)
    isSound = false
  }

  private func endLine(at end: Int) {
    if end - lineStart > PackLimits.lineBytes {
      file.report(.lineTooLong(bytes: end - lineStart), at: lineStart)
    }
  }

  /// The value of a field of the record.
  @inline(__always) func value(of piece: Piece) -> UnsafeBufferPointer<UInt8> { Self.value(of: piece, in: file) }

  /// The value of a field of a record of a file.
  @inline(__always) static func value(of piece: Piece, in file: PackFile) -> UnsafeBufferPointer<UInt8> {
    let raw = file.slice(piece.start..<piece.end)
    return piece.hasDoubledQuotes ? single(raw, in: file) : raw
  }

  /// A field with each doubled quote made one.
  private static func single(_ raw: UnsafeBufferPointer<UInt8>, in file: PackFile) -> UnsafeBufferPointer<UInt8> {
    var plain: [UInt8] = []
    var isSecond = false
    for byte in raw {
      isSecond = byte == quote && !isSecond
      if !isSecond { plain.append(byte) }
    }
    return file.keep(plain)
  }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
