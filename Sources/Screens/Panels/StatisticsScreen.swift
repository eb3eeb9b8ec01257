import Basics
import Chronicle
import Geometry

/// The screen of statistics: a chart of the ground of each holder over all days, and the comparison of announcements
/// with it.
struct StatisticsScreen {
  let context: PanelContext

  private var district: DistrictIndex? { context.model.selection }

  /// The words of the screen, without the chart.
  var content: PanelContent { PanelContent(title: title, blocks: summary) }

  private var title: Phrase {
    let name: Phrase = district.map { "\(.name(context.atlas[$0].names))" } ?? "the whole zone"
    let next = Span.either(
      shown: " (\(Command.statistics.key): people)", told: "; \(Command.statistics.key) goes on to the people harmed")
    let whole: Phrase = "Ground held in \(name), by day, as assessed"
    return context.atlas.harm.isEmpty ? whole : "\(whole)\(next)"
  }

  func draw(into frame: inout Frame, at rect: CellRect) {
    frame.fill(rect, with: Cell(" ", Ink(.text, on: .panel)))
    guard rect.size.rows > 1 else { return }
    frame.put(
      context.appearance.text(context.appearance.shown(title)), column: rect.column + 1, row: rect.row,
      ink: Ink(.key, on: .panel), limit: rect.size.columns - 2)
    let words = PanelPage(context.appearance, width: context.width).lines(of: summary)
    // Text goes before the chart; a chart of fewer than six rows is too coarse to read.
    let room = rect.size.rows - 1
    let chartRows = room - words.count >= 7 ? room - words.count - 1 : max(0, room >= 14 ? 7 : 0)
    let chart = CellRect(
      column: rect.column + 7, row: rect.row + 1, columns: rect.size.columns - 9, rows: chartRows)
    if chartRows > 0 { drawChart(into: &frame, at: chart) }
    let firstRow = chartRows > 0 ? chart.row + chartRows + 1 : rect.row + 1
    for (offset, line) in words.prefix(max(0, rect.row + rect.size.rows - firstRow)).enumerated() {
      line.draw(
        context.appearance, into: &frame, from: rect.column + 1, to: rect.column + rect.size.columns - 1,
        row: firstRow + offset)
    }
  }

  /// Columns of days, each stacked by holder and status, with the ground of the side that takes at the bottom.
  private func drawChart(into frame: inout Frame, at chart: CellRect) {
    guard chart.size.rows > 2, chart.size.columns > 0 else { return }
    let days = Array(context.atlas.days)
    let cursor = context.atlas.number(of: context.model.day) - 1
    // The first column of the day; with fewer columns than days, the column that the day shares.
    let isWide = chart.size.columns >= days.count
    let cursorColumn = (cursor * chart.size.columns + (isWide ? days.count - 1 : 0)) / days.count
    let whole = context.atlas.timeline.area(in: district)
    let style = MapStyle(context.appearance)
    for column in 0..<chart.size.columns {
      let day = days[column * days.count / chart.size.columns]
      let stack = context.atlas.timeline.holdings(on: day, in: district)
        .sorted { ($0.holder, $0.status.rawValue) < ($1.holder, $1.status.rawValue) }
      let band = context.atlas.bands(on: day, in: district, by: context.evidence)
        .first { context.atlas.slot(of: $0.holder) == .first }
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
          context.atlas.ground(in: stance), column: column, row: row)
        let isUncertain =
          band.map { share > $0.least.share(of: whole) && share < $0.most.share(of: whole) } ?? false
        if isUncertain { cell = Cell("?", Ink(.strong, on: cell.ink.ground)) }
        if column == cursorColumn {
          cell = Cell(context.appearance.pick("┃", "|"), Ink(.sliderDay, on: cell.ink.ground))
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

  private var summary: [PanelBlock] {
    let day = context.model.day
    let legend = Span.drawn("   ? low certainty, or announced and not assessed")
    let bands = context.atlas.bands(on: day, in: district, by: context.evidence).filter { $0.least < $0.most }
    let today: PanelBlock = .line("\(day.long)\(legend)", .strong)
    return [today] + held(on: day)
      + bands.map { band in
        let whole: Phrase = "\(.name(context.atlas[band.holder].names)) in all: \(.area(band.area))"
        return .line("\(whole), between \(.area(band.least)) and \(.area(band.most))")
      } + open(on: day) + gaps + settlements
  }

  /// The ground whose day is not known.
  private func open(on day: Day) -> [PanelBlock] {
    let area = context.atlas.area(openOn: day, in: district)
    return area > .zero ? [.line("\(.area(area)) of it: day of its change not known", .notice)] : []
  }

  /// A stance in words: "Artsakh, held".
  private func words(_ stance: ControlStance) -> Phrase {
    if stance.status == .unmapped { return Phrase(stance.status.words) }
    return "\(.name(context.atlas[stance.holder].names)), \(stance.status.words)"
  }

  /// The ground in each stance, with the colour that it has in the chart.
  private func held(on day: Day) -> [PanelBlock] {
    let whole = context.atlas.timeline.area(in: district)
    let today = context.atlas.timeline.holdings(on: day, in: district)
    return stances.map { stance in
      let ground = context.atlas.ground(in: stance)
      let glyph = String(MapStyle(context.appearance).fill(ground, column: 0, row: 0).glyph)
      let area = today.first { $0.holder == stance.holder && $0.status == stance.status }?.area ?? .zero
      let value: Phrase = area > .zero ? "\(.area(area)), \(.share(area.share(of: whole)))" : "none on this day"
      return .runs([
        PanelRun(drawn: String(repeating: glyph, count: 3), .pattern, on: ground),
        PanelRun(" \(words(stance)): \(value)"),
      ])
    }
  }

  /// The holders and statuses that the chart shows on any day, so that each colour has a key.
  private var stances: [ControlStance] {
    var found: Set<ControlStance> = []
    for day in [context.atlas.days.lowerBound] + context.atlas.timeline.changeDays(in: district)
    where context.atlas.days.contains(day) {
      for holding in context.atlas.timeline.holdings(on: day, in: district) {
        found.insert(ControlStance(holder: holding.holder, status: holding.status))
      }
    }
    return found.sorted { ($0.holder, $0.status.rawValue) < ($1.holder, $1.status.rawValue) }
  }

  /// The number of settlements by days between announcement and assessment: bars for the eye, numbers for the ear.
  private func histogram(_ counts: [Int], from least: String, to most: String) -> [PanelBlock] {
    let numbers = counts.map { "\($0)" }.joined(separator: ", ")
    let largest = counts.max() ?? 1
    let levels = Sparkline.levels(isUnicode: context.appearance.isUnicode)
    let bars = counts.map { $0 == 0 ? levels[0] : levels[max(1, $0 * 8 / largest)] }
    return [
      .told("numbers of settlements from \(least) to \(most) days, in steps of 5: \(numbers)"),
      .shown([
        .runs([
          PanelRun("\(least) ", .dim), PanelRun(drawn: String(String.UnicodeScalarView(bars)), .spark),
          PanelRun(" \(most) days, 5 a bar", .dim),
        ])
      ]),
    ]
  }

  /// The days between the announcements of settlements and their assessment.
  private var gaps: [PanelBlock] {
    let gaps = context.evidence.gaps(in: district)
    guard let median = gaps.median, let least = gaps.smallest, let most = gaps.largest,
      let lower = gaps.lowerQuartile, let upper = gaps.upperQuartile
    else { return [.line("No settlement here was announced as taken.", .dim)] }
    let count = gaps.gaps.count
    let order = Span.either(
      shown: "days (+ announced first)",
      told: "days from the announcement to the map, minus where the map was first")
    let middle = "median \(signed(median)), quartiles \(signed(lower)) to \(signed(upper))"
    return [
      .line("ANNOUNCED against ASSESSED, \(counted(count, "settlement"))", .strong),
      .line("announced before: \(gaps.before)\(.column)same day: \(gaps.sameDay)\(.column)after: \(gaps.after)"),
      .line("\(order): \(middle), extremes \(signed(least)) to \(signed(most))"),
    ] + histogram(gaps.histogram(width: 5).map(\.count), from: signed(least), to: signed(most))
  }

  /// The settlements announced by the day, as counted here and as published.
  private var settlements: [PanelBlock] {
    guard context.evidence.gaps(in: district).median != nil else { return [] }
    let atlas = context.atlas, day = context.model.day
    let counted: PanelBlock = .line(
      "settlements announced by \(.day(day)), all districts: \(atlas.announcedCount(by: day))")
    guard let published = atlas.totalComparisons.last(where: { atlas.totals[$0.total].day <= day }) else {
      return [counted]
    }
    let total = atlas.totals[published.total]
    let own: Phrase = "published \(.day(total.day)): \(total.bound.beforeNumber)\(total.total)"
    let ours = "counted here \(published.counted) (\(signed(published.difference)))"
    return [counted, .line("\(own); \(ours) \(.sources(total.sources))")]
  }
}
