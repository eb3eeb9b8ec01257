import Basics
import Chronicle
import Screens

/// A screen of the terminal as one SVG file, cell by cell.
///
/// Letters are text in a family of fixed width. Block elements and dots of braille are drawn, because few fonts have them
/// all, and none joins them without a gap.
public struct FramePicture: Sendable {
  let frame: Frame
  let palette: Palette

  /// Makes a picture of a frame in a palette's colours; one without colours is black on white.
  public init(of frame: Frame, palette: Palette) {
    self.frame = frame
    self.palette = palette
  }

  /// A cell in units of the drawing.
  static let cell = (width: 8.0, height: 16.0)

  /// The SVG text.
  public var svg: String {
    let width = Double(frame.size.columns) * Self.cell.width, height = Double(frame.size.rows) * Self.cell.height
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(coordinate(width)) \(coordinate(height))" \
      width="\(coordinate(width))" height="\(coordinate(height))" role="img" \
      font-family="'DejaVu Sans Mono', 'Liberation Mono', monospace" font-size="13.3">
      <title>\(escaped(frame.text(row: 0)))</title>
      <rect width="100%" height="100%" fill="\(palette.background)"/>
      \((0..<frame.size.rows).map(row).joined())</svg>

      """
  }

  /// The cells of a row: grounds first, then what stands on them.
  private func row(_ row: Int) -> String {
    let y = Double(row) * Self.cell.height
    var grounds = "", signs = ""
    for run in runs(of: row) {
      let x = Double(run.column) * Self.cell.width, width = Double(run.count) * Self.cell.width
      if run.look.back != palette.background {
        grounds +=
          "<rect x=\"\(coordinate(x))\" y=\"\(coordinate(y))\" width=\"\(coordinate(width))\" "
          + "height=\"\(coordinate(Self.cell.height))\" fill=\"\(run.look.back)\"/>"
      }
      signs += self.signs(run, x: x, y: y)
    }
    return grounds + signs + "\n"
  }

  private struct Run {
    var column: Int
    var count: Int
    var look: CellLook
    var glyphs: [(column: Int, glyph: Unicode.Scalar)]
  }

  /// Neighbouring cells of one look.
  private func runs(of row: Int) -> [Run] {
    var runs: [Run] = []
    for column in 0..<frame.size.columns {
      let cell = frame[column, row]
      let look = palette.cellLook(of: cell.ink)
      if let last = runs.last, last.look == look || cell.glyph == Cell.continuation {
        runs[runs.count - 1].count += 1
      } else {
        runs.append(Run(column: column, count: 1, look: look, glyphs: []))
      }
      if cell.glyph != Cell.continuation { runs[runs.count - 1].glyphs.append((column, cell.glyph)) }
    }
    return runs
  }

  /// Shapes as one path, and each word as a text of its own: its letters have their places, so that a font of another
  /// width keeps the columns wherever a reader of SVG heeds them, and elsewhere a word begins where it should.
  private func signs(_ run: Run, x: Double, y: Double) -> String {
    var shapes = "", words: [(text: String, places: [String])] = []
    var isInWord = false
    for (column, glyph) in run.glyphs {
      let left = Double(column) * Self.cell.width
      let shape = CellShape(glyph)
      shapes += shape?.path(x: left, y: y) ?? ""
      if glyph == " " || shape != nil {
        isInWord = false
        continue
      }
      if !isInWord { words.append(("", [])) }
      isInWord = true
      words[words.count - 1].text.unicodeScalars.append(glyph)
      words[words.count - 1].places.append(coordinate(left))
    }
    let weight = run.look.isBold ? " font-weight=\"bold\"" : ""
    let texts = words.map { word in
      "<text x=\"\(word.places.joined(separator: " "))\" y=\"\(coordinate(y + 12.5))\" fill=\"\(run.look.fore)\"\(weight)>"
        + "\(escaped(word.text))</text>"
    }
    return (shapes.isEmpty ? "" : "<path d=\"\(shapes)\" fill=\"\(run.look.fore)\"/>") + texts.joined()
  }
}

/// The colours of a cell as the web writes them.
struct CellLook: Hashable {
  var fore, back: String
  var isBold: Bool
}

extension Palette {
  /// The colour under the cells.
  var background: String { depth == .never ? "#ffffff" : look(of: .blank).back.hex ?? "#000000" }

  func cellLook(of ink: Ink) -> CellLook {
    let look = look(of: ink)
    let fore = look.fore.hex ?? (depth == .never ? "#000000" : "#d0d0d0")
    let back = look.back.hex ?? background
    return look.isReverse
      ? CellLook(fore: back, back: fore, isBold: look.isBold) : CellLook(fore: fore, back: back, isBold: look.isBold)
  }
}
