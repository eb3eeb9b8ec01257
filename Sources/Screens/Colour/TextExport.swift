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
        var current: Look?
        for column in 0..<frame.size.columns {
          let cell = frame[column, row]
          guard cell.glyph != Cell.continuation else { continue }
          let look = palette.look(of: cell.ink)
          if look != current {
            result.add(Self.sequence(for: look))
            current = look
          }
          result.append(cell.glyph)
        }
        result.add("\u{1B}[0m")
      }
      result.append("\n")
    }
    return String(result)
  }

  /// Select Graphic Rendition (ECMA-48, 8.3.117), from a clean state.
  private static func sequence(for look: Look) -> String {
    var codes = ["0"]
    if look.isBold { codes.append("1") }
    if look.isUnderlined { codes.append("4") }
    if look.isReverse { codes.append("7") }
    codes += Self.codes(look.fore, base: 30) + Self.codes(look.back, base: 40)
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  private static func codes(_ color: TerminalColor, base: Int) -> [String] {
    switch color {
    case .standard: []
    case .indexed(let number) where number < 8: ["\(base + Int(number))"]
    case .indexed(let number) where number < 16: ["\(base + 60 + Int(number) - 8)"]
    case .indexed(let number): ["\(base + 8)", "5", "\(number)"]
    case .rgb(let red, let green, let blue): ["\(base + 8)", "2", "\(red)", "\(green)", "\(blue)"]
    }
  }
}
