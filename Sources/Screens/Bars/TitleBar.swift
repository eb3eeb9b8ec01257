import Basics
import Chronicle
import Geometry

/// The title row: the name of the war, the date, what is out of the ordinary, and the reading with the key for others.
/// Narrow screens have the date instead of the name.
struct TitleBar {
  let atlas: Atlas
  let model: Model

  func draw(into frame: inout Frame, at rect: CellRect) {
    guard !rect.isEmpty else { return }
    frame.fill(rect, with: Cell(" ", Ink(.text, on: .bar)))
    let width = rect.size.columns
    let isWide = width >= 60
    let aside = aside(in: isWide ? width - cellWidth(of: name) - 5 : width - 28)
    var column = rect.column
    if isWide {
      column = frame.put(
        truncated(name, to: width - 24, mark: model.appearance.text("…")), column: column + 1, row: rect.row,
        ink: Ink(.strong, on: .bar))
      column = drawDate(into: &frame, from: column + 3, aside: aside, at: rect)
    } else {
      column = drawShortDate(into: &frame, hasAside: !aside.isEmpty, at: rect)
    }
    if !aside.isEmpty {
      column = frame.put(
        aside, column: column + (isWide ? 2 : 1), row: rect.row, ink: Ink(.notice, on: .bar),
        limit: max(0, width - column - 2))
    }
    if let playing = playing {
      column = frame.put("  " + playing, column: column, row: rect.row, ink: Ink(.key, on: .bar))
    }
    drawRight(into: &frame, after: column, isWide: isWide, at: rect)
  }

  private var name: String { model.appearance.text(atlas.title) }

  /// The date beside the name, as long as it fits; returns the column after it.
  private func drawDate(into frame: inout Frame, from column: Int, aside: String, at rect: CellRect) -> Int {
    let right = aside.isEmpty ? cellWidth(of: account) + 2 : cellWidth(of: aside) + 2
    let room = rect.size.columns - column - right - 2
    let day = model.day
    let number = ", \(atlas.step.rawValue) \(atlas.step(of: day)) of \(atlas.step(of: atlas.days.upperBound))"
    let name = atlas.step.name(of: day)
    let texts =
      atlas.step == .day
      ? [
        "\(day.weekdayName) \(day.medium)\(number)", "\(day.weekdayName) \(day.medium)", day.long,
        atlas.words(for: day),
      ] : [name + number, name]
    guard let text = texts.first(where: { $0.count <= room }) else { return column - 3 }
    return frame.put(text, column: column, row: rect.row, ink: Ink(.text, on: .bar))
  }

  /// The date on a narrow screen, with its number where nothing else is to be told; returns the column after it.
  private func drawShortDate(into frame: inout Frame, hasAside: Bool, at rect: CellRect) -> Int {
    let width = rect.size.columns
    let number = atlas.step(of: model.day), count = atlas.step(of: atlas.days.upperBound)
    let isLong = width >= 34 && !hasAside
    let date =
      atlas.step != .day ? atlas.step.name(of: model.day) : isLong ? model.day.long : atlas.words(for: model.day)
    // A number is never cut: it would read as another number.
    let short = " \(number)/\(count)"
    let position =
      isLong
      ? ", \(atlas.step.rawValue) \(number) of \(count)"
      : !hasAside && cellWidth(of: date + short) <= width ? short : ""
    let column = frame.put(
      date, column: rect.column + (isLong ? 1 : 0), row: rect.row, ink: Ink(.strong, on: .bar))
    return frame.put(position, column: column, row: rect.row, ink: Ink(.text, on: .bar))
  }

  /// The words for the reading, which stand at the right end.
  private var account: String { model.reading == .assessed ? "ground as assessed  \(Command.reading.key) claims" : "" }

  private func drawRight(into frame: inout Frame, after column: Int, isWide: Bool, at rect: CellRect) {
    guard isWide, model.reading == .assessed else { return }
    let first = rect.size.columns - 1 - cellWidth(of: account)
    guard first > column + 1 else { return }
    let ground = "ground as assessed  "
    let key = frame.put(ground, column: first, row: rect.row, ink: Ink(.dim, on: .bar))
    let word = frame.put(Command.reading.key, column: key, row: rect.row, ink: Ink(.key, on: .bar))
    frame.put(" claims", column: word, row: rect.row, ink: Ink(.dim, on: .bar))
  }

  /// The text beside the date: the state of the class, the reading unless it is the assessed one, and the day compared
  /// with; in the longest words that fit.
  private func aside(in room: Int) -> String {
    let long = aside(isShort: false, isTerse: false), terse = aside(isShort: false, isTerse: true)
    return [long, terse].first { cellWidth(of: $0) <= room } ?? aside(isShort: true, isTerse: true)
  }

  private func aside(isShort: Bool, isTerse: Bool) -> String {
    [
      Layout(of: model).strip.isEmpty ? model.classBanner(isShort: isShort, isTerse: isTerse, in: atlas) : nil,
      model.reading == .assessed ? nil : isShort ? model.reading.shortTitle : model.reading.title,
      model.comparedDay.map { "\(isShort ? "vs" : "against") \(atlas.words(for: $0))" },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private var playing: String? {
    let playback = model.playback
    guard playback.isRunning else { return nil }
    let speed = decimal(playback.daysPerSecond, playback.daysPerSecond < 1 ? 1 : 0)
    let arrow =
      playback.isReversed ? model.appearance.pick("◀", "<") : model.appearance.pick("▶", ">")
    return "\(arrow) \(speed) \(atlas.step.rawValue)s/s"
  }
}
