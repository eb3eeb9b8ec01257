import ArgumentParser

/// The way in which the session is shown and used, as far as options set it.
struct SessionOptions: DeclaredOptions {
  var mouse = false
  var plain = false
  var lowBandwidth = false

  mutating func declare(to reader: inout some OptionReader) throws {
    try reader.flag(.setting("mouse"), &mouse, "Ask the terminal for clicks and the wheel.")
    try reader.flag(
      .setting("plain"), &plain, "Print sentences instead of a map, for screen readers and braille displays.")
    try reader.flag(
      .setting("low-bandwidth"), &lowBandwidth,
      "Draw with less to send, for slow lines; by itself where the line is found to be slow.")
  }
}
