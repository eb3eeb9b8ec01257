/// The control strings of a terminal that drawing cells needs, ready to be sent.
///
/// Only `address` must exist. The terminal lacks what is nil, and another way is used.
struct Capabilities: Sendable {
  /// Puts the cursor at a row and a column.
  enum Address: Sendable {
    case decimal(DecimalTemplate)
    /// Written in another way, as on the VT52.
    case other(@Sendable (_ row: Int, _ column: Int) -> [UInt8])
  }

  var address: Address
  /// Move the cursor to a column of its row (`hpa`), and to a row of its column (`vpa`).
  var column, row: DecimalTemplate?
  /// Move the cursor by a number of cells.
  var right, left, down, up: DecimalTemplate?
  /// Move the cursor by one cell.
  var right1, left1, down1, up1: [UInt8]?
  var home, carriageReturn: [UInt8]?
  /// Whether a line feed moves down. It is sent only in column 0, where it does not matter whether it also returns.
  var feedsLines = false
  /// Clears from the cursor to the end of its row (`el`).
  var eraseToEnd: [UInt8]?
  /// Whether erasing leaves the background that is set instead of the terminal's own (`bce`).
  var erasesInBackground = false
  /// Moves the rest of the row to the right (`ich1`).
  var insertBlank: [UInt8]?
  /// Whether the cursor goes to the next row after the last column (`am`), and the strings that switch it.
  var wraps = true
  var wrapOff, wrapOn: [UInt8]?
  /// Whether the cursor stays after the last column until the next character comes (`xenl`).
  var wrapsLate = false
  /// Whether the cursor may be moved while attributes are set (`msgr`).
  var movesInLooks = true
  var looks = LookStrings()
  /// Clears the screen and goes to its first cell.
  var clear: [UInt8]?
  /// Enter and leave a screen besides the shell's, where there is one (`smcup`, `rmcup`).
  var enter, leave: [UInt8]?
  /// Make the keypad send what the description says, and end that (`smkx`, `rmkx`).
  var keypadOn, keypadOff: [UInt8]?
  var hideCursor, showCursor: [UInt8]?
  /// Whether it can report mouse clicks.
  var hasMouse = false
  /// Whether it answers when asked for its state.
  var answers = false
  /// Whether it addresses its cursor and sets colours by the sequences of ECMA-48. Such a terminal ignores sequences of
  /// this form that it does not know, questions too.
  var hasStandardColors = false

  /// Whether its description says that questions do no harm.
  var takesQuestions: Bool { answers || hasStandardColors }

  /// Whether the cursor stays in the last column after a character there, whatever comes next: a carriage return then
  /// leads to column 0 of the same row. Terminals of the VT100's kind do so; for others with `xenl` it is not known.
  var staysAtMargin: Bool {
    guard wraps else { return true }
    if case .decimal = address { return wrapsLate }
    return false
  }
}

/// The strings that set colours and attributes.
struct LookStrings: Sendable {
  /// Ends all attributes (`sgr0`).
  var reset: [UInt8] = []
  var bold, reverse, underline: [UInt8]?
  /// End one attribute alone. Bold has no such string in terminfo.
  var endReverse, endUnderline: [UInt8]?
  /// Sets both colours back to the terminal's own (`op`).
  var original: [UInt8]?
  /// Set a colour by its number; nil where there are no colours.
  var fore, back: (@Sendable (_ number: Int) -> [UInt8])?

  func begin(_ attribute: Attributes) -> [UInt8]? {
    attribute == .bold ? bold : attribute == .reverse ? reverse : attribute == .underline ? underline : nil
  }

  func end(_ attribute: Attributes) -> [UInt8]? {
    attribute == .reverse ? endReverse : attribute == .underline ? endUnderline : nil
  }

  /// The attributes that the terminal has.
  var attributes: Attributes {
    Attributes.all.filter { begin($0) != nil }.reduce(into: []) { $0.formUnion($1) }
  }
}

/// The colour sequences of xterm and its kin, for terminals whose description may know fewer colours than they have.
enum XtermColorStrings: Hashable, Sendable {
  /// Colours are numbered by their place among 256. With `direct` the number is the red, green and blue instead,
  /// except that the first eight are the basic colours.
  case xterm(direct: Bool)

  func fore(_ number: Int) -> [UInt8] { bytes(number, normal: 30, bright: 90, many: 38) }
  func back(_ number: Int) -> [UInt8] { bytes(number, normal: 40, bright: 100, many: 48) }

  private func bytes(_ number: Int, normal: Int, bright: Int, many: Int) -> [UInt8] {
    var codes = [many]
    switch self {
    case .xterm where number < 8: codes = [normal + number]
    case .xterm(direct: false) where number < 16: codes = [bright + number - 8]
    case .xterm(direct: false): codes += [5, number]
    case .xterm(direct: true): codes += [2, number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF]
    }
    var bytes: [UInt8] = [0x1B, UInt8(ascii: "[")]
    for (place, code) in codes.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ";")) }
      appendDecimal(code, to: &bytes)
    }
    return bytes + [UInt8(ascii: "m")]
  }
}

extension LookStrings {
  /// The same strings, but with other ones for colours.
  func with(_ colors: XtermColorStrings) -> LookStrings {
    var result = self
    result.fore = colors.fore
    result.back = colors.back
    result.original = original ?? Array("\u{1B}[39;49m".utf8)
    return result
  }
}
