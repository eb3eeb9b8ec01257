import Basics
import Screens
import Testing

/// A frame is a grid of single cells and whole wide characters.
public func expectWhole(_ frame: Frame, _ note: @autoclosure () -> String = "") {
  for row in 0..<frame.size.rows {
    var needsHalf = false
    for column in 0..<frame.size.columns {
      let glyph = frame[column, row].glyph
      #expect((glyph == Cell.continuation) == needsHalf, "\(note()) \(column),\(row) \(frame.text(row: row))")
      needsHalf = glyph != Cell.continuation && cellWidth(of: glyph) == 2
      #expect(glyph == Cell.continuation || cellWidth(of: glyph) > 0, "\(note()) U+\(String(glyph.value, radix: 16))")
    }
    #expect(!needsHalf, "\(note()) row \(row) ends in half a character")
  }
}
