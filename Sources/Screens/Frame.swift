/// One character cell of a screen.
public struct Cell: Hashable, Sendable {
  /// One printable scalar; `Cell.continuation` in the second half of a wide one.
  public var glyph: Unicode.Scalar
  public var ink: Ink

  @inlinable public init(_ glyph: Unicode.Scalar, _ ink: Ink) {
    self.glyph = glyph
    self.ink = ink
  }

  public static let continuation: Unicode.Scalar = "\u{0}"
  public static let blank = Cell(" ", .blank)
}

/// A screen as a value: as many cells as its size says, row by row, and where the cursor rests.
public struct Frame: Hashable, Sendable {
  public let size: CellSize
  public private(set) var cells: [Cell]
  /// Where the terminal's cursor is left, so that a screen reader finds the focus; nil hides nothing and means the
  /// lower right corner.
  public var cursor: (column: Int, row: Int)? {
    get { cursorColumn < 0 ? nil : (cursorColumn, cursorRow) }
    set {
      cursorColumn = newValue?.column ?? -1
      cursorRow = newValue?.row ?? -1
    }
  }
  private var cursorColumn = -1, cursorRow = -1

  public init(size: CellSize) {
    self.size = size
    cells = [Cell](repeating: .blank, count: size.columns * size.rows)
  }

  @inlinable
  public subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

  /// Sets a cell; outside the frame nothing happens.
  public mutating func set(_ cell: Cell, column: Int, row: Int) {
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return }
    cells[row * size.columns + column] = cell
  }

  /// Fills a rectangle, cut to the frame.
  public mutating func fill(_ rect: CellRect, with cell: Cell) {
    for row in rect.rows.clamped(to: 0..<size.rows) {
      for column in rect.columns.clamped(to: 0..<size.columns) {
        cells[row * size.columns + column] = cell
      }
    }
  }

  /// Writes a text, cut at `limit` cells and at the frame's edge, and returns the column after it.
  ///
  /// Characters of no width are left out: a cell holds one scalar, and names come precomposed.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, column: Int, row: Int, ink: Ink, limit: Int = .max
  ) -> Int {
    var here = column
    let end = limit == .max ? size.columns : min(size.columns, column + limit)
    for scalar in text.unicodeScalars {
      let width = cellWidth(of: scalar)
      if width == 0 { continue }
      if here + width > end { break }
      set(Cell(scalar, ink), column: here, row: row)
      if width == 2 { set(Cell(Cell.continuation, ink), column: here + 1, row: row) }
      here += width
    }
    return here
  }

  /// Blanks the halves of wide characters of which something else covers the other half, so that what is drawn over a
  /// wide name never moves the rest of its line.
  mutating func mendHalves() {
    cells.withUnsafeMutableBufferPointer { cells in
      for cell in cells.indices {
        let glyph = cells[cell].glyph
        let isHalf = glyph == Cell.continuation
        guard isHalf || isWide(glyph.value) else { continue }
        let column = cell % size.columns
        let isWhole =
          isHalf
          ? column > 0 && isWide(cells[cell - 1].glyph.value)
          : column + 1 < size.columns && cells[cell + 1].glyph == Cell.continuation
        if !isWhole { cells[cell].glyph = " " }
      }
    }
  }

  /// The glyphs of a row as text, without trailing blanks.
  public func text(row: Int) -> String {
    var line = String.UnicodeScalarView()
    var blanks = 0
    for column in 0..<size.columns {
      let glyph = self[column, row].glyph
      if glyph == " " {
        blanks += 1
      } else if glyph != Cell.continuation {
        for _ in 0..<blanks { line.append(" ") }
        blanks = 0
        line.append(glyph)
      }
    }
    return String(line)
  }
}
