/// What a terminal is sent, cut into characters, controls and control sequences (ECMA-48).
struct TerminalTokens {
  enum Token: Hashable {
    case character(Unicode.Scalar)
    case control(UInt8)
    /// What stands behind an Escape that begins no control sequence. Some take more bytes: `take()`.
    case escape(Unicode.Scalar)
    /// `CSI parameters final`; characters in between belong to the parameters.
    case sequence(parameters: String, final: Unicode.Scalar)
    /// An operating system command, from behind `ESC ]` to its end.
    case command(String)
    /// Nothing that a terminal should ever be sent.
    case broken(String)
  }

  private var rest: ArraySlice<UInt8>
  private let isUTF8: Bool

  init(_ bytes: [UInt8], isUTF8: Bool = true) {
    rest = bytes[...]
    self.isUTF8 = isUTF8
  }

  /// How many bytes are left.
  var left: Int { rest.count }

  /// The next byte as it is.
  mutating func take() -> UInt8? { rest.popFirst() }

  mutating func next() -> Token? {
    guard let byte = rest.popFirst() else { return nil }
    switch byte {
    case 0x1B: return escape()
    case 0x20...0x7E: return .character(Unicode.Scalar(byte))
    case 0x80...: return character(byte)
    default: return .control(byte)
    }
  }

  private mutating func character(_ first: UInt8) -> Token {
    guard isUTF8 else { return .broken("byte \(first)") }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    // A character that is cut ends before what does not belong to it, as a terminal takes it.
    let bytes = [first] + rest.prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }
    rest = rest.dropFirst(bytes.count - 1)
    let text = String(decoding: bytes, as: UTF8.self)
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1, scalar != "\u{FFFD}",
      scalar.value >= 0xA0
    else { return .broken("bytes \(bytes)") }
    return .character(scalar)
  }

  private mutating func escape() -> Token {
    guard let next = rest.popFirst() else { return .broken("an Escape at the end") }
    if next == UInt8(ascii: "]") { return command() }
    guard next == UInt8(ascii: "[") else { return .escape(Unicode.Scalar(next)) }
    var parameters = ""
    while let byte = rest.first {
      // An Escape ends what was cut, and begins anew.
      if byte == 0x1B { return .broken("a cut sequence") }
      rest.removeFirst()
      switch byte {
      case 0x20...0x3F: parameters.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x40...0x7E: return .sequence(parameters: parameters, final: Unicode.Scalar(byte))
      default: return .broken("a cut sequence, then \(byte)")
      }
    }
    return .broken("a sequence cut by the end")
  }

  private mutating func command() -> Token {
    var text = String.UnicodeScalarView()
    while let byte = rest.popFirst() {
      switch byte {
      case 0x07: return .command(String(text))
      case 0x1B:
        return rest.popFirst() == UInt8(ascii: "\\") ? .command(String(text)) : .broken("a command cut by an Escape")
      default: text.append(Unicode.Scalar(byte))
      }
    }
    return .broken("a command cut by the end")
  }
}
