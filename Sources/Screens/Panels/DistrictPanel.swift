import Basics
import Chronicle
import Geometry

/// The record of a district: who holds how much of it, what happened and was said day by day on the axis of days, and the
/// same in words, with sources.
struct DistrictPanel {
  let context: PanelContext
  let district: DistrictIndex

  private var atlas: Atlas { context.atlas }
  private var day: Day { context.model.day }
  private var page: RecordPage { context.page }

  var content: PanelContent { PanelContent(title: "\(.name(atlas[district].names))", blocks: blocks) }

  /// How far the front line of the day is.
  private var front: PanelBlock { .text(atlas.frontWords(from: district, on: context.model.day)) }

  private var blocks: [PanelBlock] {
    let names: PanelBlock = .text(context.otherNames(atlas[district].names), .dim)
    guard !atlas.timeline.counted(in: district).isEmpty else {
      return [names, .blank, .text("No ground of it was held by either side against the other.")]
    }
    let turns = atlas.turns(in: district).filter { page.tells(of: $0.day) }
    return [names, .blank] + handover + DistrictHoldings(page: page, district: district).blocks + [front]
      + timeline(turns)
      + TurnRows(page, district, turns).blocks + InnerTurns(page: page, district: district).blocks + evacuation
      + DistrictStatements(page: page, district: district).blocks + activity + certainty
      + CensusBlocks(context: context).of(district)
  }

  private func timeline(_ turns: [Turn]) -> [PanelBlock] {
    let lanes = DistrictLanes(page, district, turns)
    return [
      .blank, .heading("Assessed and announced by day"), .picture(lanes.chart.rows(page.appearance)),
    ]
      + lanes.meanings
  }

  /// The handover of the district, if one was agreed.
  private var handover: [PanelBlock] {
    let words = page.handover(of: district)
    return words.isEmpty ? [] : [.text(words), .blank]
  }

  private var evacuation: [PanelBlock] {
    guard let record = atlas.evacuation(of: district), page.tells(of: record.agreedOn) else { return [] }
    var blocks: [PanelBlock] = [.blank, .heading("Evacuation")]
    if record.agreedOn > day { blocks.append(.later(than: atlas.told(day))) }
    blocks += [.row("agreed", "\(.date(record.agreedOn))"), .row("first due", "\(.date(record.firstDue))")]
    for later in record.postponements where page.tells(of: later.decidedOn) {
      blocks.append(.row("put off on \(atlas.told(later.decidedOn)) to", "\(.date(later.newDue))"))
    }
    if record.doneOn.map(page.tells) ?? page.tellsTheEnd {
      blocks.append(.row("handed over", record.doneOn.map { "\(.date($0))" } ?? "not done", .strong))
    }
    if record.excepted > .zero { blocks.append(.row("corridor excepted", "\(.area(record.excepted))")) }
    return blocks + [.line("\(.sourceList(record.sources))", .dim)]
  }

  private var certainty: [PanelBlock] {
    let low = atlas.lowCertaintyArea(in: district)
    guard low > .zero else { return [] }
    return [.blank, .text("Of \(.area(low)) the sources disagree who held it: low certainty.", .dim)]
  }

  /// Special forces reported in the district, from a day to a day.
  private var activity: [PanelBlock] {
    guard let index = context.activity else { return [] }
    let areas = index.areas(touching: district).map { atlas.activityAreas[$0].days }
      .filter { page.tells(of: $0.lowerBound) }
    let reports = index.reports(in: district).map { atlas.activityReports[$0] }
      .filter { page.tells(of: $0.days.lowerBound) }
    guard !areas.isEmpty || !reports.isEmpty else { return [] }
    var blocks: [PanelBlock] = [.blank, .heading("Special forces reported")]
    if let first = areas.map(\.lowerBound).min(), let last = areas.map(\.upperBound).max() {
      let isNow = areas.contains { $0.contains(day) }
      blocks.append(.text("Dotted on the map \((first...last).words)\(isNow ? ", on this day too" : "")."))
    }
    return blocks
      + reports.map { report in
        .text(
          "\(report.days.words): \(.prose(report.area)) \(.sources(report.sources))",
          report.days.contains(day) ? .strong : .text)
      }
  }
}
