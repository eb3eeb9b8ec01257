import Basics

/// One character cell of a screen.
public struct Cell: Hashable, Sendable {
  /// The glyph, one printable scalar. In the second half of a wide glyph it is `Cell.continuation`.
  public var glyph: Unicode.Scalar
  /// The meaning of the cell's colours.
  public var ink: Ink

  /// Makes a cell.
  @inlinable public init(_ glyph: Unicode.Scalar, _ ink: Ink) {
    self.glyph = glyph
    self.ink = ink
  }

  /// The glyph of the second cell of a wide glyph. It is never printed.
  public static let continuation: Unicode.Scalar = "\u{0}"
  /// An empty cell.
  public static let blank = Cell(" ", .blank)
}

/// Cells of a row that lead to an address on the web. Terminals that have such links open it when they are clicked.
public struct FrameLink: Hashable, Sendable {
  /// The row, counted from 0.
  public var row: Int
  /// The columns.
  public var columns: Range<Int>
  /// The whole address, whatever part of it the cells show.
  public var address: String
}

/// A screen as a value: the cells row by row, and the position of the cursor.
public struct Frame: Hashable, Sendable {
  /// The size in cells.
  public let size: CellSize
  /// All cells, row by row from the top left.
  public private(set) var cells: [Cell]
  /// The cell in which the terminal's cursor is left, so that a screen reader finds the focus; nil for the lower right
  /// corner.
  public var cursor: (column: Int, row: Int)? {
    get { cursorColumn < 0 ? nil : (cursorColumn, cursorRow) }
    set {
      cursorColumn = newValue?.column ?? -1
      cursorRow = newValue?.row ?? -1
    }
  }
  /// The runs of cells that lead to addresses on the web, in the order in which they were drawn.
  public private(set) var links: [FrameLink] = []
  private var cursorColumn = -1, cursorRow = -1
  /// Whether the cursor is visible. It is only where text can be typed.
  public var isCursorShown = false
  /// What a click chooses, where there is something.
  var targets: [PlacedTarget] = []

  /// Makes a frame of blank cells.
  public init(size: CellSize) {
    self.size = size
    cells = [Cell](repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at a position, counted from 0. Traps outside the frame.
  @inlinable
  public subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

  /// Sets a cell; does nothing outside the frame.
  ///
  /// If the cell was half of a wide glyph, the other half becomes blank, so that a row is always as wide as its
  /// glyphs.
  public mutating func set(_ cell: Cell, column: Int, row: Int) {
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return }
    let index = row * size.columns + column
    if column > 0, cells[index].glyph == Cell.continuation { cells[index - 1].glyph = " " }
    if column + 1 < size.columns, cells[index + 1].glyph == Cell.continuation { cells[index + 1].glyph = " " }
    cells[index] = cell
  }

  /// Sets the one or two cells of a printable glyph.
  mutating func set(_ glyph: Unicode.Scalar, width: Int, ink: Ink, column: Int, row: Int) {
    set(Cell(glyph, ink), column: column, row: row)
    if width == 2 { set(Cell(Cell.continuation, ink), column: column + 1, row: row) }
  }

  /// Sets cells row by row, without wide glyphs among them, cut to the frame.
  mutating func set(_ block: [Cell], at rect: CellRect) {
    let columns = rect.columns.clamped(to: 0..<size.columns)
    guard let first = columns.first, let last = columns.last else { return }
    for row in rect.rows.clamped(to: 0..<size.rows) {
      let from = (row - rect.row) * rect.size.columns - rect.column
      // Only at the edges can half of a wide glyph be left over.
      set(block[from + first], column: first, row: row)
      set(block[from + last], column: last, row: row)
      let here = row * size.columns
      cells.replaceSubrange(here + first...here + last, with: block[from + first...from + last])
    }
  }

  /// Lets cells of a row, cut to the frame, lead to an address.
  mutating func link(_ columns: Range<Int>, row: Int, to address: String) {
    let inside = columns.clamped(to: 0..<size.columns)
    guard !inside.isEmpty, row >= 0, row < size.rows else { return }
    links.append(FrameLink(row: row, columns: inside, address: address))
  }

  /// Fills a rectangle, cut to the frame.
  public mutating func fill(_ rect: CellRect, with cell: Cell) {
    let columns = rect.columns.clamped(to: 0..<size.columns)
    guard let first = columns.first, let last = columns.last else { return }
    for row in rect.rows.clamped(to: 0..<size.rows) {
      // Only at the edges can half of a wide glyph be left over.
      set(cell, column: first, row: row)
      set(cell, column: last, row: row)
      for index in row * size.columns + first...row * size.columns + last { cells[index] = cell }
    }
  }

  /// Writes a text, cut at `limit` cells and at the frame's edge, and returns the column after it.
  ///
  /// A cell holds one scalar: letters with marks are composed where Unicode has the two as one, and characters of no
  /// width are left out. Nothing is written left of the frame.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, column: Int, row: Int, ink: Ink, limit: Int = .max
  ) -> Int {
    var here = column
    let end = limit == .max ? size.columns : min(size.columns, column + limit)
    let after = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard isPrintableASCII(bytes) else { return nil }
      let after = max(here, min(end, here + bytes.count))
      put(ascii: bytes, from: here, to: after, row: row, ink: ink)
      return after
    }
    if let after, let after { return after }
    for scalar in composed(text).unicodeScalars {
      let width = cellWidth(of: scalar)
      if width == 0 { continue }
      if here + width > end { break }
      if here >= 0 { set(scalar, width: width, ink: ink, column: here, row: row) }
      here += width
    }
    return here
  }

  /// Writes printable ASCII, a character a column, as far as the columns are in the frame.
  private mutating func put(
    ascii bytes: UnsafeBufferPointer<UInt8>, from first: Int, to after: Int, row: Int, ink: Ink
  ) {
    let columns = (first..<after).clamped(to: 0..<size.columns)
    guard !columns.isEmpty, row >= 0, row < size.rows else { return }
    let start = row * size.columns
    // Only at the edges can half of a wide glyph be left over.
    let left = start + columns.lowerBound, right = start + columns.upperBound
    if columns.lowerBound > 0, cells[left].glyph == Cell.continuation { cells[left - 1].glyph = " " }
    if columns.upperBound < size.columns, cells[right].glyph == Cell.continuation { cells[right].glyph = " " }
    let shown = UnsafeBufferPointer(rebasing: bytes[(columns.lowerBound - first)...])
    cells.withUnsafeMutableBufferPointer { cells in
      for index in left..<right { cells[index] = Cell(Unicode.Scalar(shown[index - left]), ink) }
    }
  }

  /// Takes half of the light from the ground in a rectangle, so that what is drawn over it afterwards stands out.
  mutating func dim(_ rect: CellRect) {
    for row in rect.rows.clamped(to: 0..<size.rows) {
      for column in rect.columns.clamped(to: 0..<size.columns) {
        cells[row * size.columns + column].ink.shade = Ink.dimmed
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
