import Basics
import Chronicle

/// The date slider: a track, heavy up to the day shown, with a tick on each day with an event and a mark on that day.
/// Below it stand dates, and the flag with the day shown, whose arrows tell that Left and Right are days.
struct Slider {
  let atlas: Atlas
  let model: Model
  /// The ticks for the slider's columns.
  let ticks: EventTicks

  func draw(into frame: inout Frame, at rect: CellRect, dates: CellRect) {
    guard !rect.isEmpty else { return }
    let scale = DayScale(atlas.days, columns: rect.size.columns)
    drawTrack(scale, into: &frame, at: rect)
    if !dates.isEmpty {
      drawDates(scale, from: rect.column, into: &frame, at: dates)
    } else if rect.column >= Layout.sliderMargin {
      let first = scale.end(atlas.days.lowerBound), last = scale.end(atlas.days.upperBound)
      frame.put(first, column: rect.column - 1 - cellWidth(of: first), row: rect.row, ink: Ink(.dim))
      frame.put(last, column: rect.column + scale.width + 1, row: rect.row, ink: Ink(.dim))
    }
  }

  // MARK: The track

  private func drawTrack(_ scale: DayScale, into frame: inout Frame, at rect: CellRect) {
    let appearance = model.appearance
    let here = scale.column(of: model.day)
    let past = appearance.pick("━", "="), future = appearance.pick("─", "-")
    for column in 0..<scale.width {
      let isPast = column < here
      frame.set(
        Cell(isPast ? past : future, Ink(isPast ? .sliderTick : .slider)), column: rect.column + column, row: rect.row)
    }
    for (column, kind) in ticks.columns.enumerated() {
      guard let kind else { continue }
      frame.set(Cell(tick(kind), Ink(Mark(kind))), column: rect.column + column, row: rect.row)
    }
    for column in 0..<max(1, scale.columnsPerDay) {
      frame.set(
        Cell(column == 0 ? appearance.pick("●", "O") : future, Ink(.sliderDay)), column: rect.column + here + column,
        row: rect.row)
    }
  }

  /// The glyph of a tick. Handovers and the reader's own incidents differ by shape too.
  private func tick(_ kind: EventKind) -> Unicode.Scalar {
    switch kind {
    case .category(.handover): model.appearance.pick("◆", "+")
    case .category(.battle), .category(.strike), .category(.diplomacy), .category(.political),
      .category(.humanitarian), .category(.background):
      model.appearance.pick("┼", "'")
    case .own: model.appearance.pick("┬", ".")
    }
  }

  // MARK: The dates

  private func drawDates(_ scale: DayScale, from track: Int, into frame: inout Frame, at rect: CellRect) {
    /// The columns of a text about a column of the slider, moved into the row.
    func columns(_ text: String, at column: Int) -> Range<Int> {
      let width = cellWidth(of: text)
      let first = rect.column + max(0, min(track + column, rect.size.columns - width))
      return first..<(first + width)
    }
    let flag = flag
    var taken = [columns(flag, at: scale.column(of: model.day) - cellWidth(of: flag) / 2)]
    frame.put(flag, column: taken[0].lowerBound, row: rect.row, ink: Ink(.strong, on: .now))
    for date in ticks.dates {
      let place = columns(date.text, at: date.column)
      // A gap on either side keeps two dates from reading as one.
      guard !taken.contains(where: { $0.overlaps((place.lowerBound - 1)..<(place.upperBound + 1)) }) else { continue }
      frame.put(date.text, column: place.lowerBound, row: rect.row, ink: Ink(.dim))
      taken.append(place)
    }
  }

  private var flag: String {
    let back = model.appearance.pick("◀", "<"), on = model.appearance.pick("▶", ">")
    let day =
      atlas.step != .day
      ? atlas.step.name(of: model.day)
      : atlas.isOfYears ? model.day.long : model.day.withWeekday
    return " \(back) \(day) \(on) "
  }
}
