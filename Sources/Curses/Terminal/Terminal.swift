import CNCurses
import Screens

/// The terminal that the program runs in: it shows frames and hands out what the reader does.
///
/// There is one at a time, used from one thread. From `init` until `close()` the terminal is ours; every way out, a
/// crash included, leaves it as it was found.
///
/// What the terminal understands is looked up under its name; where the machine does not know the name, a family that
/// it belongs to may stand in, or the terminal itself is asked. What it is asked beside, and answers later, is in
/// `answers`.
///
///     let terminal = try Terminal(name: environment["TERM"] ?? "", isUTF8: true)
///     defer { terminal.close() }
///     terminal.paint(frame, palette: palette)
///     switch terminal.next(until: nil) { ... }
public final class Terminal {
  /// The screen's size: as of the last `.resize` that `next` handed out.
  public internal(set) var size: CellSize
  /// How many colours the terminal's description promises; 0 for none.
  public let colors: Int
  /// What was taken for a name that the machine does not know: another name, or that of a family. Nil where nothing
  /// had to stand in.
  public let standIn: String?
  /// What the terminal has answered so far; nil where it is not asked.
  public internal(set) var answers: TerminalAnswers?
  /// Whether more than ASCII is written.
  public var isUTF8: Bool {
    didSet { if isUTF8 != oldValue { changeGlyphs() } }
  }

  var inks: InkTable
  var glyphs: GlyphTable
  var writer: ScreenWriter
  let abilities: InkTable.Abilities
  /// Whether it takes the sequences that xterm sets 256 and more colours by.
  var takesXtermColors: Bool
  /// The depth that colours were last numbered for.
  var depth = ColorDepth.never
  var painted: Painted?
  var pace: LinePace
  var decoder = InputDecoder()
  /// What was read and is yet to be handed out.
  var arrivals: ArraySlice<Arrival> = []
  /// When the questions were sent; nil where none were.
  var probedAt: Int64?
  /// Set by an answer of the terminal's until `next` has told of it.
  var hasAnswer = false
  /// A request stands behind the frame that is being sent.
  var isRequestQueued = false
  /// Set by `suspend()`: the size may have changed while the program was stopped.
  var hasPendingResize = false
  var isCursorShown = true
  /// Somebody asked for the end by a signal: no answer is waited for long.
  var isHurried = false
  var isMouseReported = false
  private let asks: Bool
  private var isOpen = true

  /// Takes over the terminal on two descriptors, as a rule standard input and output.
  ///
  /// - Parameters:
  ///   - name: the value of TERM.
  ///   - isUTF8: whether more than ASCII is written, as far as is known beforehand.
  ///   - asks: whether it may be asked anything: not where what is sent is recorded, to be shown to other terminals.
  ///   - isSlow: the line counts as slow, whatever is measured.
  public convenience init(
    name: String, input: Int32 = 0, output: Int32 = 1, isUTF8: Bool = true, asks: Bool = true, isSlow: Bool = false
  ) throws(TerminalError) {
    switch Int(dayfront_take_line(input, output)) {
    case DAYFRONT_OPENED: break
    case DAYFRONT_NOT_A_TERMINAL: throw .notATerminal
    default: throw .noLine
    }
    do {
      let standIn = try describe(name, asks: asks)
      self.init(standIn: standIn, isUTF8: isUTF8, asks: asks, name: name, isSlow: isSlow)
    } catch {
      dayfront_close()
      throw error
    }
    enter()
  }

  /// A screen of a terminal that is not there: it paints on the null device, and has no input.
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

  /// Opens the line while that is still allowed, for a terminal that is opened when it is not.
  public static func claimLine(output: Int32 = 1) { dayfront_claim(output) }

  private init(standIn: String?, isUTF8: Bool, asks: Bool, name: String, isSlow: Bool) {
    // On a line with flow control padding would only be more to send.
    let speed = Int(dayfront_line_speed())
    dayfront_pad(Capabilities.pads(at: speed) && dayfront_has_flow_control() == 0 ? 1 : 0)
    let capabilities = Capabilities.ofOpenTerminal()
    self.standIn = standIn
    self.isUTF8 = isUTF8
    let family = TerminalFamily(ofName: name)
    self.asks = asks && TerminalFamily.mayBeAsked(name) && (capabilities.answers || family == .xterm)
    glyphs = GlyphTable(isUTF8: isUTF8)
    size = currentSize()
    abilities = Capabilities.abilities(of: capabilities.looks)
    writer = ScreenWriter(capabilities)
    colors = capabilities.looks.fore == nil ? 0 : Capabilities.colors
    takesXtermColors = family == .xterm || (family == nil && standIn != nil)
    pace = LinePace(bitsPerSecond: speed, mayAnswer: self.asks, isSlow: isSlow)
    if self.asks, family != .vt100 { answers = TerminalAnswers() }
    // Until colours start there are none.
    inks = InkTable(colors: ColorNumbers(count: 0, isDirect: false, hasStandard: true), abilities: abilities)
    decoder.described = Capabilities.keys()
  }

  deinit { close() }

  /// Gives the terminal back; a second time nothing happens.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
    dayfront_close()
    dayfront_undescribe()
  }

  /// Gives the terminal back, stops as Ctrl-Z would, and once continued shows the last frame again.
  ///
  /// If the size has changed meanwhile, the next happening is a resize.
  public func suspend() {
    leave()
    dayfront_stop_here()
    enter()
    writer.becamePlain()
    hasPendingResize = true
    showAgain()
  }

  /// Sends the last frame whole, for a screen that something else has written on.
  public func repaint() {
    loseScreen()
    showAgain()
  }

  /// The next frame is sent whole: the screen may show anything, because somebody else has written on it, or because
  /// terminals disagree about how wide characters are that go now.
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
    // To a terminal of eight bits some bytes of UTF-8 begin a string, which swallows what comes until it is ended.
    if !isUTF8 { write(Array("\u{1B}\\".utf8)) }
  }

  /// Asks the terminal for clicks and the wheel, or stops asking.
  ///
  /// Off again by itself on `close()` and while suspended.
  public func reportMouse(_ isWanted: Bool) {
    guard isMouseReported != isWanted, canReportMouse else { return }
    isMouseReported = isWanted
    decoder.expectsMouse = isWanted
    write(isWanted ? mouseOn : mouseOff)
    send()
  }

  /// Takes over the line's size; the new one if it has changed.
  func takeResize() -> CellSize? {
    let current = currentSize()
    guard current != size else { return nil }
    size = current
    painted?.isWhole = false
    return size
  }
}

/// Whoever logs in says how large his window is, and a screen of 20,000 by 20,000 takes all memory there is.
private let largest: Int32 = 1000

/// The size of the line; where it tells none, as serial lines, that of the description.
private func currentSize() -> CellSize {
  var rows: Int32 = 0
  var columns: Int32 = 0
  dayfront_line_size(&rows, &columns)
  if rows <= 0 || columns <= 0 {
    rows = max(dayfront_number("lines"), 1)
    columns = max(dayfront_number("cols"), 1)
    if rows == 1 || columns == 1 { (rows, columns) = (24, 80) }
  }
  return CellSize(columns: Int(min(columns, largest)), rows: Int(min(rows, largest)))
}
