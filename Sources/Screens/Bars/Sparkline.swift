import Basics
import Chronicle
import Geometry

/// The chart of the area that changed holder, by day.
struct Sparkline: Sendable {
  private let changed: [Double]
  private let largest: Double
  /// The days from which ground is drawn whose day is not known: they have a hatched bar.
  private let undated: [Day]
  /// Days without data are marked as such: they are no days without change.
  private let gaps: [DataGap]
  /// Whether bars stand on a scale of powers of ten, which keeps small days visible in a story of years.
  private let isLogarithmic: Bool
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
    gaps = atlas.gaps
    isLogarithmic = atlas.isOfYears
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

  /// How high the bar of an area is, from 0 for none to 8.
  private func level(of area: Double) -> Int {
    guard area > 0, largest > 0 else { return 0 }
    let share: Double
    if isLogarithmic {
      // From a thousandth of the largest on.
      share = 1 + binaryLogarithm(area / largest) / 10
    } else {
      // The square root keeps days of small changes visible beside the handover of whole districts.
      share = (area / largest).squareRoot()
    }
    return min(8, max(1, Int((share * 8).rounded())))
  }

  /// The logarithm to the base of 2, to within 0.09: enough for bars of eight heights.
  private func binaryLogarithm(_ value: Double) -> Double { Double(value.exponent) + value.significand - 1 }

  /// Whether most of some days are without data.
  private func isGap(_ days: Range<Day>) -> Bool {
    let number = gaps.partitioningIndex { $0.days.upperBound >= days.lowerBound }
    let without = gaps[number...].prefix { $0.days.lowerBound < days.upperBound }.reduce(0) { sum, gap in
      sum + (min(gap.days.upperBound + 1, days.upperBound) - max(gap.days.lowerBound, days.lowerBound))
    }
    return without * 2 > days.upperBound - days.lowerBound
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
      let level = level(of: area)
      let mark: Mark = own.contains(model.day) ? .sparkToday : .spark
      // Ground whose day is not known is no day's news: its bar has no height.
      let isHatched = undated.contains { own.contains($0) }
      let glyph =
        isHatched
        ? model.appearance.pick("▒", "/")
        : level == 0 && isGap(own) ? model.appearance.pick("╱", "?") : levels[level]
      let cell = captures?.cell(for: own, by: model, glyph: glyph) ?? Cell(glyph, Ink(mark))
      frame.set(cell, column: rect.column + column, row: rect.row)
    }
    guard rect.column >= Layout.unitWidth else { return }
    frame.put(
      model.appearance.squareKilometres, column: rect.column >= Layout.sliderMargin ? 2 : 1, row: rect.row,
      ink: Ink(.dim))
  }
}
