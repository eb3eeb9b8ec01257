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
    return PanelContent(title: "From \(.day(from)) to \(.day(day))", blocks: blocks(from: from, to: day))
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
    let moved = rows.filter { $0.changesHolder && $0.before.status != .unmapped }.reduce(SquareKilometres.zero) {
      $0 + $1.area
    }
    let whole: PanelBlock = .row("changed holder", moved > .zero ? "\(.area(moved))" : "no ground", .strong)
    let open = comparison.openRows.filter { $0.changesHolder }.sorted { $0.area > $1.area }
    let maybe: [PanelBlock] =
      open.isEmpty ? [] : [.blank, .text("Not known whether it changed between the two days", .strong)]
    return [whole] + gains + (rows.isEmpty ? [.line("nothing changed", .dim)] : rows.flatMap(blocks)) + maybe
      + open.flatMap(blocks)
  }

  /// What each side gained, with the hatch that it has on the map.
  private var gains: [PanelBlock] {
    let rows = LegendRows(
      style: MapStyle(context.model), appearance: context.appearance, width: context.width)
    return rows.samples(context.legendPanel.gains)
  }

  private func blocks(_ row: ComparisonRow) -> [PanelBlock] {
    var blocks: [PanelBlock] = [
      .blank, .row("\(.name(atlas[row.district].names))", "\(.area(row.area))", .strong),
      .text("\(words(row.before))\(.then)\(words(row.after))"),
    ]
    if let range = row.range { blocks.append(.text(range.dayNotKnown, .notice)) }
    if row.dueBefore != row.dueAfter, let due = row.dueAfter { blocks.append(.line("now due on \(.day(due))")) }
    for number in row.announcements.prefix(3) {
      let said = atlas.announcements[number]
      blocks.append(
        .text("\(.day(said.day)) \(.name(atlas[said.place].names)) \(said.act.words) \(.sources(said.sources))"))
    }
    let behind: [Phrase?] = [
      counted(row.announcements.count, "statement"), counted(row.provisions.count, "clause"),
      counted(row.events.count, "event"), "assessment \(.sources(Array(row.sources.prefix(4))))",
    ]
    return blocks + [.text(behind.compactMap { $0 }.joined(by: ", "), .dim)]
  }

  private func words(_ stance: ControlStance) -> Phrase {
    if stance.status == .unmapped { return Phrase(stance.status.words) }
    let holder: Phrase = "\(.name(atlas[stance.holder].names))"
    return stance.status == .held ? holder : "\(holder), \(stance.status.words)"
  }

  /// "2 clauses"; nil for none.
  private func counted(_ count: Int, _ noun: String) -> Phrase? {
    count == 0 ? nil : Phrase(Basics.counted(count, noun))
  }
}
