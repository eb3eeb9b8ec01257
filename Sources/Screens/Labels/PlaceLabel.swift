import Basics
import Chronicle
import Geometry

/// A name on the map, with the cell of its place's marker.
struct PlaceLabel: Hashable, Sendable {
  var place: PlaceIndex
  var markerColumn, row: Int
  var textRow: Int
  /// The first column of the text.
  var textColumn: Int
  /// Empty where only the marker is shown.
  var text: String
  /// The line that joins the marker to a text that stands apart; nil for a text beside the marker.
  var leader: LabelLeader?

  /// The columns of the text.
  var textColumns: Range<Int> { textColumn..<(textColumn + cellWidth(of: text)) }

  /// Whether text and marker stand side by side.
  var isBesideMarker: Bool { leader == nil && textRow == row && !text.isEmpty }

  /// Whether text and leader lie in a part of the map with nothing cut off.
  func isWhole(in part: CellRect) -> Bool {
    part.rows.contains(textRow) && part.columns.lowerBound <= textColumns.lowerBound
      && textColumns.upperBound <= part.columns.upperBound
      && leaderCells.allSatisfy { part.contains(column: $0.column, row: $0.row) }
  }

  /// The same label, so many cells further right and down.
  func moved(columns: Int, rows: Int) -> PlaceLabel {
    var label = self
    label.markerColumn += columns
    label.textColumn += columns
    label.row += rows
    label.textRow += rows
    return label
  }

  /// The marker alone.
  var withoutText: PlaceLabel {
    var label = self
    label.text = ""
    label.leader = nil
    return label
  }

  /// The cells that the leader takes, from the marker outwards.
  var leaderCells: [CellPosition] {
    guard let leader else { return [] }
    return (1...leader.length).map {
      CellPosition(column: markerColumn + $0 * leader.across, row: row + $0 * leader.down)
    }
  }
}

/// A thin straight line from a marker to its name: vertical, horizontal or diagonal.
struct LabelLeader: Hashable, Sendable {
  /// The step from cell to cell, away from the marker: -1, 0 or 1 column and row.
  var across, down: Int
  /// The number of cells that it takes. The text begins in the next one.
  var length: Int

  /// Its glyph. Fonts of consoles have no diagonal box lines; all of them have a slash.
  func glyph(in appearance: Appearance) -> Unicode.Scalar {
    let hasSlants =
      switch appearance.glyphs {
      case .ascii, .blocks: false
      case .quadrants, .sextants, .braille: appearance.isUnicode
      }
    if down == 0 { return appearance.pick("─", "-") }
    if across == 0 { return appearance.pick("│", "|") }
    return across * down < 0 ? (hasSlants ? "╱" : "/") : (hasSlants ? "╲" : "\\")
  }
}
