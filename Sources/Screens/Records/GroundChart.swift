import Basics
import Chronicle
import Geometry

/// The chart of the ground of each holder over all days.
struct GroundChart {
  let page: RecordPage
  let district: DistrictIndex?
  let axis: DayAxis
  let height: Int
  /// The names that stand inside, where they have room.
  let names: [(ground: Ground, text: String)]

  /// The cells of the percentages left of the chart.
  static let labels = 6

  var rows: [CellRow] {
    let stacks = GroundStacks(of: page.atlas, in: district)
      .stacks(on: axis.shownDays, boundsOf: page.gainer, by: page.evidence)
    let chart = AreaChart(stacks: stacks, height: height, style: page.style, gainer: .first)
    var rows = chart.rows
    rows.name(names, without: axis.scale.column(of: page.day))
    let lane = Lane(labels: axis.margin > 0 ? labels(chart.quarters) : [], rows: rows, isCrossed: true)
    return DayChart(axis: axis, above: [lane]).rows(page.appearance)
  }

  private func labels(_ quarters: [Int]) -> [Lane.Label] {
    (0..<height).map { row in
      let share = quarters.firstIndex(of: row).map { "\(75 - 25 * $0)%" }
      let text = row == 0 ? "100%" : row == height - 1 ? "0%" : share ?? ""
      return .init(text: String(repeating: " ", count: max(0, 4 - text.count)) + text)
    }
  }
}
