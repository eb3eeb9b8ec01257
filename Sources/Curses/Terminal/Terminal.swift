import CNCurses
import Screens

/// The terminal that the program runs in. It shows frames and returns what the reader does.
///
/// There is one at a time, used from one thread. From `init` until `close()` the program owns it; every way out, a
/// crash included, leaves it as it was found.
///
/// Its sequences are looked up under its name. Where the machine does not know the name, a family that it belongs to
/// may be used, or the terminal itself is asked. The answers to further questions arrive later, in `answers`.
///
///     let terminal = try Terminal(name: environment["TERM"] ?? "", isUTF8: true)
///     defer { terminal.close() }
///     terminal.paint(frame, palette: palette)
///     switch terminal.next(until: nil) { ... }
public final class Terminal {
  /// The screen's size, as of the last `.resize` that `next` returned.
  public internal(set) var size: CellSize
  /// The number of colours in the terminal's description; 0 for none.
  public let colors: Int
  /// The name of the terminal or family whose description is used because the machine does not know the terminal's own
  /// name; nil where the own one is used.
  public let standIn: String?
  /// The terminal's answers so far; nil where it is not asked.
  public internal(set) var answers: TerminalAnswers?
  /// Whether more than ASCII is written.
  public var isUTF8: Bool {
    didSet { if isUTF8 != oldValue { changeGlyphs() } }
  }

  var inks: InkTable
  var glyphs: GlyphTable
  var writer: ScreenWriter
  let abilities: InkTable.Abilities
  /// Whether it takes xterm's sequences for 256 and more colours.
  var takesXtermColors: Bool
  /// The depth for which colours were last numbered.
  var depth = ColorDepth.never
  var painted: Painted?
  var pace: LinePace
  var decoder = InputDecoder()
  /// Arrivals that were read but not returned yet.
  var arrivals: ArraySlice<Arrival> = []
  /// The time at which the questions were sent; nil where none were.
  var probedAt: Int64?
  /// Whether the terminal has answered something that `next` has not told of yet.
  var hasAnswer = false
  /// Whether a request stands behind the frame that is being sent.
  var isRequestQueued = false
  /// Set by `suspend()`, because the size may have changed while the program was stopped.
  var hasPendingResize = false
  var isCursorShown = true
  /// Whether cells on the screen may be guarded from erasing.
  var isGuarded = false
  /// Whether a signal asked for the end, so that answers are not waited for long.
  var isHurried = false
  var isMouseReported = false
  private let asks: Bool
  private let mostCells: Int?
  /// The value of TERM.
  let name: String
  private var isOpen = true

  /// Takes over the terminal on two descriptors, usually standard input and output. Throws `TerminalError`.
  ///
  /// - Parameters:
  ///   - name: the value of TERM.
  ///   - isUTF8: whether more than ASCII is written, as far as is known beforehand.
  ///   - asks: whether the terminal may be asked questions. It must not be where the output is recorded to be shown on
  ///     other terminals.
  ///   - isSlow: whether the line counts as slow, whatever is measured.
  ///   - mostCells: the most cells that are drawn, of a screen that is larger; nil for as many as there are.
  public convenience init(
    name: String, input: Int32 = 0, output: Int32 = 1, isUTF8: Bool = true, asks: Bool = true, isSlow: Bool = false,
    mostCells: Int? = nil
  ) throws(TerminalError) {
    switch Int(dayfront_take_line(input, output)) {
    case DAYFRONT_OPENED: break
    case DAYFRONT_NOT_A_TERMINAL: throw .notATerminal
    default: throw .noLine
    }
    do {
      let standIn = try describe(name, asks: asks)
      self.init(standIn: standIn, isUTF8: isUTF8, asks: asks, name: name, isSlow: isSlow, mostCells: mostCells)
    } catch {
      dayfront_close()
      throw error
    }
    enter()
  }

  /// Makes a terminal without a device: it paints on the null device and has no input.
  public convenience init(
    nullDeviceAs name: String, size: CellSize, isUTF8: Bool = true
  ) throws(TerminalError) {
    guard Int(dayfront_open_null(Int32(max(1, size.rows)), Int32(max(1, size.columns)))) == DAYFRONT_OPENED else {
      throw .noLine
    }
    do {
      let standIn = try describe(name, asks: false)
      self.init(standIn: standIn, isUTF8: isUTF8, asks: false, name: name, isSlow: false)
    } catch {
      dayfront_close()
      throw error
    }
  }

  /// Opens the line while that is still allowed, for a terminal that is opened once nothing more may be opened.
  public static func claimLine(output: Int32 = 1) { dayfront_claim(output) }

  private init(standIn: String?, isUTF8: Bool, asks: Bool, name: String, isSlow: Bool, mostCells: Int? = nil) {
    // On a line with flow control padding is not needed.
    let speed = Int(dayfront_line_speed())
    dayfront_pad(Capabilities.pads(at: speed) && dayfront_has_flow_control() == 0 ? 1 : 0)
    let capabilities = Capabilities.ofOpenTerminal()
    self.standIn = standIn
    self.name = name
    self.isUTF8 = isUTF8
    let family = TerminalFamily(ofName: name)
    self.asks = asks && TerminalFamily.mayBeAsked(name, described: capabilities)
    glyphs = GlyphTable(isUTF8: isUTF8)
    self.mostCells = mostCells
    size = currentSize(mostCells: mostCells)
    abilities = Capabilities.abilities(of: capabilities.looks)
    writer = ScreenWriter(capabilities)
    colors = capabilities.looks.fore == nil ? 0 : Capabilities.colors
    takesXtermColors = family == .xterm || (family == nil && standIn != nil)
    pace = LinePace(bitsPerSecond: speed, mayAnswer: self.asks, isSlow: isSlow)
    if self.asks, family != .vt100 { answers = TerminalAnswers() }
    // No colours are in use until the first depth with colours.
    inks = InkTable(colors: ColorNumbers(count: 0, isDirect: false, hasStandard: true), abilities: abilities)
    decoder.described = Capabilities.keys()
  }

  deinit { close() }

  /// Gives the terminal back; calling it again does nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
    dayfront_close()
    dayfront_undescribe()
  }

  /// Gives the terminal back, stops the program as Ctrl-Z would, and once continued shows the last frame again.
  ///
  /// If the size has changed meanwhile, the next event is a resize.
  public func suspend() {
    leave()
    dayfront_stop_here()
    enter()
    writer.becamePlain()
    hasPendingResize = true
    showAgain()
  }

  /// Sends the whole last frame, for a screen that another program has written on.
  public func repaint() {
    loseScreen()
    showAgain()
  }

  /// Makes the next frame be sent whole, because the screen may show anything: another program has written on it, or
  /// characters were on it whose width terminals disagree about.
  public func loseScreen() {
    writer.forget()
    painted?.isWhole = false
  }

  func showAgain() {
    painted?.isWhole = false
    showPainted()
  }

  private func changeGlyphs() {
    glyphs = GlyphTable(isUTF8: isUTF8)
    guard painted != nil else { return }
    painted?.isWhole = false
    // On 8-bit terminals some bytes of UTF-8 begin a control string, which swallows everything until it is ended (ST), and
    // others an area that is guarded from erasing, which ends with EPA.
    guard !isUTF8 else { return }
    write(Array("\u{1B}\\\u{1B}W".utf8))
    isGuarded = true
  }

  /// Asks the terminal to report clicks and the wheel, or to stop reporting.
  ///
  /// It is switched off on `close()` and while suspended.
  public func reportMouse(_ isWanted: Bool) {
    guard isMouseReported != isWanted, canReportMouse else { return }
    isMouseReported = isWanted
    decoder.expectsMouse = isWanted
    write(isWanted ? mouseOn : mouseOff)
    send()
  }

  /// Takes the line's size over; returns it if it has changed, else nil.
  func takeResize() -> CellSize? {
    let current = currentSize(mostCells: mostCells)
    guard current != size else { return nil }
    size = current
    painted?.isWhole = false
    return size
  }
}

/// The largest size used, in cells. A client chooses its window's size, and a screen of 20,000 by 20,000 would take
/// all memory.
private let largest: Int32 = 1000

/// The size of the line; where it has none, as serial lines, that of the description.
private func currentSize(mostCells: Int?) -> CellSize {
  var rows: Int32 = 0
  var columns: Int32 = 0
  dayfront_line_size(&rows, &columns)
  if rows <= 0 || columns <= 0 {
    rows = max(dayfront_number("lines"), 1)
    columns = max(dayfront_number("cols"), 1)
    if rows == 1 || columns == 1 { (rows, columns) = (24, 80) }
  }
  let size = CellSize(columns: Int(min(columns, largest)), rows: Int(min(rows, largest)))
  return mostCells.map { size.cut(toCells: $0) } ?? size
}

extension CellSize {
  /// The part of a screen, from its upper left corner, that has no more than so many cells: columns are kept as far as
  /// twenty rows remain.
  func cut(toCells most: Int) -> CellSize {
    guard columns * rows > most else { return self }
    let fewest = min(rows, 20)
    let kept = min(columns, max(1, most / fewest))
    return CellSize(columns: kept, rows: max(1, min(rows, most / kept)))
  }
}
