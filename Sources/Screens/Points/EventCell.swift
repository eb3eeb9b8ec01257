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
    var cells: [Told] = []
    var numbers: [CellPosition: Int] = [:]
    for number in model.markedEvents(in: atlas, near: viewport.bounds) {
      guard let coordinate = atlas.events[number].coordinate else { continue }
      let dot = viewport.dot(atlas.projection.project(coordinate))
      guard viewport.shows(dot) else { continue }
      let position = CellPosition(column: Int(dot.x) / 2, row: Int(dot.y) / 4)
      let distance = number == chosen ? -1 : abs(atlas.events[number].day - model.day)
      guard let same = numbers[position] else {
        numbers[position] = cells.count
        cells.append(Told(number: number, distance: distance, position: position, count: 1))
        continue
      }
      cells[same].count += 1
      if distance < cells[same].distance { (cells[same].number, cells[same].distance) = (number, distance) }
    }
    return cells.map {
      EventCell(
        number: $0.number, event: atlas.events[$0.number], position: $0.position, count: $0.count,
        isChosen: $0.number == chosen)
    }
  }

  /// The event that a cell tells so far, and how far it is from the day shown; the chosen one is nearer than any.
  private struct Told {
    var number: Int
    var distance: Int
    let position: CellPosition
    var count: Int
  }
}
