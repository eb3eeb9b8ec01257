import Curses
import Screens

/// Runs a model on a terminal: draws, waits, applies, and performs what the model asks for.
struct Browser {
  var session: Session
  let terminal: Terminal
  var post = ClassPost.alone
  var alarms = Alarms()
  /// Whether the model may differ from what is on the screen: a class that is waited for wakes the loop in vain.
  private var hasNews = true

  init(session: Session, terminal: Terminal, post: ClassPost = .alone, alarms: Alarms = Alarms()) {
    self.session = session
    self.terminal = terminal
    self.post = post
    self.alarms = alarms
  }

  /// The signal that ended it, nil where the reader quit, was away for too long, or the line went away.
  mutating func run() -> Int32? {
    defer { post.close() }
    if session.model.reportsMouse { terminal.reportMouse(true) }
    while true {
      if hasNews {
        // The class first: everybody's screen waits for it.
        post.publish(session)
        terminal.paint(session.frame(), palette: Palette(session.model.appearance))
        hasNews = false
      }
      let wait = alarms.wait(tick: session.model.tickInterval, deadline: post.deadline)
      switch terminal.next(timeoutMilliseconds: wait, also: post.others) {
      case .input(let input):
        alarms.sign()
        let effect = take(input)
        switch effect {
        case .none, .search, .ask: break
        case .quit:
          post.release(session)
          return nil
        case .suspend: terminal.suspend()
        case .repaint: terminal.repaint()
        case .reportMouse(let on): terminal.reportMouse(on)
        case .answer: post.perform(effect)
        }
      case .other, .timeout: break
      case .signal(let signal): return signal
      case .hangup: return nil
      }
      if passTime() { return nil }
    }
  }

  private mutating func take(_ input: Input) -> Effect {
    hasNews = true
    return session.take(input)
  }

  /// What time and the class have brought; whether nobody has been there for too long.
  private mutating func passTime() -> Bool {
    for event in post.turn() {
      alarms.sign()
      _ = take(.classroom(event))
    }
    if alarms.takeTick() { _ = take(.tick) }
    let closing = alarms.closing
    if closing != session.model.closing { _ = take(.closing(closing)) }
    return closing == 0
  }
}
