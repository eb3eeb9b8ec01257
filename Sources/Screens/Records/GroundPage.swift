import Basics
import Chronicle

/// The chart of ground with a sentence that says what it shows, and with its key: beside the chart where the page is wide,
/// else below it. On the widest pages the other parts of the statistics stand beside the chart too.
struct GroundPage {
  let page: RecordPage
  let district: DistrictIndex?
  private let key: GroundKey
  /// The columns beside the chart; 0 where there is no room for a key.
  private let side: Int

  /// The narrowest key beside the chart; the narrowest column in which a histogram stands too; the widest key.
  private static let narrowest = 24, broad = 62, widestKey = 52

  init(page: RecordPage, district: DistrictIndex?) {
    self.page = page
    self.district = district
    let days = page.atlas.days.upperBound - page.atlas.days.lowerBound + 1
    // Each day has its column, or two where a broad page has room for both and for the rest.
    func rest(_ columns: Int) -> Int { page.width - GroundChart.labels - columns - 2 }
    let wide = [rest(2 * days), rest(days), rest(max(60, page.width / 2))]
    side =
      wide[0] >= Self.broad ? wide[0] : wide[1] >= Self.narrowest ? wide[1] : wide[2] >= Self.widestKey ? wide[2] : 0
    key = GroundKey(page: side > 0 ? page.narrowed(to: min(side, Self.widestKey)) : page, district: district)
  }

  /// Whether there is room for a histogram beside the chart.
  private var isBroad: Bool { side >= Self.broad }

  /// The page with other blocks about the same ground.
  var blocks: [PanelBlock] {
    let gaps = GapChart(page: isBroad ? page.narrowed(to: side) : page, district: district)
    let strips = DistrictStrips(page: page, district: district).blocks
    let below = PanelPage(page.appearance, width: page.width).lines(of: (isBroad ? [] : gaps.blocks) + strips).count
    let words = lines(key.blocks, key.page.width) + (isBroad ? lines(gaps.blocks, side) : [])
    let room = page.rows - below - 4
    let picture: [PanelBlock]
    if side > 0 {
      let rows = chart(width: page.width - side - 2, height: max(room, words.count - 2)).rows
      picture = [.picture(beside(rows, words)), .kept([], of: key.blocks)]
    } else {
      picture = [.picture(chart(width: page.width, height: room - words.count).rows)] + key.blocks
    }
    let rest: [PanelBlock] = isBroad ? [.kept([], of: gaps.blocks)] : gaps.blocks
    return [.text(key.sentence, .strong)] + picture + rest + strips
  }

  private func lines(_ blocks: [PanelBlock], _ width: Int) -> [PanelLine] {
    PanelPage(page.appearance, width: width).lines(of: blocks)
  }

  /// A chart of fewer than seven rows is too coarse to read.
  private func chart(width: Int, height: Int) -> GroundChart {
    GroundChart(
      page: page, district: district,
      axis: page.axis(width: width, names: GroundChart.labels),
      height: max(7, min(34, height)), names: key.names)
  }

  /// The chart and lines of words side by side.
  private func beside(_ rows: [CellRow], _ words: [PanelLine]) -> [CellRow] {
    (0..<max(rows.count, words.count)).map { number in
      var row = CellRow(width: page.width)
      if number < rows.count { row.put(rows[number], at: 0) }
      if number < words.count { row.put(words[number], at: page.width - side) }
      return row
    }
  }
}
