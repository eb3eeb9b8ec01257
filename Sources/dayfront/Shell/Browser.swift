import Curses
import Screens

/// Runs a model on a terminal: draws, waits, applies, and performs what the model asks for.
struct Browser {
  var session: Session
  let terminal: Terminal

  /// The signal that ended it, nil where the reader quit or the line went away.
  mutating func run() -> Int32? {
    if session.model.reportsMouse { terminal.reportMouse(true) }
    while true {
      terminal.paint(session.frame(), palette: Palette(session.model.appearance))
      switch terminal.next(timeoutMilliseconds: session.model.tickInterval) {
      case .input(let input):
        switch session.take(input) {
        case .none, .search, .ask: break
        case .quit: return nil
        case .suspend: terminal.suspend()
        case .repaint: terminal.repaint()
        case .reportMouse(let on): terminal.reportMouse(on)
        }
      case .timeout: _ = session.take(.tick)
      case .signal(let signal): return signal
      case .hangup: return nil
      }
    }
  }
}
