import Geometry
import Testing

@testable import Export

/// What is drawn for a glyph is what Unicode calls it.
@Suite struct CellShapeTests {
  /// The parts of a cell by the names that Unicode gives block elements and dots.
  @Test func quadrantsSextantsAndDotsAreWhatTheirNamesSay() throws {
    var count = 0
    for code in Array(0x2596...0x259F) + Array(0x1FB00...0x1FB3B) + Array(0x2801...0x28FF) {
      let glyph = try #require(Unicode.Scalar(code))
      let name = try #require(glyph.properties.name)
      let shape = try #require(CellShape(glyph), "\(name)")
      #expect(filled(shape, isRound: code >= 0x2800 && code <= 0x28FF) == Self.named(name), "\(name)")
      count += 1
    }
    #expect(count == 10 + 60 + 255)
  }

  @Test func blocksAreEighths() {
    for eighths in 1...8 {
      #expect(
        CellShape(Unicode.Scalar(0x2580 + eighths)!)!.path(x: 0, y: 0) == "M0 \(16 - 2 * eighths)h8v\(2 * eighths)h-8z")
    }
    #expect(CellShape("▌")!.path(x: 8, y: 16) == "M8 16h4v16h-4z")
    #expect(CellShape("▀")!.path(x: 0, y: 0) == "M0 0h8v8h-8z")
    #expect(CellShape("a") == nil && CellShape("─") == nil && CellShape("░") == nil)
  }

  /// The parts that a shape fills: quarters by rows of two, sixths likewise, dots in their usual numbers.
  private func filled(_ shape: CellShape, isRound: Bool) -> Set<String> {
    let path = shape.path(x: 0, y: 0)
    return Set(
      path.split(separator: "M").map { part in
        let numbers = part.split { !($0.isNumber || $0 == "." || $0 == "-") }.compactMap { Double($0) }
        if isRound {
          let column = Int(numbers[0] / 4), row = Int(numbers[1] / 4)
          return "dot \(row == 3 ? 7 + column : 1 + row + 3 * column)"
        }
        let row = Int((numbers[1] / (numbers[3])).rounded()), column = Int(numbers[0] / 4)
        return "\(numbers[3] == 8 ? "quarter" : "sixth") \(row * 2 + column + 1)"
      })
  }

  private static func named(_ name: String) -> Set<String> {
    let digits = name.split(separator: "-").last.map { $0.compactMap(\.wholeNumberValue) } ?? []
    if name.hasPrefix("BRAILLE") { return Set(digits.map { "dot \($0)" }) }
    if name.hasPrefix("BLOCK SEXTANT") { return Set(digits.map { "sixth \($0)" }) }
    let quarters = [("UPPER LEFT", 1), ("UPPER RIGHT", 2), ("LOWER LEFT", 3), ("LOWER RIGHT", 4)]
    return Set(quarters.filter { name.contains($0.0) }.map { "quarter \($0.1)" })
  }
}
