import Basics
import Chronicle
import Geometry

/// What happened in a district and what was said of it, in lanes on the axis of days: the shares and the ground that
/// changed hands above it, and below it each voice in a lane of its own.
struct DistrictLanes {
  let page: RecordPage
  let district: DistrictIndex
  let turns: [Turn]

  private var atlas: Atlas { page.atlas }
  private var style: MapStyle { page.style }
  private let axis: DayAxis
  private let announcements: [Announcement]

  init(_ page: RecordPage, _ district: DistrictIndex, _ turns: [Turn]) {
    self.page = page
    self.district = district
    self.turns = turns
    axis = page.axis
    announcements = page.atlas.announcements.filter {
      page.atlas[$0.place].district == district && page.tells(of: $0.day)
    }
  }

  var chart: DayChart {
    DayChart(axis: axis, above: [shares, changes], below: said + others + [activity, agreed].compactMap { $0 })
  }

  /// What the lanes and their signs stand for; for the eye only, since all of it is told in words.
  var meanings: [PanelBlock] {
    let hatched = turns.contains { $0.range != nil } ? " Hatched: between those days, the day is not known." : ""
    let bars: PanelBlock = .shown([
      .text(
        "Bars up: ground that changed hands, as assessed. Bars down: settlements announced as taken.\(hatched)", .dim)
    ])
    return [bars]
      + [page.meanings(of: announcements.map(\.act).filter { $0 != .announced }, opinions: opinions)].compactMap { $0 }
  }

  // MARK: Above the axis: what the map shows

  private var shares: Lane {
    let stacks = GroundStacks(of: atlas, in: district).stacks(on: axis.shownDays)
    var rows = AreaChart(
      stacks: stacks, height: page.rows > 30 ? 5 : 3, style: style, gainer: .first
    ).rows
    rows.name(names(in: stacks), without: axis.scale.column(of: page.day))
    return Lane(labels: [.init(text: "share of"), .init(text: "its ground")], rows: rows, isCrossed: true)
  }

  /// The holders of a chart by their grounds.
  private func names(in stacks: [ShareStack]) -> [(ground: Ground, text: String)] {
    distinct(stacks.flatMap { $0.parts.map(\.ground) }).compactMap { ground in
      guard case .zone(let slot, .held, _) = ground else { return nil }
      return atlas.holders.first { $0.slot == slot }.map { (ground, page.text("\(.name($0.names))")) }
    }
  }

  private var changes: Lane {
    var amounts = [Double](repeating: 0, count: axis.scale.width)
    var ofDay: [Day: Double] = [:]
    for turn in turns where turn.range == nil { ofDay[turn.day, default: 0] += turn.area.value }
    for (day, area) in ofDay {
      for column in axis.columns(of: day...day) { amounts[column] = max(amounts[column], area) }
    }
    let most = amounts.max() ?? 0
    let today = axis.columns(of: page.day)
    var rows = BarChart(
      amounts: amounts, full: max(most, 1), height: 3, direction: .up, isUnicode: page.appearance.isUnicode,
      mark: { today.contains($0) ? .sparkToday : .spark }
    ).rows
    for range in turns.compactMap(\.range) {
      for column in axis.columns(of: range) where rows[2].isBlank(column) {
        rows[2][column] = Cell(page.appearance.pick("▒", "/"), Ink(.spark, on: .panel))
      }
    }
    let top = ofDay.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let top, let column = axis.columns(of: top.key...top.key).last {
      rows[0].note(page.text("\(.area(SquareKilometres(top.value))) on \(atlas.told(top.key))"), beside: column, .dim)
    }
    var labels = [Lane.Label(text: "changed"), .init(text: "hands, \(page.appearance.squareKilometres)")]
    if let now = ofDay[page.day] {
      labels.append(.init(text: page.text("\(.area(SquareKilometres(now)))"), mark: .sparkToday))
    }
    return Lane(labels: labels, rows: rows)
  }

  // MARK: Below the axis: what was said

  /// For each side the settlements that it announced, as bars hanging down.
  private var claims: [Lane] {
    let own = announcements.filter { $0.act == .announced }
    return distinct(own.map { atlas.parties[$0.party].side }).map { side in
      let said = own.filter { atlas.parties[$0.party].side == side }
      var amounts = [Double](repeating: 0, count: axis.scale.width)
      for day in distinct(said.map(\.day)) {
        let count = Double(Set(said.filter { $0.day == day }.map(\.place)).count)
        for column in axis.columns(of: day...day) { amounts[column] = max(amounts[column], count) }
      }
      let today = axis.columns(of: page.day)
      let rows = BarChart(
        amounts: amounts, full: max(4, amounts.max() ?? 0), height: 2, direction: .down,
        isUnicode: page.appearance.isUnicode, mark: { today.contains($0) ? .sparkToday : .place(.announced) }
      ).rows
      let now = Set(said.filter { $0.day == page.day }.map(\.place)).count
      return Lane(
        labels: [.init(text: "announced"), .init(text: name(side))]
          + (now > 0 ? [.init(text: "\(now) today", mark: .sparkToday)] : []),
        rows: rows)
    }
  }

  /// For each side what it denied or gave up for lost.
  private var answers: [Lane] {
    let own = announcements.filter { $0.act == .denied || $0.act == .acknowledged || $0.act == .verified }
    return distinct(own.map { atlas.parties[$0.party].side }).map { side in
      let signs = own.filter { atlas.parties[$0.party].side == side }.map { page.sign($0) }
      return Lane(labels: [.init(text: name(side))], rows: [SignLane(signs: signs).row(on: axis, page.appearance)])
    }
  }

  private var said: [Lane] { claims + answers }

  private var opinions: [Opinion] {
    atlas.opinions.filter {
      atlas[$0.place].district == district && atlas.days.contains($0.day) && page.tells(of: $0.day)
    }
  }

  private var others: [Lane] {
    guard !opinions.isEmpty else { return [] }
    let row = SignLane(signs: opinions.map { page.sign($0) }).row(on: axis, page.appearance)
    return [Lane(labels: [.init(text: "mappers")], rows: [row])]
  }

  /// The days on which special forces were reported.
  private var activity: Lane? {
    guard let index = page.activity else { return nil }
    let days =
      index.areas(touching: district).map { atlas.activityAreas[$0].days }
      + index.reports(in: district).map { atlas.activityReports[$0].days }
    guard days.contains(where: { page.tells(of: $0.lowerBound) }) else { return nil }
    let glyph = MapPatterns.activity(page.appearance.glyphs, hasColor: page.appearance.hasColor)
    let lines = days.map { SignLane.Line(days: $0, glyph: glyph, mark: .activity) }
    return Lane(
      labels: [.init(text: "sp. forces")], rows: [SignLane(lines: lines).row(on: axis, page.appearance)])
  }

  /// The handover from the day it was agreed to the day it was done.
  private var agreed: Lane? {
    guard let evacuation = atlas.evacuation(of: district), page.tells(of: evacuation.agreedOn) else { return nil }
    let end = evacuation.doneOn ?? evacuation.due(asOf: atlas.days.upperBound)
    let line = SignLane.Line(
      days: evacuation.agreedOn...max(evacuation.agreedOn, end), glyph: page.appearance.pick("─", "-"), mark: .text)
    let putOff = evacuation.postponements.map {
      SignLane.Sign(day: $0.decidedOn, glyph: page.appearance.pick("»", ">"), mark: .notice)
    }
    let done =
      evacuation.doneOn.map { [SignLane.Sign(day: $0, glyph: style.marker(.handedOver), mark: .place(.handedOver))] }
      ?? []
    let agreed = SignLane.Sign(day: evacuation.agreedOn, glyph: page.appearance.pick("◇", "o"), mark: .strong)
    return Lane(
      labels: [.init(text: "handover")],
      rows: [SignLane(signs: [agreed] + putOff + done, lines: [line]).row(on: axis, page.appearance)])
  }

  private func name(_ side: Allegiance) -> String { page.name(side) }
}

extension CellRow {
  /// Writes a note to the right of a column, or to the left of it, where there is room.
  mutating func note(_ text: String, beside column: Int, _ mark: Mark) {
    let width = cellWidth(of: text)
    for start in [column + 2, column - width - 2] where start >= 0 && start + width <= self.width {
      let around = max(0, start - 1)..<min(self.width, start + width + 1)
      guard around.allSatisfy(isBlank) else { continue }
      put(text, at: start, mark)
      return
    }
  }
}
