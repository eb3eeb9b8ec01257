import Chronicle
import Geometry

extension Model {
  /// What a mouse does: a click on the map selects, on the slider sets the day; the wheel steps.
  mutating func point(_ action: MouseAction, column: Int, row: Int, in atlas: Atlas) -> Effect {
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
        let dot = DotPoint(
          x: Double(column - layout.map.column) * 2 + 1, y: Double(row - layout.map.row) * 4 + 2)
        let face = atlas.partition.face(at: viewport(in: atlas).plane(dot))
        selection = face.map { atlas[$0].district }
        scroll = 0
      }
    }
    return .none
  }
}
