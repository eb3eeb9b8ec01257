import Chronicle
import Curses
import Screens

/// Runs a model on a terminal: draws, waits, applies, and performs what the model asks for.
struct Browser {
  var model: Model
  var renderer: Renderer
  let atlas: Atlas
  let terminal: Terminal

  /// The signal that ended it, nil where the reader quit or the line went away.
  mutating func run() -> Int32? {
    if model.reportsMouse { terminal.reportMouse(true) }
    while true {
      terminal.paint(renderer.frame(of: model), palette: Palette(depth: model.appearance.color))
      switch terminal.next(timeoutMilliseconds: model.tickInterval) {
      case .input(let input):
        switch model.apply(input, in: atlas) {
        case .none: break
        case .quit: return nil
        case .suspend: terminal.suspend()
        case .repaint: terminal.repaint()
        case .reportMouse(let on): terminal.reportMouse(on)
        }
      case .timeout: _ = model.apply(.tick, in: atlas)
      case .signal(let signal): return signal
      case .hangup: return nil
      }
    }
  }
}
