import Basics
import Chronicle
import Geometry

/// The chart of the ground of each holder over all days, with a sentence that says what it shows, and its key: beside it
/// where the page is wide, else below.
struct GroundChart {
  let page: RecordPage
  let district: DistrictIndex?
  private let height: Int
  private let axis: DayAxis
  private let key: GroundKey

  private static let labels = 6, keyWidth = 42

  /// - Parameter below: the lines of what stands below the chart, for which room is left if the page has it.
  init(page: RecordPage, district: DistrictIndex?, below: Int) {
    self.page = page
    self.district = district
    let key = GroundKey(page: page, district: district)
    let count = page.atlas.days.upperBound - page.atlas.days.lowerBound + 1
    // The key stands beside the chart where each day still has its column, or there is room enough.
    let beside = page.width - Self.keyWidth
    let isBeside = beside - Self.labels >= count || beside >= 70
    axis = DayAxis(page.atlas.days, day: page.day, width: isBeside ? beside - 2 : page.width, names: Self.labels)
    self.key = isBeside ? key.narrowed(to: page.width - axis.width - 2) : key
    self.isBeside = isBeside
    let taken = 4 + below + (isBeside ? 0 : key.lines.count)
    height = max(7, min(30, max(isBeside ? key.lines.count - 2 : 0, page.rows - taken)))
  }

  private let isBeside: Bool

  var blocks: [PanelBlock] {
    let lines = PanelPage(page.appearance, width: key.page.width).lines(of: key.blocks)
    return [.text(key.sentence, .strong)]
      + (isBeside ? [.shown(side(by: lines)), .told(key.told)] : [.picture(rows), .shown(key.blocks), .told(key.told)])
      + key.toldBlocks
  }

  /// The chart and the key side by side.
  private func side(by key: [PanelLine]) -> [PanelBlock] {
    let rows = rows
    return (0..<max(rows.count, key.count)).map { number in
      let chart = number < rows.count ? rows[number] : CellRow(width: axis.width)
      let words = number < key.count ? key[number].runs.map(PanelRun.init) : []
      return .runs(chart.runs + [PanelRun(drawn: "  ", .text)] + words)
    }
  }

  private var rows: [CellRow] {
    let stacks = GroundStacks(of: page.atlas, in: district)
      .stacks(on: axis.shownDays, boundsOf: page.gainer, by: page.evidence)
    var rows = AreaChart(stacks: stacks, height: height, style: page.style, gainer: .first).rows
    rows.name(key.names, without: axis.scale.column(of: page.day))
    let labels = (0..<height).map { row -> Lane.Label in
      let shares = [(0, "100%"), (height / 4, "75%"), (height / 2, "50%"), (height * 3 / 4, "25%"), (height - 1, "0%")]
      let text = shares.first { $0.0 == row }?.1 ?? ""
      return .init(text: String(repeating: " ", count: max(0, 4 - text.count)) + text)
    }
    let lane = Lane(labels: axis.margin > 0 ? labels : [], rows: rows, isCrossed: true)
    return DayChart(axis: axis, above: [lane]).rows(page.appearance)
  }
}

extension PanelRun {
  /// A run of a line that was set before, for the eye.
  fileprivate init(_ run: PanelLine.Run) {
    self.init(drawn: run.text, run.mark, on: run.ground, shade: run.shade)
  }
}
