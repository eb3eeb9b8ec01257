import Basics
import Chronicle

/// How ground is divided on a day, as a strip of one row from the left: the first holder's share at the right end, as
/// charts of many days have it at the bottom.
struct ShareStrip: Sendable {
  let stack: ShareStack
  let width: Int
  let style: MapStyle

  /// The nine glyphs of a growing left part of a cell.
  static let levels = Array(" ▏▎▍▌▋▊▉█".unicodeScalars)

  var row: CellRow {
    var row = CellRow(width: width)
    let turned = ShareStack(parts: stack.parts.reversed()).steps(of: width * CellShare.steps)
    for column in 0..<width {
      guard let share = CellShare(turned, cell: column) else { continue }
      row[column] = share.cell(style, glyphs: Self.levels, column: column, row: 0)
    }
    return row
  }
}
