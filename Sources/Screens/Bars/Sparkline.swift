import Basics
import Chronicle
import Geometry

/// The chart of the area that changed holder, by day.
struct Sparkline: Sendable {
  private let changed: [Double]
  private let largest: Double
  private let firstDay: Day
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
    firstDay = atlas.days.lowerBound
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

  /// What the days of a column show.
  enum Bar: Sendable {
    /// From 0 for no change to 8.
    case level(Int)
    /// Ground whose day is not known is no day's news: its bar has no height.
    case hatched
    case gap
  }

  /// The bars of columns, which do not depend on the day.
  struct Bars: Sendable {
    fileprivate let columns: [(days: Range<Day>, bar: Bar)]
  }

  /// The bars for the days of each column.
  func bars(of columns: [Range<Day>]) -> Bars {
    Bars(
      columns: columns.map { own in
        if undated.contains(where: { own.contains($0) }) { return (own, .hatched) }
        let level = level(of: largest(of: (own.lowerBound - firstDay)..<(own.upperBound - firstDay)))
        return (own, level == 0 && isGap(own) ? .gap : .level(level))
      })
  }

  /// The bars of a whole story.
  func bars(on scale: DayScale) -> Bars { bars(of: (0..<scale.width).map(scale.days)) }
}

extension Sparkline.Bars {
  /// Draws the bars of a whole story, with their unit where there is room.
  ///
  /// - Parameter captures: colours each day as the map of the days of capture does, up to the day shown; nil for one
  ///   colour.
  func drawWithUnit(of model: Model, captures: CaptureChart? = nil, into frame: inout Frame, at rect: CellRect) {
    guard !rect.isEmpty else { return }
    draw(of: model, captures: captures, into: &frame, at: rect)
    guard rect.column >= Layout.unitWidth else { return }
    frame.put(
      model.appearance.squareKilometres, column: rect.column >= Layout.sliderMargin ? 2 : 1, row: rect.row,
      ink: Ink(.dim))
  }

  /// Draws the bars.
  func draw(of model: Model, captures: CaptureChart? = nil, into frame: inout Frame, at rect: CellRect) {
    let levels = Sparkline.levels(isUnicode: model.appearance.isUnicode)
    for (column, (own, bar)) in columns.enumerated() {
      let glyph =
        switch bar {
        case .level(let level): levels[level]
        case .hatched: model.appearance.pick("▒", "/")
        case .gap: model.appearance.pick("╱", "?")
        }
      let mark: Mark = own.contains(model.day) ? .sparkToday : .spark
      let cell = captures?.cell(for: own, by: model, glyph: glyph) ?? Cell(glyph, Ink(mark))
      frame.set(cell, column: rect.column + column, row: rect.row)
    }
  }
}
