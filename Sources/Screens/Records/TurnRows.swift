import Basics
import Chronicle
import Geometry

/// The days on which ground of a district changed hands: how much, with a bar, and the share that the new holder then
/// had. Ground whose day is not known has a hatched bar and its days in words.
struct TurnRows {
  let page: RecordPage
  private let district: DistrictIndex
  private let rows: [Row]
  private let sources: [SourceIndex]

  /// A turn with what is told beside it.
  private struct Row {
    var turn: Turn
    /// The part of the district that the new holder then had.
    var share: Phrase
    /// The places of the district that were announced for the first time on the day; 0 where the day is not known.
    var claims: Int
    /// What stands behind the bar, as much as there is room for.
    var tail = ""
  }

  private var atlas: Atlas { page.atlas }

  init(_ page: RecordPage, _ district: DistrictIndex, _ turns: [Turn]) {
    self.page = page
    self.district = district
    sources = distinct(turns.flatMap(\.sources))
    let atlas = page.atlas
    let announced = atlas.announcements.filter { $0.act == .announced && atlas[$0.place].district == district }
    rows = Self.tailed(
      turns.map { turn in
        let day = [turn.range?.upperBound, turn.day].compactMap { $0 }.first(where: page.tells) ?? page.day
        let claims = turn.range == nil ? Set(announced.filter { $0.day == turn.day }.map(\.place)).count : 0
        let share = KnownShare(of: turn.holder, turn.member, on: day, in: district, of: atlas).words
        return Row(turn: turn, share: share, claims: claims)
      }, page)
  }

  var blocks: [PanelBlock] {
    let heading: [PanelBlock] = [.blank, .heading("Days on which ground changed hands")]
    guard !rows.isEmpty else { return heading + [.line("None: all of it stayed with its holder.", .dim)] }
    return heading + page.parted(rows, on: \.turn.day) { row, _ in blocks(row) }
      + [.line("As assessed: \(.sourceList(sources))", .dim)]
  }

  private func blocks(_ row: Row) -> [PanelBlock] {
    let range = row.turn.range.map { [PanelBlock.text("day not known (\($0.words))", .dim, indent: 4)] } ?? []
    return [.kept([PanelLine(cells(row))], of: []), .shown(range), .told(told(row))]
  }

  private func isToday(_ turn: Turn) -> Bool { turn.range == nil && turn.day == page.day }

  // MARK: For the ear

  /// "20 Oct: 67 km2 passed to Azerbaijan, which then held 10%; 7 places announced on that day"
  private func told(_ row: Row) -> Phrase {
    let turn = row.turn
    let when: Phrase = turn.range.map(atlas.notKnown) ?? atlas.told(turn.day)
    let here: Phrase = isToday(turn) ? "This day, " : ""
    let how = turn.isHandover ? "were handed over" : "passed"
    let said: Phrase = row.claims > 0 ? "; \(counted(row.claims, "place")) announced on that day" : ""
    let name = atlas.holderWords(turn.holder, turn.member)
    return "\(here)\(when): \(.area(turn.area)) \(how) to \(name), which then held \(row.share)\(said)"
  }

  // MARK: For the eye

  /// The day, the area, its bar, and what then was.
  private func cells(_ row: Row) -> CellRow {
    var cells = CellRow(width: page.width)
    let turn = row.turn, isToday = isToday(turn)
    if isToday { cells[0] = Cell(page.appearance.pick("▶", ">"), Ink(.key, on: .panel)) }
    let when = turn.range.map { "by \(atlas.words(for: $0.upperBound))" } ?? atlas.words(for: turn.day)
    cells.put(when, at: 1, isToday ? .key : .text)
    let area = page.text("\(.area(turn.area))")
    cells.put(area, at: areaEnd - area.count, isToday ? .strong : .text)
    let start = areaEnd + 1, tail = rows.map { cellWidth(of: $0.tail) }.max() ?? 0
    cells.put(row.tail, at: max(start, page.width - cellWidth(of: row.tail)), turn.range == nil ? .text : .dim)
    cells.put(bar(turn, width: page.width - start - tail - 1), at: start)
    return cells
  }

  /// The column behind the area; days with their years take more room.
  private var areaEnd: Int { atlas.isOfYears ? 25 : 19 }

  /// A bar as long as the area beside the largest of them.
  private func bar(_ turn: Turn, width: Int) -> CellRow {
    let most = rows.map(\.turn.area).max() ?? .zero
    let length = Double(max(0, width)) * turn.area.share(of: most)
    var row = CellRow(width: max(0, width))
    let mark: Mark = isToday(turn) ? .sparkToday : .spark
    for column in 0..<row.width where Double(column) < length {
      let part = min(1, length - Double(column))
      let glyph = turn.range == nil ? glyph(part) : page.appearance.pick("▒", "/")
      row[column] = Cell(glyph, Ink(mark, on: .panel))
    }
    return row
  }

  private func glyph(_ part: Double) -> Unicode.Scalar {
    guard page.appearance.isUnicode else { return "#" }
    return ShareStrip.levels[max(1, Int((part * 8).rounded()))]
  }

  /// The rows with their tails, as far as the width goes. Where ground went to several holders each is named.
  private static func tailed(_ rows: [Row], _ page: RecordPage) -> [Row] {
    let namesHolder = Set(rows.map { page.atlas.names(of: $0.turn.holder, $0.turn.member) }).count > 1
    let hasClaims = rows.contains { $0.claims > 0 }
    return rows.map { row in
      let name: Phrase = "\(.name(page.atlas.names(of: row.turn.holder, row.turn.member))) "
      let whose: Phrase = page.width < 44 ? row.share : (namesHolder ? name : "then ") + row.share
      var row = row
      row.tail = page.text(whose)
      guard page.width >= 60 else { return row }
      if row.turn.isHandover { row.tail = "handed over, " + row.tail }
      let claims = row.claims > 0 ? counted(row.claims, "claim") : ""
      if hasClaims { row.tail += String(repeating: " ", count: max(0, 11 - claims.count)) + claims }
      return row
    }
  }
}
