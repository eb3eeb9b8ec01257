/// A glyph of a cell that is drawn rather than written: the parts of the cell that it fills.
struct CellShape {
  /// Parts from 0 to 1 of the cell: left, top, width, height.
  private let parts: [(x: Double, y: Double, width: Double, height: Double)]
  private let isRound: Bool

  /// Nil for a glyph that fonts have.
  init?(_ glyph: Unicode.Scalar) {
    let code = Int(glyph.value)
    isRound = (0x2800...0x28FF).contains(code)
    switch code {
    case 0x2580: parts = [(0, 0, 1, 0.5)]
    case 0x2581...0x2588: parts = [(0, 1 - Double(code - 0x2580) / 8, 1, Double(code - 0x2580) / 8)]
    case 0x2589...0x258F: parts = [(0, 0, Double(0x2590 - code) / 8, 1)]
    case 0x2590: parts = [(0.5, 0, 0.5, 1)]
    case 0x2596...0x259F: parts = Self.grid(Self.quadrants[code - 0x2596], columns: 2, rows: 2)
    case 0x1FB00...0x1FB3B: parts = Self.grid(Self.sextant(code - 0x1FB00), columns: 2, rows: 3)
    case 0x2800...0x28FF: parts = Self.dots(code - 0x2800)
    default: return nil
    }
  }

  /// The path of the shape in a cell with its corner at a point.
  func path(x: Double, y: Double) -> String {
    let cell = FramePicture.cell
    return parts.map { part in
      let left = coordinate(x + part.x * cell.width), top = coordinate(y + part.y * cell.height)
      let width = coordinate(part.width * cell.width), height = coordinate(part.height * cell.height)
      guard isRound else { return "M\(left) \(top)h\(width)v\(height)h-\(width)z" }
      let radius = 1.1
      return
        "M\(left) \(top)m-\(radius) 0a\(radius) \(radius) 0 1 0 \(2 * radius) 0a\(radius) \(radius) 0 1 0 -\(2 * radius) 0"
    }.joined()
  }

  /// U+2596 to U+259F as the quarters filled: 1 upper left, 2 upper right, 4 lower left, 8 lower right.
  private static let quadrants = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14]

  /// U+1FB00 and on: the sixths in the order of their bits, without those patterns that are other characters.
  private static func sextant(_ number: Int) -> Int {
    var bits = number + 1
    if bits >= 0b010101 { bits += 1 }
    if bits >= 0b101010 { bits += 1 }
    return bits
  }

  private static func grid(_ bits: Int, columns: Int, rows: Int) -> [(
    x: Double, y: Double, width: Double, height: Double
  )] {
    (0..<columns * rows).filter { bits >> $0 & 1 == 1 }.map { part in
      (
        Double(part % columns) / Double(columns), Double(part / columns) / Double(rows), 1 / Double(columns),
        1 / Double(rows)
      )
    }
  }

  /// The centres of a braille pattern's dots: bits 0 to 2 and 6 on the left, 3 to 5 and 7 on the right.
  private static func dots(_ bits: Int) -> [(x: Double, y: Double, width: Double, height: Double)] {
    let places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
    return places.indices.filter { bits >> $0 & 1 == 1 }.map { dot in
      ((Double(places[dot].0) + 0.5) / 2, (Double(places[dot].1) + 0.5) / 4, 0, 0)
    }
  }
}
