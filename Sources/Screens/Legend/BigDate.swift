import Basics
import Chronicle
import Geometry

/// A day and its month in large letters, of the parts of cells; of letters set apart where there are none.
struct BigDate {
  let day: Day
  let appearance: Appearance
  /// The unit of the slider: a month or a year has its own name instead.
  var step = DayStep.day

  /// The rows of the text.
  var rows: [String] {
    let text = (step == .day ? day.short : step.name(of: day)).uppercased()
    guard appearance.isUnicode else { return [text.map(String.init).joined(separator: " ")] }
    switch appearance.glyphs {
    case .ascii, .blocks: return [text.map(String.init).joined(separator: " ")]
    case .sextants: return drawn(text, on: .sextants)
    case .quadrants, .braille: return drawn(text, on: .quadrants)
    }
  }

  private func drawn(_ text: String, on grid: PartGrid) -> [String] {
    let letters = text.utf8.map { Self.rows[Int($0 & 127)] }
    return (0..<(Self.height + grid.down - 1) / grid.down).map { row in
      var line = String.UnicodeScalarView()
      for letter in letters {
        // A letter and the gap after it are four dots wide, a space two.
        for column in 0..<(letter.isEmpty ? 1 : 2) {
          line.append(PartGlyphs.glyph(parts(of: letter, column: column, row: row, on: grid), grid))
        }
      }
      return String(line)
    }
  }

  private func parts(of letter: [UInt8], column: Int, row: Int, on grid: PartGrid) -> UInt8 {
    var parts: UInt8 = 0
    for y in 0..<grid.down where row * grid.down + y < letter.count {
      for x in 0..<2 where letter[row * grid.down + y] << (column * 2 + x) & 0b1000 != 0 {
        parts |= 1 << UInt8(y * 2 + x)
      }
    }
    return parts
  }

  private static let height = 5

  /// The rows of dots of each character by its number in ASCII; none for a space. A day is drawn at each step, and a
  /// character is looked up in a hundred instructions less than by its hash.
  private static let rows: [[UInt8]] = {
    var rows = [[UInt8]](repeating: blank, count: 128)
    rows[32] = []
    for (letter, dots) in letters { rows[Int(letter.asciiValue ?? 0)] = dots }
    return rows
  }()
  private static let blank = [UInt8](repeating: 0, count: height)

  /// The letters that days and months need: rows of three dots, the highest of four bits on the left.
  private static let letters: KeyValuePairs<Character, [UInt8]> = [
    "0": [0b1110, 0b1010, 0b1010, 0b1010, 0b1110], "1": [0b0100, 0b1100, 0b0100, 0b0100, 0b1110],
    "2": [0b1110, 0b0010, 0b1110, 0b1000, 0b1110], "3": [0b1110, 0b0010, 0b0110, 0b0010, 0b1110],
    "4": [0b1010, 0b1010, 0b1110, 0b0010, 0b0010], "5": [0b1110, 0b1000, 0b1110, 0b0010, 0b1110],
    "6": [0b1110, 0b1000, 0b1110, 0b1010, 0b1110], "7": [0b1110, 0b0010, 0b0100, 0b0100, 0b0100],
    "8": [0b1110, 0b1010, 0b1110, 0b1010, 0b1110], "9": [0b1110, 0b1010, 0b1110, 0b0010, 0b1110],
    "A": [0b1110, 0b1010, 0b1110, 0b1010, 0b1010], "B": [0b1100, 0b1010, 0b1100, 0b1010, 0b1100],
    "C": [0b1110, 0b1000, 0b1000, 0b1000, 0b1110], "D": [0b1100, 0b1010, 0b1010, 0b1010, 0b1100],
    "E": [0b1110, 0b1000, 0b1100, 0b1000, 0b1110], "F": [0b1110, 0b1000, 0b1100, 0b1000, 0b1000],
    "G": [0b1110, 0b1000, 0b1010, 0b1010, 0b1110], "J": [0b0010, 0b0010, 0b0010, 0b1010, 0b1110],
    "L": [0b1000, 0b1000, 0b1000, 0b1000, 0b1110], "M": [0b1010, 0b1110, 0b1110, 0b1010, 0b1010],
    "N": [0b1110, 0b1010, 0b1010, 0b1010, 0b1010], "O": [0b1110, 0b1010, 0b1010, 0b1010, 0b1110],
    "P": [0b1110, 0b1010, 0b1110, 0b1000, 0b1000], "R": [0b1110, 0b1010, 0b1100, 0b1010, 0b1010],
    "S": [0b1110, 0b1000, 0b1110, 0b0010, 0b1110], "T": [0b1110, 0b0100, 0b0100, 0b0100, 0b0100],
    "U": [0b1010, 0b1010, 0b1010, 0b1010, 0b1110], "V": [0b1010, 0b1010, 0b1010, 0b1010, 0b0100],
    "Y": [0b1010, 0b1010, 0b0100, 0b0100, 0b0100],
  ]
}
