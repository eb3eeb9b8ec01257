import Basics
import Chronicle

/// The lens below the slider of a long story: a bar for each day around the one shown, or for each month or year where
/// those are steps, and a track. Where there is room the names of months or years stand in a row below the track, under its
/// ticks, else in the track itself.
struct Lens {
  let atlas: Atlas
  let model: Model
  let scale: LensScale

  /// - Parameter rect: the rows of the bars, of the track and perhaps of the names.
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
    drawTrack(into: &frame, from: rect.column, row: rect.row + 1, hasNames: rect.size.rows > 2)
    for column in 0..<scale.width {
      frame.targets.append(
        PlacedTarget(
          target: .day(max(scale.day(at: column), atlas.days.lowerBound)),
          rect: CellRect(column: rect.column + column, row: rect.row, columns: 1, rows: rect.size.rows)))
    }
  }

  private func drawTrack(into frame: inout Frame, from left: Int, row: Int, hasNames: Bool) {
    let appearance = model.appearance
    let here = scale.column(of: model.day)
    frame.set(Cell("[", Ink(.sliderTick)), column: left - 2, row: row)
    for column in 0..<scale.width {
      let isPast = column < here
      let plain = isPast ? appearance.pick("━", "=") : appearance.pick("─", "-")
      let glyph = hasNames && isTick(column) ? appearance.pick("┴", "'") : plain
      frame.set(Cell(glyph, Ink(isPast ? .sliderTick : .slider)), column: left + column, row: row)
    }
    drawNames(into: &frame, from: left, row: hasNames ? row + 1 : row, avoiding: hasNames ? nil : here)
    frame.set(Cell(appearance.pick("●", "O"), Ink(.sliderDay)), column: left + here, row: row)
    frame.set(
      Cell("]", Ink(.sliderTick)), column: left + scale.width + (left + scale.width + 1 < frame.size.columns ? 1 : 0),
      row: row)
  }

  /// Draws names where what they name begins, those that have room, and none over the mark of the day shown.
  private func drawNames(into frame: inout Frame, from left: Int, row: Int, avoiding here: Int?) {
    var end = -1
    for column in 0..<scale.width where isNamed(column) {
      let name = name(of: scale.day(at: column))
      guard column > end, column + name.count <= scale.width,
        here.map({ !(column..<column + name.count).contains($0) }) ?? true
      else { continue }
      frame.put(name, column: left + column, row: row, ink: Ink(.dim))
      end = column + name.count
    }
  }

  /// Whether a column has a tick: where it has a name, and at weeks, quarters or five years between.
  private func isTick(_ column: Int) -> Bool {
    if isNamed(column) { return true }
    let (year, month, day) = scale.day(at: column).civil
    return switch atlas.step {
    case .day: [8, 15, 22].contains(day)
    case .month: [4, 7, 10].contains(month)
    case .year: year % 5 == 0
    }
  }

  /// Whether a column begins a month, a year or ten years, whose name is told.
  private func isNamed(_ column: Int) -> Bool {
    if column == 0 { return false }
    let own = scale.day(at: column).civil, before = scale.day(at: column - 1).civil
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
