import Chronicle
import Geometry

/// What a map is to those who hear it: what lies at the cursor, around it, and when each ground was taken.
extension Narration {
  /// The sentences about a cursor that was put on the map or moved; none where it stayed.
  func cursor(from before: Model, to after: Model) -> [Phrase] {
    guard after.cursor != before.cursor || after.day != before.day else { return [] }
    guard let cursor = after.cursor else { return before.cursor == nil ? [] : ["The cursor is off the map."] }
    guard let old = before.cursor else { return around(after) }
    return cursor.point == old.point && after.day == before.day ? [] : here(after)
  }

  /// What lies at the cursor: its position, the nearest place, who held it, and the front line.
  func here(_ model: Model) -> [Phrase] {
    guard let account = model.cursorAccount(in: atlas) else { return [] }
    let near = atlas.nearestPlace(to: account.point).map { " \(atlas.words(of: $0))" as Phrase } ?? ""
    return ["\(atlas.position(of: account)).\(near)", model.cursorWords(in: atlas)]
  }

  /// The same, and what lies in each of the four main directions; then the keys.
  func around(_ model: Model) -> [Phrase] {
    guard let cursor = model.cursor, let account = model.cursorAccount(in: atlas) else { return [] }
    let keys: Phrase = """
      The arrows move by \(cursor.step.told), with Shift ten times as far; \(Command.zoomIn.key) and \
      \(Command.zoomOut.key) change that. \(Command.leaveCursor.key) leaves the map.
      """
    return here(model) + atlas.surroundings(of: account.point, on: model.day).map { atlas.words(of: $0) } + [keys]
  }

  /// When each ground was taken or handed over, up to the day.
  func captures(of model: Model) -> [Phrase] {
    CaptureLegend(of: atlas, model: model, width: 80).rows.flatMap(\.sentences)
  }
}
