import Chronicle
import Geometry

/// The title row: the date, large and plain, then what plays, and what the map is of.
struct TitleBar {
  let atlas: Atlas
  let model: Model

  func draw(into frame: inout Frame, at rect: CellRect) {
    guard !rect.isEmpty else { return }
    frame.fill(rect, with: Cell(" ", Ink(.text, on: .bar)))
    let width = rect.size.columns
    let dot = model.appearance.pick("·", "-")
    let number = atlas.number(of: model.day)
    let count = atlas.number(of: atlas.days.upperBound)
    let date = width >= 34 ? model.day.long : model.day.short
    let position =
      width >= 34 ? " \(dot) day \(number) of \(count)" : " \(number)/\(count)"
    var column = frame.put(
      date, column: rect.column + (width >= 34 ? 1 : 0), row: rect.row, ink: Ink(.strong, on: .bar))
    column = frame.put(position, column: column, row: rect.row, ink: Ink(.text, on: .bar))
    let aside = [
      model.reading == .assessed ? nil : model.reading.title,
      model.comparedDay.map { "against \($0.short)" },
    ].compactMap { $0 }.joined(separator: ", ")
    if !aside.isEmpty {
      column = frame.put("  " + aside, column: column, row: rect.row, ink: Ink(.notice, on: .bar))
    }
    if let playing = playing {
      column = frame.put("  " + playing, column: column, row: rect.row, ink: Ink(.key, on: .bar))
    }
    let title = model.appearance.text(atlas.title) + (model.reading == .assessed ? ", assessed" : "")
    let space = rect.column + width - column - 3
    let right = [title + "  \(dot)  " + scale, title, model.appearance.text(atlas.title), scale, "assessed"].first {
      cellWidth(of: $0) <= space
    }
    if let right {
      frame.put(
        right, column: rect.column + width - 1 - cellWidth(of: right), row: rect.row, ink: Ink(.dim, on: .bar))
    }
  }

  private var playing: String? {
    let playback = model.playback
    guard playback.isRunning else { return nil }
    let speed = decimal(playback.daysPerSecond, playback.daysPerSecond < 1 ? 1 : 0)
    let arrow =
      playback.isReversed ? model.appearance.pick("◀", "<") : model.appearance.pick("▶", ">")
    return "\(arrow) \(speed) days/s"
  }

  /// How much ground a cell is wide.
  private var scale: String {
    guard !Layout(of: model).map.isEmpty else { return model.appearance.text(atlas.title) }
    let kilometres = model.viewport(in: atlas).metresPerDot * 2 / 1000
    return "a column = \(decimal(kilometres, kilometres < 9.95 ? 1 : 0)) km"
  }
}
