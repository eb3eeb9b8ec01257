import Basics
import Chronicle

/// The lens below the slider of a long story: a bar for each day around the one shown, or for each month or year where
/// those are steps, and a track with the names of months or years.
struct Lens {
  let atlas: Atlas
  let model: Model
  let scale: LensScale

  /// - Parameter rect: the rows of the bars and of the track; it is as wide as the slider.
  init(atlas: Atlas, model: Model, in rect: CellRect) {
    self.atlas = atlas
    self.model = model
    scale = Self.scale(of: atlas, model, columns: rect.size.columns)
  }

  /// The scale of a lens in so many columns.
  static func scale(of atlas: Atlas, _ model: Model, columns: Int) -> LensScale {
    LensScale(around: model.day, step: atlas.step, in: atlas.days, columns: columns)
  }

  func draw(_ sparkline: Sparkline, into frame: inout Frame, at rect: CellRect) {
    guard rect.size.rows >= 2, scale.width > 0 else { return }
    let bars = CellRect(column: rect.column, row: rect.row, columns: scale.width, rows: 1)
    sparkline.bars(of: (0..<scale.width).map(scale.days)).draw(of: model, into: &frame, at: bars)
    frame.put(atlas.step.rawValue, column: 1, row: rect.row, ink: Ink(.dim), limit: max(0, rect.column - 2))
    drawTrack(into: &frame, from: rect.column, row: rect.row + 1)
    for column in 0..<scale.width {
      frame.targets.append(
        PlacedTarget(
          target: .day(max(scale.day(at: column), atlas.days.lowerBound)),
          rect: CellRect(column: rect.column + column, row: rect.row, columns: 1, rows: 2)))
    }
  }

  private func drawTrack(into frame: inout Frame, from left: Int, row: Int) {
    let appearance = model.appearance
    let here = scale.column(of: model.day)
    frame.set(Cell("[", Ink(.sliderTick)), column: left - 2, row: row)
    for column in 0..<scale.width {
      let isPast = column < here
      frame.set(
        Cell(isPast ? appearance.pick("━", "=") : appearance.pick("─", "-"), Ink(isPast ? .sliderTick : .slider)),
        column: left + column, row: row)
    }
    var end = -1
    for column in 0..<scale.width
    where isNamed(scale.day(at: column), after: column > 0 ? scale.day(at: column - 1) : nil) {
      let name = name(of: scale.day(at: column))
      // The mark of the day shown never stands in a name.
      guard column > end, column + name.count <= scale.width, !(column..<column + name.count).contains(here) else {
        continue
      }
      frame.put(name, column: left + column, row: row, ink: Ink(.dim))
      end = column + name.count
    }
    frame.set(Cell(appearance.pick("●", "O"), Ink(.sliderDay)), column: left + here, row: row)
    frame.set(
      Cell("]", Ink(.sliderTick)), column: left + scale.width + (left + scale.width + 1 < frame.size.columns ? 1 : 0),
      row: row)
  }

  /// Whether a column begins a month, a year or ten years, whose name stands in the track.
  private func isNamed(_ day: Day, after earlier: Day?) -> Bool {
    guard let earlier else { return false }
    let own = day.civil, before = earlier.civil
    return switch atlas.step {
    case .day: own.month != before.month
    case .month: own.year != before.year
    case .year: own.year % 10 == 0
    }
  }

  private func name(of day: Day) -> String {
    let (year, month, _) = day.civil
    return atlas.step == .day && month != 1 ? day.monthName : String(year)
  }
}
