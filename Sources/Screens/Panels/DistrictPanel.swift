import Basics
import Chronicle
import Geometry

/// The record of a district: its names, the share of each holder, its captures and its evacuation, with sources.
struct DistrictPanel {
  let context: PanelContext
  let district: DistrictIndex

  private var atlas: Atlas { context.atlas }
  private var day: Day { context.model.day }

  var content: PanelContent { PanelContent(title: "\(.name(atlas[district].names))", blocks: blocks) }

  private var blocks: [PanelBlock] {
    let names: PanelBlock = .text(context.otherNames(atlas[district].names), .dim)
    guard !atlas.timeline.counted(in: district).isEmpty else {
      return [names, .blank, .text("No ground of it was held by either side against the other.")]
    }
    return [names, .blank] + holdings + [.text(atlas.frontWords(from: district, on: day))] + evacuation + changes
      + announcements + activity + certainty
      + CensusBlocks(context: context).of(district)
  }

  private var holdings: [PanelBlock] {
    let whole = atlas.timeline.area(in: district)
    let due = atlas.evacuation(of: district)?.due(asOf: day)
    var blocks: [PanelBlock] = [.row("Ground held on \(.day(day))", "\(.area(whole))")]
    for holding in atlas.timeline.holdings(on: day, in: district) {
      let stance = ControlStance(holder: holding.holder, status: holding.status)
      let share = holding.area.share(of: whole)
      var words: Phrase =
        stance.status == .unmapped
        ? "\(stance.status.words)" : "\(.name(atlas[holding.holder].names)), \(holding.status.words)"
      if let due, holding.status == .toBeHandedOver { words += " by \(.day(due))" }
      blocks += [.shown([bar(share, of: stance), .line(words, .dim)]), .told("\(words): \(.share(share))")]
    }
    let sentences = Sentences(atlas: atlas, evidence: context.evidence)
    for part in sentences.open(in: district, on: day) {
      blocks.append(.text("\(.area(part.area)) of it \(part.words)", .notice))
    }
    return blocks
  }

  private func bar(_ share: Double, of stance: ControlStance) -> PanelBlock {
    let length = max(1, Int((share * Double(context.width - 6)).rounded()))
    let ground = atlas.ground(in: stance)
    let glyph = String(MapStyle(context.appearance).fill(ground, column: 0, row: 0).glyph)
    return .runs([
      PanelRun(drawn: String(repeating: glyph, count: length), .pattern, on: ground),
      PanelRun(" \(.share(share))", .strong),
    ])
  }

  private var evacuation: [PanelBlock] {
    guard let record = atlas.evacuation(of: district), context.model.tells(of: record.agreedOn) else { return [] }
    var blocks: [PanelBlock] = [.blank, .heading("Evacuation")]
    if record.agreedOn > day { blocks.append(.later(than: day)) }
    blocks += [.row("agreed", "\(.date(record.agreedOn))"), .row("first due", "\(.date(record.firstDue))")]
    for later in record.postponements where context.model.tells(of: later.decidedOn) {
      blocks.append(.row("put off on \(.day(later.decidedOn)) to", "\(.date(later.newDue))"))
    }
    if record.doneOn.map(context.model.tells) ?? context.model.tellsTheEnd(in: atlas) {
      blocks.append(.row("handed over", record.doneOn.map { "\(.date($0))" } ?? "not done", .strong))
    }
    if record.excepted > .zero { blocks.append(.row("corridor excepted", "\(.area(record.excepted))")) }
    return blocks + [.line("\(.sourceList(record.sources))", .dim)]
  }

  private var changes: [PanelBlock] {
    let turns = atlas.turns(in: district).filter { context.model.tells(of: $0.day) }
    let heading: [PanelBlock] = [.blank, .heading("Changes of holder, assessed")]
    guard !turns.isEmpty else { return heading + [.line("none", .dim)] }
    let border = turns.firstIndex { $0.day > day } ?? turns.count
    let known = turns[..<border].map(row), later = turns[border...].map(row)
    return heading + known + (later.isEmpty ? [] : [.later(than: day)] + later)
      + [.line("\(.sourceList(distinct(turns.flatMap(\.sources))))", .dim)]
  }

  private func row(_ turn: Turn) -> PanelBlock {
    if let range = turn.range {
      return .text(" \(range.dayNotKnown), to \(.name(atlas[turn.holder].names)): \(.area(turn.area))", indent: 1)
    }
    let isToday = turn.day == day
    let sign: Span = isToday ? .either(shown: ">", told: "This day, ") : .drawn(" ")
    return .row(
      "\(sign)\(.day(turn.day)) to \(.name(atlas[turn.holder].names))", "\(.area(turn.area))",
      isToday ? .strong : .text)
  }

  private var announcements: [PanelBlock] {
    let own = atlas.announcements.filter { atlas[$0.place].district == district }
    guard !own.isEmpty else { return [] }
    func settlements(_ statements: [Announcement]) -> Int {
      Set(statements.filter { $0.act == .announced && atlas[$0.place].kind.isSettlement }.map(\.place)).count
    }
    let known = own.filter { $0.day <= day }
    let all = settlements(own)
    var blocks: [PanelBlock] = [.text("Announced, not the same as taken", .strong)]
    if all > 0 {
      let told = context.model.tellsTheEnd(in: atlas) ? all : settlements(known)
      blocks.append(.text(announced(settlements(known), of: told)))
    }
    for one in known.sorted(by: { ($1.day, $0.place) < ($0.day, $1.place) }).prefix(8) {
      let head: Phrase = "\(.day(one.day)) \(.name(atlas[one.place].names)): \(one.act.words)"
      blocks.append(.text("\(head) by \(.name(atlas.parties[one.party].names)) \(.sources(one.sources))"))
    }
    return blocks
  }

  /// How many settlements had been announced by the day, of all that ever were.
  private func announced(_ known: Int, of all: Int) -> Phrase {
    let later = all - known
    guard known > 0 else {
      return "By \(.day(day)) no settlement had been announced as taken; \(later) \(were(later)) later."
    }
    let rest = later == 0 ? "none was later" : "\(later) \(were(later)) later"
    return "By \(.day(day)) \(counted(known, "settlement")) had been announced as taken; \(rest)."
  }

  private func were(_ count: Int) -> String { count == 1 ? "was" : "were" }

  private var certainty: [PanelBlock] {
    let low = atlas.lowCertaintyArea(in: district)
    guard low > .zero else { return [] }
    return [.blank, .text("\(.area(low)) of low certainty: the sources disagree about it.", .dim)]
  }

  /// Special forces reported in the district, from a day to a day.
  private var activity: [PanelBlock] {
    guard let index = context.activity else { return [] }
    let areas = index.areas(touching: district).map { atlas.activityAreas[$0].days }
      .filter { context.model.tells(of: $0.lowerBound) }.map(known)
    let reports = index.reports(in: district).map { atlas.activityReports[$0] }
      .filter { context.model.tells(of: $0.days.lowerBound) }
    guard !areas.isEmpty || !reports.isEmpty else { return [] }
    var blocks: [PanelBlock] = [.blank, .heading("Special forces reported")]
    if let first = areas.map(\.lowerBound).min(), let last = areas.map(\.upperBound).max() {
      let isNow = areas.contains { $0.contains(day) }
      blocks.append(.text("dotted on the map \(words(first...last))\(isNow ? ", on this day too" : "")"))
    }
    return blocks
      + reports.map { report in
        .text(
          "\(words(known(report.days))) \(.prose(report.area)) \(.sources(report.sources))",
          report.days.contains(day) ? .strong : .text)
      }
  }

  /// Days as far as the record tells of them.
  private func known(_ days: ClosedRange<Day>) -> ClosedRange<Day> {
    days.lowerBound...max(days.lowerBound, min(days.upperBound, context.model.horizon ?? days.upperBound))
  }

  private func words(_ days: ClosedRange<Day>) -> Phrase {
    days.lowerBound == days.upperBound
      ? "\(.day(days.lowerBound))" : "\(.day(days.lowerBound)) to \(.day(days.upperBound))"
  }
}
