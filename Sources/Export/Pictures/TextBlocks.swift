import Basics

/// Lines of text one below another, broken to a width. SVG breaks none itself.
struct TextBlocks {
  let ink: String
  let width: Double
  private(set) var height = 0.0
  private var lines: [(text: String, size: Double, isBold: Bool, y: Double)] = []

  init(ink: String, width: Double) {
    self.ink = ink
    self.width = width
  }

  /// The width of a letter as a share of the size of the font: that of DejaVu Sans and Verdana on average, which are wide.
  static let letter = 0.56

  /// Adds a text below what is there.
  mutating func add(_ text: String, size: Double, isBold: Bool = false) {
    let letters = Int(width / (size * Self.letter * (isBold ? 1.1 : 1)))
    for line in wrapped(text, to: max(8, letters)) {
      lines.append((line, size, isBold, height + size))
      height += size * 1.35
    }
  }

  /// The lines with their corner at a point.
  func svg(x: Double, y: Double) -> String {
    lines.map { line in
      let weight = line.isBold ? " font-weight=\"bold\"" : ""
      return
        "<text x=\"\(coordinate(x))\" y=\"\(coordinate(y + line.y))\" font-size=\"\(coordinate(line.size))\"\(weight)>"
        + "\(escaped(line.text))</text>\n"
    }.joined()
  }
}
