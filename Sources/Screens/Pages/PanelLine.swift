/// A line of cells in a panel: runs of text in different inks.
struct PanelLine: Hashable, Sendable {
  struct Run: Hashable, Sendable {
    var text: String
    var mark: Mark
    /// The ground that the run shows, for samples of the legend; nil for text.
    var ground: Ground? = nil
    /// The light on that ground's slope, -2 to 2.
    var shade: Int8 = 0
    /// The address that the run leads to; nil for none.
    var link: String?
  }
  var runs: [Run]
  /// The layer that a click on the line hides and shows; nil for other lines.
  var layer: MapLayer?
  /// The cells of the line where it has been drawn already: of a panel's width, in no chosen row.
  private(set) var cells: [Cell]?

  init(_ text: String = "", _ mark: Mark = .text) { runs = [Run(text: text, mark: mark, ground: nil)] }
  init(runs: [Run]) { self.runs = runs }

  /// The same line with its cells, which are then drawn by copying them. One with links or with wide letters, which need
  /// more than a copy, stays as it is.
  func drawn(_ appearance: Appearance, width: Int) -> PanelLine {
    var row = Frame(size: CellSize(columns: width, rows: 1))
    row.fill(CellRect(column: 0, row: 0, columns: width, rows: 1), with: Cell(" ", Ink(.text, on: .panel)))
    draw(appearance, into: &row, from: 0, to: width, row: 0)
    guard row.links.isEmpty, !row.cells.contains(where: { $0.glyph == Cell.continuation }) else { return self }
    var line = self
    line.cells = row.cells
    return line
  }

  static let blank = PanelLine()
  static func heading(_ text: String) -> PanelLine { PanelLine(text, .strong) }
}
