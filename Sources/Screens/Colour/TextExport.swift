import Basics
import Chronicle

/// A frame as text for a terminal or a file: lines with colour sequences where the palette has colours.
public struct TextExport {
  let frame: Frame
  let palette: Palette

  /// Makes a text of a frame in a palette's colours.
  public init(frame: Frame, palette: Palette) {
    self.frame = frame
    self.palette = palette
  }

  /// The text. Each row ends in a line feed. Without colour it has no escape sequences, and trailing blanks are cut.
  public var text: String {
    var result = String.UnicodeScalarView()
    for row in 0..<frame.size.rows {
      if palette.depth == .never {
        result.add(frame.text(row: row))
      } else {
        result.add(frame.colored(row: row, columns: 0..<frame.size.columns, by: palette))
        result.add("\u{1B}[0m")
      }
      result.append("\n")
    }
    return String(result)
  }
}

extension Frame {
  /// Some cells of a row as text, each look set anew where it begins.
  public func colored(row: Int, columns: Range<Int>, by palette: Palette) -> String {
    var result = String.UnicodeScalarView()
    var current: Look?
    for column in columns {
      let cell = self[column, row]
      guard cell.glyph != Cell.continuation else { continue }
      let look = palette.look(of: cell.ink)
      if look != current {
        result.add(look.escapeSequence)
        current = look
      }
      result.append(cell.glyph)
    }
    return String(result)
  }
}
