import Basics
import Chronicle
import Geometry

/// The panel with the changes between the compared day and the shown one, with the area and the records of each.
struct ComparisonPanel {
  let context: PanelContext

  private var atlas: Atlas { context.atlas }

  var content: PanelContent {
    let day = context.model.day
    let from = context.model.comparedDay ?? day - 1
    return PanelContent(title: "From \(atlas.told(from)) to \(atlas.told(day))", blocks: blocks(from: from, to: day))
  }

  private func blocks(from: Day, to day: Day) -> [PanelBlock] {
    guard from != day else {
      return [
        .text(
          """
          Go to another day: what changed between the two is shown here, and hatched on the map. \
          \(Command.compare.key) stops.
          """, .dim)
      ]
    }
    let comparison = Comparison(of: atlas, from: from, to: day, by: context.evidence)
    let rows = comparison.rows
      .sorted { ($0.changesHolder ? 0 : 1, $1.area) < ($1.changesHolder ? 0 : 1, $0.area) }
    let charts = ComparisonCharts(context.page, from: from, rows)
    let open = comparison.openRows.filter { $0.changesHolder }.sorted { $0.area > $1.area }
    let maybe: [PanelBlock] =
      open.isEmpty ? [] : [.blank, .text("Not known whether it changed between the two days", .strong)]
    return [.text(charts.sentence, .strong)] + key(from: from, to: day) + charts.blocks
      + (rows.isEmpty ? [.line("nothing changed", .dim)] : rows.flatMap(blocks)) + maybe
      + open.flatMap(blocks)
  }

  /// What each side gained, with the hatch that it has on the map, and the two front lines.
  private func key(from: Day, to day: Day) -> [PanelBlock] {
    let style = MapStyle(context.model)
    let rows = LegendRows(style: style, appearance: context.appearance, width: context.width)
    let scale = context.model.viewport(in: atlas).metresPerDot
    let lines = [(LineKind.front, day), (.contactLine, from)].filter { style.shows($0.0, metresPerDot: scale) }
    return rows.samples(context.legendPanel.gains)
      + lines.map { rows.line($0, "front line of \(atlas.words(for: $1))", dividing: .panel) }
  }

  private func blocks(_ row: ComparisonRow) -> [PanelBlock] {
    var blocks: [PanelBlock] = [
      .blank, .row("\(.name(atlas[row.district].names))", "\(.area(row.area))", .strong),
      .text("\(words(row.before, row.memberBefore))\(.then)\(words(row.after, row.memberAfter))"),
    ]
    if let range = row.range { blocks.append(.text(atlas.notKnown(range), .notice)) }
    if row.dueBefore != row.dueAfter, let due = row.dueAfter { blocks.append(.line("now due on \(atlas.told(due))")) }
    for number in row.announcements.prefix(3) {
      let said = atlas.announcements[number]
      blocks.append(
        .text("\(atlas.told(said.day)) \(.name(atlas[said.place].names)) \(said.act.words) \(.sources(said.sources))"))
    }
    let behind: [Phrase?] = [
      counted(row.announcements.count, "statement"), counted(row.provisions.count, "clause"),
      counted(row.events.count, "event"), "assessment \(.sources(Array(row.sources.prefix(4))))",
    ]
    return blocks + [.text(behind.compactMap { $0 }.joined(by: ", "), .dim)]
  }

  private func words(_ stance: ControlStance, _ member: MemberIndex?) -> Phrase {
    if stance.status == .unmapped { return Phrase(stance.status.words) }
    let holder = atlas.holderWords(stance.holder, member)
    return stance.status == .held ? holder : "\(holder), \(stance.status.words)"
  }

  /// "2 clauses"; nil for none.
  private func counted(_ count: Int, _ noun: String) -> Phrase? {
    count == 0 ? nil : Phrase(Basics.counted(count, noun))
  }
}
