/// What the place where a session runs has to say to its model.
extension Session {
  /// Tells the reader something until the next key.
  public mutating func tell(_ sentence: String) { model.notice = sentence }

  /// Draws otherwise from now on, for a reason that is told if there is one.
  public mutating func draw(_ appearance: Appearance, because reason: String? = nil) {
    model.appearance = appearance
    if let reason { model.notice = reason }
  }

  /// Keeps to ASCII where nothing else can be written, whatever key was pressed.
  public mutating func keepToASCII() {
    guard model.appearance.glyphs != .ascii else { return }
    model.appearance.glyphs = .ascii
    model.notice = "This terminal is taken to read ASCII alone; LC_ALL=C.UTF-8 says otherwise."
  }
}
