import Chronicle
import Geometry

/// The panel with the changes between the compared day and the shown one, with the area and the records of each.
struct ComparisonPanel {
  let desk: PanelDesk

  var text: PanelText {
    let model = desk.model
    let from = model.comparedDay ?? model.day - 1
    let rows = Comparison(of: desk.atlas, from: from, to: model.day, by: desk.evidence).rows
      .sorted { ($0.changesHolder ? 0 : 1, $1.area) < ($1.changesHolder ? 0 : 1, $0.area) }
    var text = PanelText(title: "From \(from.short) to \(model.day.short)", lines: [], appearance: desk.appearance)
    guard from != model.day else {
      text.lines = PanelLine.paragraph(
        "Go to another day: what changed between the two is shown here, and as new ground on the map. d stops.",
        width: desk.width, .dim)
      return text
    }
    let moved = rows.filter(\.changesHolder).reduce(SquareKilometres.zero) { $0 + $1.area }
    text.lines.append(
      .row("changed holder", moved > .zero ? Geometry.text(moved) : "no ground", width: desk.width, .strong))
    for row in rows {
      text.lines.append(.blank)
      text.lines.append(
        .row(desk.name(desk.atlas[row.district].names), Geometry.text(row.area), width: desk.width, .strong))
      text.lines += PanelLine.paragraph("\(words(row.before)) -> \(words(row.after))", width: desk.width)
      if row.dueBefore != row.dueAfter, let due = row.dueAfter {
        text.lines.append(PanelLine("now due on \(due.short)"))
      }
      for number in row.announcements.prefix(3) {
        let statement = desk.atlas.announcements[number]
        text.lines += PanelLine.paragraph(
          "\(statement.day.short) \(desk.name(desk.atlas[statement.place].names)) \(statement.act.words) \(desk.numbers(statement.sources))",
          width: desk.width)
      }
      let behind = [
        counted(row.announcements.count, "statement"), counted(row.provisions.count, "clause"),
        counted(row.events.count, "event"), "assessment " + desk.numbers(row.sources.prefix(4)),
      ].compactMap { $0 }
      text.lines += PanelLine.paragraph(behind.joined(separator: ", "), width: desk.width, .dim)
    }
    if rows.isEmpty { text.lines.append(PanelLine("nothing changed", .dim)) }
    return text
  }

  private func words(_ stance: ControlStance) -> String {
    let holder = desk.name(desk.atlas[stance.holder].names)
    return stance.status == .held ? holder : "\(holder), \(stance.status.words)"
  }

  /// "2 clauses"; nil for none.
  private func counted(_ count: Int, _ noun: String) -> String? {
    count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
