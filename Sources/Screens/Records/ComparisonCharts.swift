import Basics
import Chronicle
import Geometry

/// What changed between two days as pictures: how much of which district, and how the zone was divided on either day.
struct ComparisonCharts {
  let page: RecordPage
  let from: Day
  /// The ground of each district that changed holder, the most of it first.
  let changed: [(district: DistrictIndex, area: SquareKilometres)]

  private var atlas: Atlas { page.atlas }

  /// - Parameter rows: the changes between the two days.
  init(_ page: RecordPage, from: Day, _ rows: [ComparisonRow]) {
    self.page = page
    self.from = from
    var areas: [DistrictIndex: SquareKilometres] = [:]
    for row in rows where row.changesHolder && row.before.status != .unmapped {
      areas[row.district, default: .zero] += row.area
    }
    changed = areas.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// "In 7 days 1,073 km2 changed hands."
  var sentence: Phrase {
    let days = "\(from < page.day ? "In" : "Back over") \(counted(abs(page.day - from), "day"))"
    let whole = changed.reduce(SquareKilometres.zero) { $0 + $1.area }
    return whole > .zero ? "\(days) \(.area(whole)) changed hands." : "\(days) no ground changed hands."
  }

  var blocks: [PanelBlock] { districts + shares }

  // MARK: By district

  private static let mostDistricts = 8

  /// A bar for each district, where there is more than one. All of them are told.
  private var districts: [PanelBlock] {
    guard changed.count > 1 else { return [] }
    let shown = changed.prefix(Self.mostDistricts)
    let names = shown.map { truncated(page.text("\(.name(atlas[$0.district].names))"), to: 14, mark: "") }
    let areas = shown.map { page.text("\(.area($0.area))") }
    let start = (names.map { cellWidth(of: $0) }.max() ?? 0) + 1
    let end = page.width - (areas.map { cellWidth(of: $0) }.max() ?? 0)
    let rows = shown.indices.map { number -> CellRow in
      var row = CellRow(width: page.width)
      row.put(names[number], at: 0)
      row.put(bar(shown[number].area.share(of: shown[0].area), width: end - start - 1), at: start)
      row.put(areas[number], at: page.width - cellWidth(of: areas[number]), .strong)
      return row
    }
    return [.blank, .heading("By district"), .picture(rows)]
      + changed.map { .told("\(.name(atlas[$0.district].names)): \(.area($0.area))") }
  }

  private func bar(_ share: Double, width: Int) -> CellRow {
    var row = CellRow(width: max(0, width))
    let length = max(0.25, share * Double(row.width))
    for column in 0..<row.width where Double(column) < length {
      let eighths = max(1, Int((min(1, length - Double(column)) * 8).rounded()))
      row[column] = Cell(page.appearance.isUnicode ? ShareStrip.levels[eighths] : "#", Ink(.spark, on: .panel))
    }
    return row
  }

  // MARK: Both days

  /// The zone on either day, and what the side that takes had of it.
  private var shares: [PanelBlock] {
    guard let gainer = page.gainer else { return [] }
    let days = [from, page.day].sorted()
    let names = days.map(atlas.words(for:)), start = (names.map(\.count).max() ?? 0) + 1
    let words = days.map { day -> Phrase in
      "\(.name(atlas[gainer].names)) \(KnownShare(of: gainer, on: day, in: nil, of: atlas).words)"
    }
    let ends = words.map(page.text), end = page.width - (ends.map { cellWidth(of: $0) }.max() ?? 0)
    let stacks = GroundStacks(of: atlas, in: nil).stacks(on: days)
    let rows = days.indices.map { number -> CellRow in
      var row = CellRow(width: page.width)
      row.put(names[number], at: 0)
      row.put(ShareStrip(stack: stacks[number], width: max(0, end - start - 1), style: page.style).row, at: start)
      row.put(ends[number], at: end)
      return row
    }
    return [.blank, .heading("Shares of the zone"), .picture(rows)]
      + days.indices.map { .told("\(atlas.told(days[$0])): \(words[$0])") }
  }
}
