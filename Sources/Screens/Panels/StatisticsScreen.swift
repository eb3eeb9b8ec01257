import Basics
import Chronicle
import Geometry

/// The screen of statistics: a chart of the ground of each holder over all days, and the comparison of announcements
/// with it.
struct StatisticsScreen {
  let desk: PanelDesk

  private var district: DistrictIndex? { desk.model.selection }

  /// The words of the screen, without the chart.
  var text: PanelText { PanelText(title: title, lines: summary, appearance: desk.appearance) }

  private var title: String {
    let name = district.map { desk.name(desk.atlas[$0].names) } ?? "the whole zone"
    return "Ground held in \(name), by day, as assessed"
  }

  func draw(into frame: inout Frame, at rect: CellRect) {
    frame.fill(rect, with: Cell(" ", Ink(.text, on: .panel)))
    guard rect.size.rows > 1 else { return }
    frame.put(
      desk.appearance.text(title), column: rect.column + 1, row: rect.row, ink: Ink(.key, on: .panel),
      limit: rect.size.columns - 2)
    let words = summary
    // Text goes before the chart; a chart of fewer than six rows is too coarse to read.
    let room = rect.size.rows - 1
    let chartRows = room - words.count >= 7 ? room - words.count - 1 : max(0, room >= 14 ? 7 : 0)
    let chart = CellRect(
      column: rect.column + 7, row: rect.row + 1, columns: rect.size.columns - 9, rows: chartRows)
    if chartRows > 0 { drawChart(into: &frame, at: chart) }
    let firstRow = chartRows > 0 ? chart.row + chartRows + 1 : rect.row + 1
    for (offset, line) in words.prefix(max(0, rect.row + rect.size.rows - firstRow)).enumerated() {
      var column = rect.column + 1
      for run in line.runs {
        column = frame.put(
          desk.appearance.text(run.text), column: column, row: firstRow + offset,
          ink: Ink(run.mark, on: run.ground ?? .panel), limit: rect.column + rect.size.columns - 1 - column)
      }
    }
  }

  /// Columns of days, each stacked by holder and status, with the ground of the side that takes at the bottom.
  private func drawChart(into frame: inout Frame, at chart: CellRect) {
    guard chart.size.rows > 2, chart.size.columns > 0 else { return }
    let days = Array(desk.atlas.days)
    let cursor = desk.atlas.number(of: desk.model.day) - 1
    // The first column of the day; with fewer columns than days, the column that the day shares.
    let isWide = chart.size.columns >= days.count
    let cursorColumn = (cursor * chart.size.columns + (isWide ? days.count - 1 : 0)) / days.count
    let whole = desk.atlas.timeline.area(in: district)
    let style = MapStyle(desk.appearance)
    for column in 0..<chart.size.columns {
      let day = days[column * days.count / chart.size.columns]
      let stack = desk.atlas.timeline.holdings(on: day, in: district)
        .sorted { ($0.holder, $0.status.rawValue) < ($1.holder, $1.status.rawValue) }
      let band = desk.atlas.bands(on: day, in: district, by: desk.evidence)
        .first { desk.atlas.slot(of: $0.holder) == .first }
      for row in 0..<chart.size.rows {
        // The share of ground at the middle of the row, counted from the bottom.
        let share = (Double(chart.size.rows - 1 - row) + 0.5) / Double(chart.size.rows)
        var reached = 0.0
        let holding = stack.first {
          reached += $0.area.share(of: whole)
          return share < reached
        }
        guard let holding = holding ?? stack.last else { continue }
        let stance = ControlStance(holder: holding.holder, status: holding.status)
        var cell = style.fill(
          desk.atlas.ground(in: stance), column: column, row: row)
        let isUncertain =
          band.map { share > $0.least.share(of: whole) && share < $0.most.share(of: whole) } ?? false
        if isUncertain { cell = Cell("?", Ink(.strong, on: cell.ink.ground)) }
        if column == cursorColumn {
          cell = Cell(desk.appearance.pick("┃", "|"), Ink(.sliderDay, on: cell.ink.ground))
        }
        frame.set(cell, column: chart.column + column, row: chart.row + row)
      }
    }
    // The dates stand below their columns; the last one ends at the edge.
    let below = chart.row + chart.size.rows
    var free = 0
    for (number, day) in days.enumerated() where day == days[0] || day.civil.day == 1 || day.civil.day == 15 {
      let label = day.short
      let column = (number * chart.size.columns + days.count - 1) / days.count
      let start = min(column, chart.size.columns - label.count)
      guard start >= free else { continue }
      frame.put(label, column: chart.column + start, row: below, ink: Ink(.dim, on: .panel))
      free = start + label.count + 1
    }
    for (row, label) in [(0, "100%"), (chart.size.rows / 2, "50%"), (chart.size.rows - 1, "0%")] {
      frame.put(label, column: chart.column - 1 - label.count, row: chart.row + row, ink: Ink(.dim, on: .panel))
    }
  }

  private var summary: [PanelLine] {
    let atlas = desk.atlas, day = desk.model.day
    let whole = atlas.timeline.area(in: district)
    let bands = atlas.bands(on: day, in: district, by: desk.evidence)
    var lines: [PanelLine] = [
      PanelLine(day.long + (desk.isPlain ? "" : "   ? low certainty, or announced and not assessed"), .strong)
    ]
    let today = atlas.timeline.holdings(on: day, in: district)
    for stance in stances {
      let ground = atlas.ground(in: stance)
      let cell = MapStyle(desk.appearance).fill(ground, column: 0, row: 0)
      let area = today.first { $0.holder == stance.holder && $0.status == stance.status }?.area ?? .zero
      var words = " \(desk.name(atlas[stance.holder].names)), \(stance.status.words): "
      words += area > .zero ? "\(Geometry.text(area)), \(percent(area.share(of: whole)))" : "none on this day"
      lines.append(
        PanelLine(runs: [
          .init(text: String(repeating: String(cell.glyph), count: 3), mark: .pattern, ground: ground),
          .init(text: words, mark: .text, ground: nil),
        ]))
    }
    for band in bands where band.least < band.most {
      lines.append(
        PanelLine(
          "\(desk.name(atlas[band.holder].names)) in all: \(Geometry.text(band.area)), between \(Geometry.text(band.least)) and \(Geometry.text(band.most))"
        ))
    }
    lines.append(contentsOf: gapLines)
    return lines
  }

  /// The holders and statuses that the chart shows on any day, so that each colour has a key.
  private var stances: [ControlStance] {
    var found: Set<ControlStance> = []
    for day in [desk.atlas.days.lowerBound] + desk.atlas.timeline.changeDays(in: district)
    where desk.atlas.days.contains(day) {
      for holding in desk.atlas.timeline.holdings(on: day, in: district) {
        found.insert(ControlStance(holder: holding.holder, status: holding.status))
      }
    }
    return found.sorted { ($0.holder, $0.status.rawValue) < ($1.holder, $1.status.rawValue) }
  }

  /// A number of days with its sign: "+3", "-27", "0".
  private func signed(_ days: Int) -> String { days > 0 ? "+\(days)" : "\(days)" }

  /// A number of days with its sign: "-9.5", "+1".
  private func signed(_ days: Double) -> String {
    let text = days == days.rounded() ? decimal(days, 0) : decimal(days, 1)
    return days > 0 ? "+" + text : text
  }

  /// The number of settlements by days between announcement and assessment: bars, or numbers in plain mode.
  private func histogram(_ counts: [Int], from least: String, to most: String) -> PanelLine {
    if desk.isPlain {
      let numbers = counts.map { "\($0)" }.joined(separator: ", ")
      return PanelLine("numbers of settlements from \(least) to \(most) days, in steps of 5: \(numbers)")
    }
    let largest = counts.max() ?? 1
    let levels = Sparkline.levels(isUnicode: desk.appearance.isUnicode)
    let bars = counts.map { $0 == 0 ? levels[0] : levels[max(1, $0 * 8 / largest)] }
    return PanelLine(runs: [
      .init(text: "\(least) ", mark: .dim, ground: nil),
      .init(text: String(String.UnicodeScalarView(bars)), mark: .spark, ground: nil),
      .init(text: " \(most) days, 5 a bar", mark: .dim, ground: nil),
    ])
  }

  private var gapLines: [PanelLine] {
    let gaps = desk.evidence.gaps(in: district)
    let count = desk.atlas.announcedCount(by: desk.model.day)
    var lines = [
      PanelLine(
        "ANNOUNCED against ASSESSED, \(gaps.gaps.count) \(gaps.gaps.count == 1 ? "settlement" : "settlements")", .strong
      )
    ]
    guard let median = gaps.median, let least = gaps.smallest, let most = gaps.largest,
      let lower = gaps.lowerQuartile, let upper = gaps.upperQuartile
    else { return [PanelLine("No settlement here was announced as taken.", .dim)] }
    lines.append(
      PanelLine("announced before: \(gaps.before)  same day: \(gaps.sameDay)  after: \(gaps.after)"))
    let order =
      desk.isPlain ? "days from the announcement to the map, minus where the map was first" : "days (+ announced first)"
    lines.append(
      PanelLine(
        "\(order): median \(signed(median)), quartiles \(signed(lower)) to \(signed(upper)), extremes \(signed(least)) to \(signed(most))"
      ))
    let bins = gaps.histogram(width: 5)
    lines.append(histogram(bins.map(\.count), from: signed(least), to: signed(most)))
    lines.append(PanelLine("settlements announced by \(desk.model.day.short), all districts: \(count)"))
    let published = desk.atlas.totalComparisons.last { desk.atlas.totals[$0.total].day <= desk.model.day }
    if let published {
      let total = desk.atlas.totals[published.total]
      let sign = published.difference > 0 ? "+" : ""
      lines.append(
        PanelLine(
          "published \(total.day.short): \(total.bound.words)\(total.total); counted here \(published.counted) (\(sign)\(published.difference)) \(desk.numbers(total.sources))"
        ))
    }
    return lines
  }
}

extension RunningTotal.Bound {
  /// The words before the number, for readers.
  var words: String {
    switch self {
    case .exact: ""
    case .about: "about "
    case .atLeast: "at least "
    }
  }
}
