import Chronicle
import Geometry

/// A name on the map and the cell of the place that it belongs to.
struct PlaceLabel: Hashable, Sendable {
  var place: PlaceIndex
  var markerColumn, row: Int
  var textRow: Int
  /// The first column of the text; -1 where only the marker is shown.
  var textColumn: Int
  var text: String
}

/// Puts names on a map so that none overlaps another or a marker.
///
/// Names are taken by rank, those of the selected district first within a rank, and each goes to the right of its
/// place, to the left, below or above, wherever there is room. Nothing here depends on the day: a name does not move
/// while the days run.
struct LabelPlacement {
  let size: CellSize
  private var taken: [Bool]
  private(set) var labels: [PlaceLabel] = []

  init(
    of atlas: Atlas, in viewport: Viewport, cells: CellSize, appearance: Appearance, selection: DistrictIndex?,
    place chosen: PlaceIndex? = nil
  ) {
    size = cells
    taken = [Bool](repeating: false, count: cells.columns * cells.rows)
    let finestRank = Self.finestRank(metresPerDot: viewport.metresPerDot)
    var candidates: [(place: PlaceIndex, priority: Int, column: Int, row: Int)] = []
    for (number, place) in atlas.places.enumerated() {
      let isChosen = selection != nil && place.district == selection
      let isPlace = chosen == PlaceIndex(number)
      guard let coordinate = place.coordinate, isPlace || place.rank <= finestRank + (isChosen ? 1 : 0)
      else { continue }
      let dot = viewport.dot(atlas.projection.project(coordinate))
      guard viewport.shows(dot) else { continue }
      candidates.append(
        (PlaceIndex(number), isPlace ? -9 : place.rank * 2 - (isChosen ? 3 : 0), Int(dot.x) / 2, Int(dot.y) / 4))
    }
    candidates.sort { ($0.priority, $0.place) < ($1.priority, $1.place) }
    for candidate in candidates {
      let text = appearance.text(atlas[candidate.place].names)
      add(candidate.place, text, column: candidate.column, row: candidate.row)
    }
  }

  /// The last rank that is shown at a scale.
  static func finestRank(metresPerDot: Double) -> Int {
    switch metresPerDot {
    case 1500...: 1
    case 500...: 2
    case 250...: 3
    case 120...: 4
    default: 5
    }
  }

  private mutating func add(_ place: PlaceIndex, _ text: String, column: Int, row: Int) {
    guard isFree(column..<(column + 1), row: row) else { return }
    let width = cellWidth(of: text)
    let half = width / 2
    let positions = [
      (column + 1, row), (column - width, row), (column - half, row + 1), (column - half, row - 1),
    ]
    for (start, line) in positions where isFree(start..<(start + width), row: line) {
      // One cell of air on either side, so that two names never read as one.
      take((start - 1)..<(start + width + 1), row: line)
      take(column..<(column + 1), row: row)
      labels.append(
        PlaceLabel(place: place, markerColumn: column, row: row, textRow: line, textColumn: start, text: text))
      return
    }
  }

  private func isFree(_ columns: Range<Int>, row: Int) -> Bool {
    guard row >= 0, row < size.rows, columns.lowerBound >= 0, columns.upperBound <= size.columns else { return false }
    return !columns.contains { taken[row * size.columns + $0] }
  }

  private mutating func take(_ columns: Range<Int>, row: Int) {
    for column in columns.clamped(to: 0..<size.columns) { taken[row * size.columns + column] = true }
  }
}
