import Basics
import Chronicle

/// The date slider: a track, a tick on each day with an event, and a mark on the shown day. A story of years has its
/// years at the ends, and ticks for the months.
struct Slider {
  let atlas: Atlas
  let model: Model
  /// The ticks for the slider's columns.
  let ticks: EventTicks

  func draw(into frame: inout Frame, at rect: CellRect) {
    guard !rect.isEmpty else { return }
    let appearance = model.appearance
    let scale = DayScale(atlas.days, columns: rect.size.columns)
    let track = appearance.pick("─", "-")
    for column in 0..<scale.width {
      frame.set(Cell(track, Ink(.slider)), column: rect.column + column, row: rect.row)
    }
    if atlas.isOfYears {
      for day in scale.days where day.civil.day == 1 {
        frame.set(
          Cell(appearance.pick("┬", "."), Ink(.sliderTick)), column: rect.column + scale.column(of: day), row: rect.row)
      }
    }
    for (column, category) in ticks.columns.enumerated() {
      guard let category else { continue }
      frame.set(Cell(tick(category), Ink(.category(category))), column: rect.column + column, row: rect.row)
    }
    let here = rect.column + scale.column(of: model.day)
    for column in 0..<max(1, scale.columnsPerDay) {
      frame.set(
        Cell(column == 0 ? appearance.pick("●", "O") : track, Ink(.sliderDay)), column: here + column, row: rect.row)
    }
    guard rect.column >= Layout.sliderMargin else { return }
    let first = end(atlas.days.lowerBound)
    frame.put(first, column: rect.column - 1 - cellWidth(of: first), row: rect.row, ink: Ink(.dim))
    frame.put(end(atlas.days.upperBound), column: rect.column + scale.width + 1, row: rect.row, ink: Ink(.dim))
  }

  /// The words at an end of the slider.
  private func end(_ day: Day) -> String { atlas.isOfYears ? String(day.civil.year) : day.short }

  /// The glyph of a tick. Handovers differ by shape too.
  private func tick(_ category: EventCategory) -> Unicode.Scalar {
    switch category {
    case .handover: model.appearance.pick("┼", "+")
    case .battle, .strike, .diplomacy, .political, .humanitarian, .background: model.appearance.pick("┴", "'")
    }
  }
}
