import Basics
import Chronicle
import Geometry

/// The title row: the date, the playback, and the title of the map.
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
    let aside = aside(isShort: width < 70)
    // The text beside the date matters most, then the day. The number of days is the first to be left out.
    let isLong = width >= 34 && 28 + cellWidth(of: aside) < width
    let date = isLong ? model.day.long : model.day.short
    let short = " \(number)/\(count)"
    // A number is never cut: it would read as another number.
    let position =
      isLong
      ? " \(dot) day \(number) of \(count)"
      : aside.isEmpty && cellWidth(of: date + short) <= width ? short : ""
    var column = frame.put(
      date, column: rect.column + (isLong ? 1 : 0), row: rect.row, ink: Ink(.strong, on: .bar))
    column = frame.put(position, column: column, row: rect.row, ink: Ink(.text, on: .bar))
    if !aside.isEmpty {
      column = frame.put(" " + aside, column: column, row: rect.row, ink: Ink(.notice, on: .bar))
    }
    if let playing = playing {
      column = frame.put("  " + playing, column: column, row: rect.row, ink: Ink(.key, on: .bar))
    }
    let name = model.appearance.text(atlas.title)
    let reading = model.reading == .assessed ? "reading: assessed" : nil
    func joined(_ parts: [String?]) -> String { parts.compactMap { $0 }.joined(separator: "  \(dot)  ") }
    let space = rect.column + width - column - 3
    let scale = scale
    let choices = [[name, reading, scale], [name, reading], [reading, scale], [name], [reading]]
    if let right = choices.lazy.map(joined).first(where: { !$0.isEmpty && cellWidth(of: $0) <= space }) {
      frame.put(
        right, column: rect.column + width - 1 - cellWidth(of: right), row: rect.row, ink: Ink(.dim, on: .bar))
    }
  }

  /// The text beside the date: the state of the class, the reading unless it is the assessed one, and the day compared
  /// with.
  private func aside(isShort: Bool) -> String {
    [
      Layout(of: model).strip.isEmpty ? model.classBanner(isShort: isShort, in: atlas) : nil,
      model.reading == .assessed ? nil : isShort ? model.reading.shortTitle : model.reading.title,
      model.comparedDay.map { "\(isShort ? "vs" : "against") \($0.short)" },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private var playing: String? {
    let playback = model.playback
    guard playback.isRunning else { return nil }
    let speed = decimal(playback.daysPerSecond, playback.daysPerSecond < 1 ? 1 : 0)
    let arrow =
      playback.isReversed ? model.appearance.pick("◀", "<") : model.appearance.pick("▶", ">")
    return "\(arrow) \(speed) days/s"
  }

  /// The width of ground that a column shows; nil where no map is shown.
  private var scale: String? {
    let layout = Layout(of: model)
    guard !layout.map.isEmpty, !layout.isList else { return nil }
    let kilometres = model.viewport(in: atlas).kilometresPerColumn
    return "a column = \(decimal(kilometres, kilometres < 9.95 ? 1 : 0)) km"
  }
}
