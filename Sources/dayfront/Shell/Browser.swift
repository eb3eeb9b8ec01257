import Curses
import Screens

/// Runs a model on a terminal: it draws, waits, applies inputs, and takes the actions that the model asks for.
///
/// All waiting input is taken before anything is drawn, and nothing is drawn while the line is behind with earlier
/// frames. So a burst of keys makes one frame, and on a slow line only the latest day is sent.
struct Browser: SessionLoop {
  var session: Session
  let terminal: Terminal
  var fitting: Fitting
  var slowLine: SlowLineAppearance
  /// Whether the terminal's answers decide if the mouse belongs to the map: neither an option nor a key did.
  private var decidesMouse: Bool
  let connection: ClassConnection
  var alarms: Alarms
  /// The number of inputs since the screen last showed the model; nil while it shows the model.
  private var unshown: Int?
  /// What the screen was last drawn with, as far as widths depend on it.
  private var shownGlyphs: (set: GlyphSet, hasWideSigns: Bool)?

  init(
    session: Session, terminal: Terminal, fitting: Fitting, slowLine: SlowLineAppearance, decidesMouse: Bool,
    connection: ClassConnection = .alone,
    alarms: Alarms = Alarms()
  ) {
    self.session = session
    self.terminal = terminal
    self.fitting = fitting
    self.slowLine = slowLine
    self.decidesMouse = decidesMouse
    self.connection = connection
    self.alarms = alarms
  }

  /// The most inputs that may delay a frame. There are more if a text is pasted, or if a held key repeats faster than
  /// frames are drawn.
  private static let inputsPerFrame = 256

  /// Runs until the end. Returns the signal that ended the session, or the one that a closed line stands for; nil if
  /// the reader quit or was idle for too long.
  mutating func run() -> Int32? {
    defer { connection.close() }
    if session.model.reportsMouse { terminal.reportMouse(true) }
    unshown = 0
    while true {
      // The class comes first, because every follower's screen waits for it.
      if unshown != nil { connection.publish(session) }
      adapt()
      let mayPaint = unshown != nil && terminal.isClear
      if mayPaint, unshown! >= Self.inputsPerFrame {
        paint()
        continue
      }
      switch terminal.next(until: mayPaint ? terminal.now : nextLook, also: connection.others) {
      case .input(let input):
        alarms.sign()
        let effect = take(input)
        switch effect {
        case .none, .search, .ask, .lessons, .turn, .export: break
        case .quit:
          connection.release(session)
          return nil
        case .suspend: terminal.suspend()
        case .repaint: terminal.repaint()
        case .copy(let text): if let text { terminal.copy(text) }
        case .reportMouse(let on):
          decidesMouse = false
          terminal.reportMouse(on)
        case .answer: connection.perform(effect)
        }
      case .timeout: if mayPaint { paint() }
      case .lineIsFree, .other: break
      case .answered: fit()
      // A presenter whom anybody follows is asked first, as by the key for the end.
      case .signal(interrupt) where session.model.asksBeforeEnding:
        if take(.key(.control("c"))) == .quit {
          connection.release(session)
          return nil
        }
      case .signal(let signal): return signal
      case .hangup: return dayfront.hangup
      }
      if passTime() { return nil }
    }
  }

  mutating func take(_ input: Input) -> Effect {
    unshown = (unshown ?? 0) + 1
    return session.take(input)
  }

  private mutating func paint() {
    let appearance = session.model.appearance
    let glyphs = (set: appearance.glyphs, hasWideSigns: appearance.hasWideSigns)
    if shownGlyphs.map({ $0 != glyphs }) ?? true { terminal.loseScreen() }
    shownGlyphs = glyphs
    terminal.paint(session.frame(), palette: Palette(session.model.appearance))
    unshown = nil
  }

  /// The time at which something must be done even if nothing happens: a tick, a message from or to the class, the end
  /// of an idle session, or another check of a line that was behind.
  private var nextLook: Int64? {
    mutating get {
      let look = unshown == nil ? nil : terminal.nextLook
      let wait = alarms.wait(tick: session.model.tickInterval, deadline: connection.deadline)
      return [wait.map { terminal.now + Int64($0) }, look].compactMap { $0 }.min()
    }
  }

  /// Fits the drawing to the terminal's answers. They come while the first frame is on its way, or before it.
  private mutating func fit() {
    guard let answers = terminal.answers else { return }
    if decidesMouse, answers.reportsMouse { takeMouse() }
    let change = fitting.change(of: session.model.appearance, by: answers)
    if terminal.isUTF8 != fitting.isUTF8 {
      terminal.isUTF8 = fitting.isUTF8
      unshown = unshown ?? 0
    }
    session.allowCopies(terminal.takesCopies)
    guard let change else { return }
    session.draw(change)
    unshown = unshown ?? 0
  }

  /// Asks for the mouse where the terminal has said that it reports it.
  private mutating func takeMouse() {
    decidesMouse = false
    session.takeMouse()
    terminal.reportMouse(true)
  }

  /// Adapts the drawing to the characters that the terminal can write, and to the speed of its line.
  private mutating func adapt() {
    if !terminal.isUTF8, session.model.appearance.glyphs != .ascii {
      session.keepToASCII()
      unshown = unshown ?? 0
    }
    let isSlow = terminal.isLineSlow
    guard let appearance = slowLine.change(of: session.model.appearance, isSlow: isSlow) else { return }
    session.draw(
      appearance,
      because: isSlow ? "The line is slow, so less is drawn; c and C change that." : "The line is fast again.")
    unshown = unshown ?? 0
  }
}
