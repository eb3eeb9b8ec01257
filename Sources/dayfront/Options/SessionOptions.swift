import ArgumentParser

/// The way in which the session is shown and used, as far as options set it.
struct SessionOptions: DeclaredOptions {
  /// Nil where nothing was said: then the mouse is on where the terminal says that it reports it.
  var mouse: MouseArgument?
  var plain = false
  var lowBandwidth = false

  mutating func declare(to reader: inout some OptionReader) throws {
    try reader.option(
      .setting("mouse"), &mouse,
      ArgumentHelp(
        "on or off: whether the mouse belongs to the map; on by itself where the terminal reports it.",
        valueName: "on|off"))
    try reader.flag(
      .setting("plain"), &plain, "Print sentences instead of a map, for screen readers and braille displays.")
    try reader.flag(
      .setting("low-bandwidth"), &lowBandwidth,
      "Draw with less to send, for slow lines; by itself where the line is found to be slow.")
  }
}

/// Whether the mouse belongs to the map, on the command line.
enum MouseArgument: String, ExpressibleByArgument, CaseIterable {
  case on, off
}
