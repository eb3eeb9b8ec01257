import Chronicle
import Geometry

extension Model {
  /// Handles the mouse: a click on the map selects, a click on the slider sets the day, the wheel goes through the open
  /// panel that it is over, or else through the days.
  mutating func point(_ action: MouseAction, column: Int, row: Int, in atlas: Atlas) -> Effect {
    if panel != .none, action != .press, Layout(of: self).panel.contains(column: column, row: row) {
      return turnWheel(action == .wheelDown ? 1 : -1, in: atlas)
    }
    switch action {
    case .wheelUp: step(-1, in: atlas)
    case .wheelDown: step(1, in: atlas)
    case .press:
      let layout = Layout(of: self)
      if layout.slider.contains(column: column, row: row)
        || layout.sparkline.contains(column: column, row: row)
      {
        if let chosen = DayScale(atlas.days, columns: layout.slider.size.columns)
          .day(at: column - layout.slider.column)
        {
          day = chosen
        }
      } else if layout.map.contains(column: column, row: row), !layout.isList {
        let cell = CellPosition(column: column - layout.map.column, row: row - layout.map.row)
        // In a quiz a click points at a district.
        if panel != .quiz, let near = place(near: cell, in: atlas) {
          open(near, in: atlas)
        } else {
          let dot = DotPoint(x: Double(cell.column) * 2 + 1, y: Double(cell.row) * 4 + 2)
          let face = atlas.partition.face(at: viewport(in: atlas).plane(dot))
          selection = face.map { atlas[$0].district }
          place = nil
          scroll = 0
        }
      }
    }
    return .none
  }

  /// The lines that a step of the wheel goes through a text.
  private static let wheelLines = 3

  /// Goes through the open panel by a step of the wheel: a row of a list, some lines of a text.
  private mutating func turnWheel(_ step: Int, in atlas: Atlas) -> Effect {
    isListing ? turn(.lines(step), in: atlas) : .turn(.lines(step * Self.wheelLines))
  }

  /// The place drawn in or near a cell of the map at this scale; of several, the one of the highest rank.
  private func place(near cell: CellPosition, in atlas: Atlas) -> PlaceIndex? {
    let viewport = viewport(in: atlas)
    let finest = MapStyle.finestRank(metresPerDot: viewport.metresPerDot)
    let found = atlas.places.indices.filter { number in
      guard let coordinate = atlas.places[number].coordinate, atlas.places[number].rank <= finest else { return false }
      let dot = viewport.dot(atlas.projection.project(coordinate))
      return viewport.shows(dot) && Int(dot.x) / 2 == cell.column && Int(dot.y) / 4 == cell.row
    }
    return found.min { (atlas.places[$0].rank, $0) < (atlas.places[$1].rank, $1) }.map { PlaceIndex($0) }
  }
}
