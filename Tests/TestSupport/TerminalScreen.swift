import Screens

/// A terminal's screen, fed with what a program sends: what its cells show in the end, where the cursor stands.
///
/// It understands what the descriptions of terminals of the VT100's kind and of the VT52 move, erase and colour by;
/// everything else is told as stray, and so is a screen that scrolls.
public struct TerminalScreen {
  /// How a terminal behaves where they differ.
  public struct Kind: Hashable, Sendable {
    /// After the last column the cursor goes on in the next row.
    public var wraps = true
    /// It does so only when the next character comes.
    public var wrapsLate = true
    /// Erased cells get the background that is set.
    public var erasesInBackground = true
    public var isVT52 = false

    public init(wraps: Bool, wrapsLate: Bool, erasesInBackground: Bool, isVT52: Bool = false) {
      self.wraps = wraps
      self.wrapsLate = wrapsLate
      self.erasesInBackground = erasesInBackground
      self.isVT52 = isVT52
    }
  }

  /// Colours by number, red, green and blue as one, -1 the terminal's own.
  public struct Style: Hashable, Sendable {
    public var fore = -1, back = -1
    public var isBold = false, isReverse = false, isUnderlined = false
    public init() {}
  }

  public struct Cell: Hashable, Sendable {
    /// Nil in the second half of a wide character.
    public var scalar: Unicode.Scalar?
    public var style: Style

    public init(_ scalar: Unicode.Scalar?, _ style: Style) {
      self.scalar = scalar
      self.style = style
    }

    /// What of it can be seen: of a blank its background, unless it is underlined or reversed.
    public var seen: Cell {
      guard scalar == " ", !style.isReverse, !style.isUnderlined else { return self }
      var bare = Style()
      bare.back = style.back
      return Cell(" ", bare)
    }
  }

  public let columns: Int, rows: Int
  public private(set) var column = 0, row = 0
  public private(set) var style = Style()
  public private(set) var strays: [String] = []
  private var cells: [Cell]
  private let kind: Kind
  private var wraps: Bool
  private var isWrapDue = false

  public init(columns: Int, rows: Int, kind: Kind) {
    self.columns = columns
    self.rows = rows
    self.kind = kind
    wraps = kind.wraps
    cells = Array(repeating: Cell(" ", Style()), count: columns * rows)
  }

  public subscript(column: Int, row: Int) -> Cell { cells[row * columns + column] }

  /// A row as text.
  public func text(row: Int) -> String {
    var text = String.UnicodeScalarView()
    for column in 0..<columns { if let scalar = self[column, row].scalar { text.append(scalar) } }
    return String(text)
  }

  /// Clears the screen in plain looks, as something else than what is fed might.
  private mutating func clear() {
    style = Style()
    erase(0..<cells.count)
    isWrapDue = false
    column = columns - 1
    row = rows / 2
  }

  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    var tokens = TerminalTokens(Array(bytes))
    while let token = tokens.next() {
      switch token {
      case .character(let scalar): write(scalar)
      case .control(0x00), .control(0x0F): break
      case .control(0x08): moveTo(column - 1, row)
      case .control(0x0A): lineFeed()
      case .control(0x0D): moveTo(0, row)
      case .control(let byte): strays.append("control \(byte)")
      case .escape(let next): takeEscape(next, &tokens)
      case .sequence(let parameters, let final): take(parameters, final)
      case .command: break
      case .broken(let words): strays.append(words)
      }
    }
  }

  // MARK: - Characters

  private mutating func write(_ scalar: Unicode.Scalar) {
    if isWrapDue { nextRow() }
    let width = max(1, cWidth(of: scalar))
    guard column + width <= columns else { return strays.append("a character over the edge") }
    set(Cell(scalar, style), at: column)
    if width == 2 { set(Cell(nil, style), at: column + 1) }
    if column + width < columns {
      column += width
    } else {
      column = columns - 1
      guard wraps else { return }
      if kind.wrapsLate { isWrapDue = true } else { nextRow() }
    }
  }

  private mutating func nextRow() {
    isWrapDue = false
    column = 0
    lineFeed()
  }

  private mutating func lineFeed() {
    isWrapDue = false
    if row + 1 < rows { row += 1 } else { strays.append("the screen scrolls") }
  }

  /// Half of a wide character does not stay.
  private mutating func set(_ cell: Cell, at column: Int) {
    let index = row * columns + column
    if column > 0, cells[index].scalar == nil, cell.scalar != nil { cells[index - 1].scalar = " " }
    if column + 1 < columns, cells[index + 1].scalar == nil { cells[index + 1].scalar = " " }
    cells[index] = cell
  }

  private mutating func erase(_ range: Range<Int>) {
    var blank = Style()
    if kind.erasesInBackground { blank.back = style.back }
    for index in range { cells[index] = Cell(" ", blank) }
  }

  private mutating func moveTo(_ column: Int, _ row: Int) {
    isWrapDue = false
    if !(0..<columns).contains(column) || !(0..<rows).contains(row) { strays.append("a move to \(column),\(row)") }
    self.column = min(max(0, column), columns - 1)
    self.row = min(max(0, row), rows - 1)
  }

  // MARK: - Sequences

  private mutating func takeEscape(_ next: Unicode.Scalar, _ tokens: inout TerminalTokens) {
    switch (next, kind.isVT52) {
    case ("(", false), (")", false): _ = tokens.take()
    case ("=", _), (">", _): break
    case ("M", false): moveTo(column, row - 1)
    case ("D", false): moveTo(column, row + 1)
    case ("Y", true):
      guard let row = tokens.take(), let column = tokens.take() else { return strays.append("a cut address") }
      moveTo(Int(column) - 32, Int(row) - 32)
    case ("A", true): moveTo(column, row - 1)
    case ("B", true): moveTo(column, row + 1)
    case ("C", true): moveTo(column + 1, row)
    case ("D", true): moveTo(column - 1, row)
    case ("H", true): moveTo(0, 0)
    case ("K", true): erase(row * columns + column..<(row + 1) * columns)
    case ("J", true): erase(row * columns + column..<cells.count)
    default: strays.append("Escape and \(next.value)")
    }
  }

  private mutating func take(_ parameters: String, _ final: Unicode.Scalar) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let first = numbers.first.flatMap { $0 } ?? 0, count = max(1, first)
    switch final {
    case "H": moveTo((numbers.count > 1 ? numbers[1] ?? 1 : 1) - 1, count - 1)
    case "A": moveTo(column, row - count)
    case "B": moveTo(column, row + count)
    case "C": moveTo(column + count, row)
    case "D": moveTo(column - count, row)
    case "G": moveTo(count - 1, row)
    case "d": moveTo(column, count - 1)
    case "K" where first == 0: erase(row * columns + column..<(row + 1) * columns)
    case "J" where first == 0: erase(row * columns + column..<cells.count)
    case "J" where first == 2: erase(0..<cells.count)
    case "@": insert(count)
    case "m": takeLooks(parameters)
    case "h", "l":
      if parameters == "?7" { wraps = final == "h" && kind.wraps }
      if parameters == "?1049", final == "h" { clear() }
    case "n", "t", "r", "p", "q": break
    case "c" where parameters.isEmpty || parameters.hasPrefix("?") || parameters == ">": break
    default: strays.append("CSI \(parameters)\(final)")
    }
  }

  private mutating func insert(_ count: Int) {
    let start = row * columns + column, end = (row + 1) * columns
    for index in (start..<end).reversed() where index - count >= start { cells[index] = cells[index - count] }
    erase(start..<min(end, start + count))
  }

  private mutating func takeLooks(_ parameters: String) {
    var codes = parameters.split(separator: ";", omittingEmptySubsequences: false).map(String.init)[...]
    while let code = codes.popFirst() {
      let number = Int(code.isEmpty ? "0" : code)
      switch number {
      case 0: style = Style()
      case 1: style.isBold = true
      case 4: style.isUnderlined = true
      case 7: style.isReverse = true
      case 24: style.isUnderlined = false
      case 27: style.isReverse = false
      case 10: break
      case .some(30...37): style.fore = number! - 30
      case .some(90...97): style.fore = number! - 82
      case .some(40...47): style.back = number! - 40
      case .some(100...107): style.back = number! - 92
      case 39: style.fore = -1
      case 49: style.back = -1
      case 38, 48: takeColor(isFore: number == 38, &codes)
      default: if !takeColored(code) { strays.append("looks \(parameters)") }
      }
    }
  }

  private mutating func takeColor(isFore: Bool, _ codes: inout ArraySlice<String>) {
    let kind = codes.popFirst()
    let parts = codes.prefix(kind == "5" ? 1 : 3).compactMap { Int($0) }
    codes = codes.dropFirst(parts.count)
    let number = parts.reduce(0) { $0 << 8 | $1 }
    if kind != "5" && kind != "2" { strays.append("a colour") }
    if isFore { style.fore = number } else { style.back = number }
  }

  /// A colour in the form of ITU-T T.416: `38:2::r:g:b`, `48:5:n`.
  private mutating func takeColored(_ code: String) -> Bool {
    let parts = code.split(separator: ":").compactMap { Int($0) }
    guard parts.count >= 3, parts[0] == 38 || parts[0] == 48 else { return false }
    let number = parts.dropFirst(2).reduce(0) { $0 << 8 | $1 }
    if parts[0] == 38 { style.fore = number } else { style.back = number }
    return true
  }
}
