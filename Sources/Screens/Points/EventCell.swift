import Chronicle
import Geometry

/// The events of one cell of the map, of which one is told.
struct EventCell {
  /// The event that is told: the chosen one, else the nearest to the day shown. An index into the atlas's events.
  var number: Int
  var event: Event
  var position: CellPosition
  /// How many events are in the cell.
  var count: Int
  var isChosen: Bool

  /// The cells of a view in which events are marked.
  static func all(of model: Model, in atlas: Atlas, viewport: Viewport) -> [EventCell] {
    let chosen = model.chosenEvent(in: atlas)
    var cells: [EventCell] = []
    var numbers: [CellPosition: Int] = [:]
    for number in model.markedEvents(in: atlas) {
      let event = atlas.events[number]
      guard let coordinate = event.coordinate else { continue }
      let dot = viewport.dot(atlas.projection.project(coordinate))
      guard viewport.shows(dot) else { continue }
      let position = CellPosition(column: Int(dot.x) / 2, row: Int(dot.y) / 4)
      let own = EventCell(number: number, event: event, position: position, count: 1, isChosen: number == chosen)
      guard let same = numbers[position] else {
        numbers[position] = cells.count
        cells.append(own)
        continue
      }
      let count = cells[same].count + 1
      if own.isChosen || own.distance(to: model.day) < cells[same].distance(to: model.day) { cells[same] = own }
      cells[same].count = count
    }
    return cells
  }

  private func distance(to day: Day) -> Int { isChosen ? -1 : abs(event.day - day) }
}
