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
