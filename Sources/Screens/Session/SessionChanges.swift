/// Changes that the shell makes to a session's model, such as messages about the terminal.
extension Session {
  /// Shows a sentence to the reader until the next key.
  public mutating func tell(_ sentence: String) { model.notice = sentence }

  /// Changes the way of drawing, and shows the reason if there is one.
  public mutating func draw(_ appearance: Appearance, because reason: String? = nil) {
    model.appearance = appearance
    if let reason { model.notice = reason }
  }

  /// Notes that sentences stand for the map.
  public mutating func speak() { model.isSpoken = true }

  /// Notes that the mouse belongs to the map, without a word: nothing of what is shown changes.
  public mutating func takeMouse() { model.reportsMouse = true }

  /// Records whether the terminal takes copies.
  public mutating func allowCopies(_ isAllowed: Bool) { model.takesCopies = isAllowed }

  /// Sets the glyphs back to ASCII, where the terminal can show nothing else, whatever key the reader pressed.
  public mutating func keepToASCII() {
    guard model.appearance.glyphs != .ascii else { return }
    model.appearance.glyphs = .ascii
    model.notice = "This terminal is taken to read ASCII only; set LC_ALL=C.UTF-8 if it reads UTF-8."
  }
}
