import CNCurses
import Screens

/// The terminal that the program runs in: it shows frames and hands out what the reader does.
///
/// There is one at a time, used from one thread. From `init` until `close()` the terminal is ours; every way out, a
/// crash included, leaves it as it was found.
///
/// What the terminal understands is looked up under its name; where the machine does not know the name, a family that
/// it belongs to may stand in.
///
///     let terminal = try Terminal(name: environment["TERM"] ?? "")
///     defer { terminal.close() }
///     terminal.paint(frame, palette: palette)
///     switch terminal.next(until: nil) { ... }
public final class Terminal {
  /// The screen's size: as of the last `.resize` that `next` handed out.
  public private(set) var size: CellSize
  /// How many colours the terminal's description promises; 0 for none.
  public let colors: Int

  /// What was taken for a name that the machine does not know: another name, or that of a family. Nil where nothing
  /// had to stand in.
  public let standIn: String?
  /// Whether the locale writes more than ASCII.
  public let isUnicode: Bool

  var inks: InkTable
  var glyphs = GlyphTable()
  var writer: ScreenWriter
  private let abilities: InkTable.Abilities
  private var areColorsStarted = false
  var painted: Painted?
  var pace: LinePace
  /// Set by an answer of the terminal's until `next` has told of it.
  var hasAnswer = false
  /// An Escape was read that belongs to what comes next.
  var isEscapeHeld = false
  /// Bytes that were read may be left: only then is there something to read that no wait tells of.
  var isInputLeft = false
  /// A request stands behind the frame that is being sent.
  var isRequestQueued = false
  /// Set while the last answer is waited for.
  var isSettling = false
  /// Set by `suspend()`: the size may have changed while the program was stopped.
  var hasPendingResize = false
  private(set) var isMouseReported = false
  private var isOpen = true

  /// Takes over the terminal on two descriptors, as a rule standard input and output.
  ///
  /// - Parameters:
  ///   - name: the value of TERM.
  ///   - locale: a locale of the C library; an empty one means the environment's.
  ///   - depth: the colours that the reader asks for, nil for what the terminal has. With more than its description
  ///     has, a terminal of a known family is taken at the reader's word. Colours of red, green and blue are sent to a
  ///     terminal only so: otherwise ncurses shows the nearest that it knows.
  ///   - isSlow: the line counts as slow, whatever is measured.
  public convenience init(
    name: String, input: Int32 = 0, output: Int32 = 1, locale: String = "", depth: ColorDepth? = nil,
    isSlow: Bool = false
  ) throws(TerminalError) {
    let choices = descriptions(for: name, depth: depth)
    var code = Int32(DAYFRONT_UNKNOWN_TERMINAL)
    for (number, choice) in choices.enumerated() {
      switch choice {
      case .named(let known): code = dayfront_open(known, "", input, output, locale)
      case .builtIn(let known): code = dayfront_open(known.rawValue, known.compiled, input, output, locale)
      }
      guard Int(code) == DAYFRONT_UNKNOWN_TERMINAL else {
        try Terminal.check(code, name: name)
        let own = choices.firstIndex(of: .named(name)) ?? 0
        self.init(standIn: number > own ? choice.words : nil, isSlow: isSlow)
        return
      }
    }
    throw .unknownTerminal(name)
  }

  /// How many colours a terminal of this name has, nil where that is not known; only while none is open.
  public static func colors(ofTerminal name: String) -> Int? {
    for choice in descriptions(for: name, depth: nil) {
      switch choice {
      case .named(let known):
        let colors = Int(dayfront_described_colors(known))
        if colors >= 0 { return colors }
      case .builtIn(let known): return known.colors
      }
    }
    return nil
  }

  /// A screen of a terminal that is not there: it paints on the null device, and has no input.
  public convenience init(
    nullDeviceAs name: String, size: CellSize, locale: String = "C.UTF-8"
  ) throws(TerminalError) {
    let code = dayfront_open_null(name, Int32(max(1, size.rows)), Int32(max(1, size.columns)), locale)
    try Terminal.check(code, name: name)
    self.init(standIn: nil, isSlow: false)
  }

  private init(standIn: String?, isSlow: Bool) {
    self.standIn = standIn
    isUnicode = glyphs.glyph("\u{2588}").width > 0
    pace = LinePace(
      bitsPerSecond: Int(dayfront_line_speed()), mayAnswer: dayfront_answers_requests() != 0, isSlow: isSlow)
    size = Terminal.currentSize()
    let capabilities = Capabilities.ofOpenTerminal()
    abilities = Capabilities.abilities(of: capabilities.looks)
    writer = ScreenWriter(capabilities)
    colors = capabilities.looks.fore == nil ? 0 : Int(dayfront_colors())
    // Until colours start there are none.
    inks = InkTable(colors: ColorNumbers(count: 0, isDirect: false, hasStandard: true), abilities: abilities)
  }

  /// Begins to use colours, once. Before that no byte about colours goes out: a reader who refuses them gets none.
  func startColors() {
    guard !areColorsStarted, colors > 0 else { return }
    areColorsStarted = true
    dayfront_use_colors()
    writer.useColors()
    inks = InkTable(
      colors: ColorNumbers(
        count: colors, isDirect: colors >= 0x100_0000, hasStandard: writer.capabilities.looks.original != nil),
      abilities: abilities)
  }

  deinit { close() }

  /// Gives the terminal back; a second time nothing happens.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    settle()
    dayfront_close()
  }

  /// Gives the terminal back, stops as Ctrl-Z would, and once continued shows the last frame again.
  ///
  /// If the size has changed meanwhile, the next happening is a resize.
  public func suspend() {
    settle()
    dayfront_suspend()
    writer.becamePlain()
    painted?.isWhole = false
    hasPendingResize = true
    showPainted()
  }

  /// Sends the last frame whole, for a screen that something else has written on.
  public func repaint() {
    loseScreen()
    showPainted()
  }

  /// Somebody else may have written on the screen, in any looks.
  func loseScreen() {
    writer.forget()
    painted?.isWhole = false
  }

  /// Asks the terminal for clicks and the wheel, or stops asking.
  ///
  /// Off again by itself on `close()` and while suspended.
  public func reportMouse(_ isWanted: Bool) {
    isMouseReported = isWanted
    dayfront_report_mouse(isWanted ? 1 : 0)
    send()
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
