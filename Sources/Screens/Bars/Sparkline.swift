import Chronicle
import Geometry

/// The chart of the area that changed holder, by day.
struct Sparkline: Sendable {
  private let changed: [Double]
  private let largest: Double
  /// The days from which ground is drawn whose day is not known: they have a hatched bar.
  private let undated: [Day]
  /// The largest area of each `block` of days, so that a frame of a long story takes no longer than one of a short
  /// story.
  private let blocks: [Double]
  private static let block = 64

  init(of atlas: Atlas) {
    var changed = [Double](repeating: 0, count: atlas.number(of: atlas.days.upperBound))
    for day in atlas.timeline.table.changeDays where atlas.days.contains(day) {
      changed[day - atlas.days.lowerBound] = atlas.timeline.areaChangingHolder(on: day).value
    }
    self.changed = changed
    let open = atlas.timeline.openChanges.filter {
      atlas.timeline.isInZone($0.face) && $0.before.holder != $0.entry.state.holder
        && atlas.days.contains($0.entry.from)
    }
    undated = Set(open.map(\.entry.from)).sorted()
    largest = changed.max() ?? 0
    blocks = stride(from: 0, to: changed.count, by: Self.block).map {
      changed[$0..<min($0 + Self.block, changed.count)].max() ?? 0
    }
  }

  /// The largest area among a range of days, numbered from 0.
  private func largest(of days: Range<Int>) -> Double {
    var found = 0.0
    var day = days.lowerBound
    while day < days.upperBound {
      if day % Self.block == 0, day + Self.block <= days.upperBound {
        found = max(found, blocks[day / Self.block])
        day += Self.block
      } else {
        found = max(found, changed[day])
        day += 1
      }
    }
    return found
  }

  /// The nine glyphs of growing height; the first is blank.
  static func levels(isUnicode: Bool) -> [Unicode.Scalar] {
    isUnicode
      ? [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] : [" ", ".", ":", "-", "=", "+", "*", "%", "#"]
  }

  /// - Parameter captures: colours each day as the map of the days of capture does, up to the day shown; nil for one
  ///   colour.
  func draw(
    of model: Model, days: ClosedRange<Day>, captures: CaptureChart? = nil, into frame: inout Frame, at rect: CellRect
  ) {
    guard !rect.isEmpty else { return }
    let scale = DayScale(days, columns: rect.size.columns)
    let levels = Self.levels(isUnicode: model.appearance.isUnicode)
    for column in 0..<scale.width {
      let own = scale.days(at: column)
      let area = largest(of: (own.lowerBound - days.lowerBound)..<(own.upperBound - days.lowerBound))
      // The square root keeps days of small changes visible beside the handover of whole districts.
      let share = largest > 0 ? (area / largest).squareRoot() : 0
      let level = area > 0 ? max(1, Int((share * 8).rounded())) : 0
      let mark: Mark = own.contains(model.day) ? .sparkToday : .spark
      // Ground whose day is not known is no day's news: its bar has no height.
      let isHatched = undated.contains { own.contains($0) }
      let glyph = isHatched ? model.appearance.pick("▒", "/") : levels[level]
      let cell = captures?.cell(for: own, by: model, glyph: glyph) ?? Cell(glyph, Ink(mark))
      frame.set(cell, column: rect.column + column, row: rect.row)
    }
    guard rect.column >= Layout.unitWidth else { return }
    frame.put(
      model.appearance.squareKilometres, column: rect.column >= Layout.sliderMargin ? 2 : 1, row: rect.row,
      ink: Ink(.dim))
  }
}
