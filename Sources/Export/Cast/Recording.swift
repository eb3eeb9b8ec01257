import Basics
import Screens

/// A recording of screens in asciicast, version 2: a head, then events, a line of JSON each.
///
/// It is written while the screens are made, so that a long one never is in memory as a whole.
///
///     var recording = Recording(size: size, title: "The war", palette: palette)
///     sink(recording.head)
///     sink(recording.show(frame, for: 0.4, marker: "27 September"))
///     sink(recording.foot)
public struct Recording {
  private let size: CellSize
  private let title: String
  private let palette: Palette
  private var last: Frame?
  /// The seconds since the beginning.
  private var time = 0.0

  /// Makes a recording of screens of one size.
  public init(size: CellSize, title: String, palette: Palette) {
    self.size = size
    self.title = title
    self.palette = palette
  }

  /// The first lines: the header, and the hiding of the cursor. There is no time of day in it, so that two recordings of
  /// the same are equal.
  public var head: String {
    "{\"version\": 2, \"width\": \(size.columns), \"height\": \(size.rows), \"title\": \(jsonString(title)), "
      + "\"env\": {\"TERM\": \"xterm-256color\"}}\n" + event("o", "\u{1B}[?25l")
  }

  /// The lines of a screen that stays for some seconds.
  ///
  /// - Parameter marker: a mark that players offer to jump to; nil for none.
  public mutating func show(_ frame: Frame, for seconds: Double, marker: String? = nil) -> String {
    let change = FrameChange(old: last, new: frame, palette: palette).text
    var lines = marker.map { event("m", $0) } ?? ""
    if !change.isEmpty { lines += event("o", change) }
    last = frame
    time += seconds
    return lines
  }

  /// The last line: it holds the end of the recording back until the last screen has had its time.
  public var foot: String { event("o", "\u{1B}[0m") }

  private func event(_ code: String, _ data: String) -> String {
    "[\(decimal(time, 6)), \"\(code)\", \(jsonString(data))]\n"
  }
}
