import Chronicle
import Geometry

extension Model {
  /// Handles the mouse. On the map a click asks about the point, a drag moves the map and the wheel zooms at the pointer;
  /// on the slider it sets the day; over a list it scrolls, and a click chooses a row.
  ///
  /// - Parameter target: what was drawn at the cell, where it is something to choose.
  mutating func point(
    _ action: MouseAction, column: Int, row: Int, on target: MouseTarget?, in atlas: Atlas
  ) -> Effect {
    let layout = Layout(of: self)
    let cell = CellPosition(column: column - layout.map.column, row: row - layout.map.row)
    switch action {
    case .press: press(cell, column: column, row: row, on: target, layout, in: atlas)
    case .drag: drag(to: cell, column: column, layout, in: atlas)
    case .release:
      if case .pressed(let cell) = drag { click(cell, in: atlas) }
      drag = nil
    case .wheelUp, .wheelDown:
      return turnWheel(up: action == .wheelUp, at: cell, column: column, row: row, layout, in: atlas)
    }
    return .none
  }

  private mutating func press(
    _ cell: CellPosition, column: Int, row: Int, on target: MouseTarget?, _ layout: Layout, in atlas: Atlas
  ) {
    drag = nil
    if let target { return choose(target, in: atlas) }
    if layout.isOnDays(column: column, row: row) {
      drag = .days
      setDay(at: column, layout, in: atlas)
    } else if layout.map.contains(column: column, row: row), !layout.isList {
      drag = .pressed(cell)
    }
  }

  private mutating func drag(to cell: CellPosition, column: Int, _ layout: Layout, in atlas: Atlas) {
    switch drag {
    case nil: break
    case .days: setDay(at: column, layout, in: atlas)
    case .pressed(let from), .pans(let from):
      guard from != cell else { return }
      pan(columns: from.column - cell.column, rows: from.row - cell.row, in: atlas)
      drag = .pans(cell)
    }
  }

  private mutating func setDay(at column: Int, _ layout: Layout, in atlas: Atlas) {
    let scale = DayScale(atlas.days, columns: layout.slider.size.columns)
    if let chosen = scale.day(at: min(max(0, column - layout.slider.column), scale.width - 1)) { day = chosen }
  }

  /// The lines that a step of the wheel goes through a text.
  private static let wheelLines = 3

  /// Goes through the open panel by a row of a list or some lines of a text, zooms the map at the pointer, or steps by
  /// days.
  private mutating func turnWheel(
    up: Bool, at cell: CellPosition, column: Int, row: Int, _ layout: Layout, in atlas: Atlas
  ) -> Effect {
    let step = up ? -1 : 1
    if panel != .none, layout.panel.contains(column: column, row: row) {
      return isListing ? turn(.lines(step), in: atlas) : .turn(.lines(step * Self.wheelLines))
    }
    if layout.map.contains(column: column, row: row), !layout.isList {
      zoom(by: up ? Self.zoomStep : 1 / Self.zoomStep, about: plane(of: cell, in: atlas), in: atlas)
    } else {
      self.step(step, in: atlas)
    }
    return .none
  }

  /// Asks about a point of the map. A place that is drawn there opens; in a quiz a district is pointed at.
  private mutating func click(_ cell: CellPosition, in atlas: Atlas) {
    let point = plane(of: cell, in: atlas)
    if panel != .quiz, let near = place(near: cell, in: atlas) { return open(near, in: atlas) }
    selection = atlas.partition.face(at: point).map { atlas[$0].district }
    place = nil
    scroll = 0
    guard panel != .quiz else { return }
    let hasKeys = cursor?.hasKeys ?? (panel == .none)
    cursor = MapCursor(point)
    cursor?.hasKeys = hasKeys
  }

  /// Does what a click on something drawn does.
  private mutating func choose(_ target: MouseTarget, in atlas: Atlas) {
    switch target {
    case .row(let number):
      // The chosen row is opened by a second click.
      if number == row { chooseInPanel(in: atlas) } else { moveRow(by: number - row, in: atlas) }
    case .layer(let layer): turnLayer(layer, in: atlas)
    case .event(let event): show(event: event, in: atlas)
    case .day(let chosen): day = chosen
    }
  }

  /// The point of the plane in the middle of a cell of the map.
  private func plane(of cell: CellPosition, in atlas: Atlas) -> PlanePoint {
    viewport(in: atlas).plane(DotPoint(x: Double(cell.column) * 2 + 1, y: Double(cell.row) * 4 + 2))
  }

  /// The place drawn in a cell of the map at this scale; of several, the one of the highest rank.
  func place(near cell: CellPosition, in atlas: Atlas) -> PlaceIndex? {
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

extension Layout {
  /// Whether a cell belongs to the slider or to the chart above it.
  fileprivate func isOnDays(column: Int, row: Int) -> Bool {
    slider.contains(column: column, row: row) || sparkline.contains(column: column, row: row)
  }
}
