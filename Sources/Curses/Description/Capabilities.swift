/// What a terminal understands, as far as drawing cells needs it: strings that are ready to be sent.
///
/// Only `address` must be there; what is nil the terminal does not have, and another way is found.
struct Capabilities: Sendable {
  /// Puts the cursor at a row and a column.
  enum Address: Sendable {
    case decimal(DecimalTemplate)
    /// Written in a way of its own, as the VT52 does it.
    case other(@Sendable (_ row: Int, _ column: Int) -> [UInt8])
  }

  var address: Address
  /// Puts the cursor at a column of its row (`hpa`), at a row of its column (`vpa`).
  var column, row: DecimalTemplate?
  /// Moves it by so many cells.
  var right, left, down, up: DecimalTemplate?
  /// Moves it by one.
  var right1, left1, down1, up1: [UInt8]?
  var home, carriageReturn: [UInt8]?
  /// A line feed moves down; it is sent in column 0 only, where it does not matter whether it also returns.
  var feedsLines = false
  /// Clears from the cursor to the end of its row (`el`).
  var eraseToEnd: [UInt8]?
  /// Erasing leaves the background that is set, not the terminal's own (`bce`).
  var erasesInBackground = false
  /// Moves the rest of the row to the right (`ich1`).
  var insertBlank: [UInt8]?
  /// Whether the cursor goes on in the next row after the last column (`am`), and how that is switched.
  var wraps = true
  var wrapOff, wrapOn: [UInt8]?
  /// It waits there for the next character before it does (`xenl`).
  var wrapsLate = false
  /// The cursor may be moved while attributes are set (`msgr`).
  var movesInLooks = true
  var looks = LookStrings()
  /// Clears the screen and goes to its first cell.
  var clear: [UInt8]?
  /// Enters the screen and leaves it, where there is one beside the shell's (`smcup`, `rmcup`).
  var enter, leave: [UInt8]?
  /// Whether the keypad sends what the description says (`smkx`, `rmkx`).
  var keypadOn, keypadOff: [UInt8]?
  var hideCursor, showCursor: [UInt8]?
  /// It can report clicks.
  var hasMouse = false
  /// It answers when it is asked for its state.
  var answers = false

  /// After the last column the cursor stands on it still, whatever comes: a carriage return leads to column 0 of the
  /// same row. Terminals of the VT100's kind do so; of others with `xenl` it is not known.
  var staysAtMargin: Bool {
    guard wraps else { return true }
    if case .decimal = address { return wrapsLate }
    return false
  }
}

/// What sets colours and attributes.
struct LookStrings: Sendable {
  /// Ends all attributes (`sgr0`).
  var reset: [UInt8] = []
  var bold, reverse, underline: [UInt8]?
  /// Ends one of them alone. Bold has no such string in terminfo.
  var endReverse, endUnderline: [UInt8]?
  /// Puts both colours back (`op`).
  var original: [UInt8]?
  /// Sets a colour by its number; nil where there are no colours.
  var fore, back: (@Sendable (_ number: Int) -> [UInt8])?

  func begin(_ attribute: Attributes) -> [UInt8]? {
    attribute == .bold ? bold : attribute == .reverse ? reverse : attribute == .underline ? underline : nil
  }

  func end(_ attribute: Attributes) -> [UInt8]? {
    attribute == .reverse ? endReverse : attribute == .underline ? endUnderline : nil
  }

  /// The attributes that there are.
  var attributes: Attributes {
    Attributes.all.filter { begin($0) != nil }.reduce(into: []) { $0.formUnion($1) }
  }
}

/// What terminals of xterm's kind set more colours by than their description may know.
enum XtermColorStrings: Hashable, Sendable {
  /// A colour's number is that of its place among 256, or with `direct` its red, green and blue, of which the first eight
  /// are the basic ones.
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
  /// The same with other colours.
  func with(_ colors: XtermColorStrings) -> LookStrings {
    var result = self
    result.fore = colors.fore
    result.back = colors.back
    result.original = original ?? Array("\u{1B}[39;49m".utf8)
    return result
  }
}
