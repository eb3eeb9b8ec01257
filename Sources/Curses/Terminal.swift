import CNCurses
import Screens

/// The terminal that the program runs in: it shows frames and hands out what the reader does.
///
/// There is one at a time, used from one thread. From `init` until `close()` the terminal is ours; every way out, a
/// crash included, leaves it as it was found.
///
///     let terminal = try Terminal(name: environment["TERM"] ?? "")
///     defer { terminal.close() }
///     terminal.paint(frame, palette: palette)
///     switch terminal.next(timeoutMilliseconds: nil) { ... }
public final class Terminal {
  /// The screen's size: as of the last `.resize` that `next` handed out.
  public private(set) var size: CellSize
  /// How many colours the terminal's description promises; 0 for none.
  public let colors: Int
  /// How many pairs of colours may be on the screen at once.
  public let pairs: Int

  var inks: InkTable
  var painted: Painted?
  /// Set by `suspend()`: the size may have changed while the program was stopped.
  var hasPendingResize = false
  private(set) var isMouseReported = false
  private var isOpen = true

  /// Takes over the terminal on two descriptors, as a rule standard input and output.
  ///
  /// `name` is the value of TERM. `locale` is a locale of the C library; an empty one means the environment's.
  public convenience init(
    name: String, input: Int32 = 0, output: Int32 = 1, locale: String = ""
  ) throws(TerminalError) {
    try Terminal.check(dayfront_open(name, input, output, locale), name: name)
    self.init()
  }

  /// A screen of a terminal that is not there: it paints on the null device, and has no input.
  ///
  /// `cell(column:row:)` reads back what was painted.
  public convenience init(
    nullDeviceAs name: String, size: CellSize, locale: String = "C.UTF-8"
  ) throws(TerminalError) {
    let code = dayfront_open_null(name, Int32(max(1, size.rows)), Int32(max(1, size.columns)), locale)
    try Terminal.check(code, name: name)
    self.init()
  }

  private init() {
    size = Terminal.currentSize()
    colors = Int(dayfront_colors())
    pairs = Int(dayfront_pairs())
    inks = InkTable(
      colors: ColorNumbers(
        count: colors, isDirect: dayfront_has_direct_color() != 0,
        hasStandard: dayfront_has_standard_colors() != 0),
      pairs: PairTable(limit: pairs) { number, pair in
        dayfront_set_pair(Int32(number), Int32(pair.fore), Int32(pair.back)) != 0
      })
  }

  deinit { close() }

  /// Gives the terminal back; a second time nothing happens.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    dayfront_close()
  }

  /// Gives the terminal back, stops as Ctrl-Z would, and once continued shows the last frame again.
  ///
  /// If the size has changed meanwhile, the next happening is a resize.
  public func suspend() {
    dayfront_suspend()
    hasPendingResize = true
    showPainted()
  }

  /// Sends the last frame whole, for a screen that something else has written on.
  public func repaint() {
    dayfront_forget()
    showPainted()
  }

  /// Asks the terminal for clicks and the wheel, or stops asking.
  ///
  /// Off again by itself on `close()` and while suspended.
  public func reportMouse(_ isWanted: Bool) {
    isMouseReported = isWanted
    dayfront_report_mouse(isWanted ? 1 : 0)
  }

  /// Takes over the line's size; the new one if it has changed.
  func takeResize() -> CellSize? {
    dayfront_resize()
    // Coming back from a stop, ncurses has already taken it over by itself.
    let current = Terminal.currentSize()
    guard current != size else { return nil }
    size = current
    painted?.isWhole = false
    return size
  }

  private static func currentSize() -> CellSize {
    var rows: Int32 = 0
    var columns: Int32 = 0
    dayfront_size(&rows, &columns)
    return CellSize(columns: Int(columns), rows: Int(rows))
  }

  private static func check(_ code: Int32, name: String) throws(TerminalError) {
    switch Int(code) {
    case DAYFRONT_OPENED: return
    case DAYFRONT_NOT_A_TERMINAL: throw .notATerminal
    case DAYFRONT_UNKNOWN_TERMINAL: throw .unknownTerminal(name)
    case DAYFRONT_NO_CURSOR_ADDRESSING: throw .noCursorAddressing(name)
    default: throw .outOfMemory
    }
  }
}
