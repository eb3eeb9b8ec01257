import Basics
import Chronicle
import Geometry

/// The days on which ground of a district changed hands: how much, with a bar, and the share that the new holder then
/// had. Ground whose day is not known has a hatched bar and its days in words.
struct TurnRows {
  let page: RecordPage
  let district: DistrictIndex
  let turns: [Turn]

  private var atlas: Atlas { page.atlas }

  init(_ page: RecordPage, _ district: DistrictIndex, _ turns: [Turn]) {
    self.page = page
    self.district = district
    self.turns = turns
  }

  var blocks: [PanelBlock] {
    let heading: [PanelBlock] = [.blank, .heading("Days on which ground changed hands")]
    guard !turns.isEmpty else { return heading + [.line("None: all of it stayed with its holder.", .dim)] }
    return heading + page.parted(turns, on: \.day) { turn, _ in blocks(turn) }
      + [.line("As assessed: \(.sourceList(distinct(turns.flatMap(\.sources))))", .dim)]
  }

  private func blocks(_ turn: Turn) -> [PanelBlock] {
    [.shown([.runs(row(turn).runs)] + (turn.range.map { [.text("day not known (\($0.words))", .dim, indent: 4)] } ?? []))]
      + [.told(told(turn))]
  }

  /// "20 Oct: 67 km2 passed to Azerbaijan, then with 10% of it; 7 places announced."
  private func told(_ turn: Turn) -> Phrase {
    let when: Phrase = turn.range.map { $0.dayNotKnown } ?? "\(.day(turn.day))"
    let here: Phrase = turn.range == nil && turn.day == page.day ? "This day, " : ""
    let how = turn.isHandover ? "were handed over" : "passed"
    let claims = claims(turn), said: Phrase = claims > 0 ? "; \(counted(claims, "place")) announced on that day" : ""
    let name: Phrase = "\(.name(atlas[turn.holder].names))"
    return "\(here)\(when): \(.area(turn.area)) \(how) to \(name), which then held \(share(turn).words)\(said)"
  }

  /// The row for the eye: the day, the area, its bar, and what then was.
  private func row(_ turn: Turn) -> CellRow {
    var row = CellRow(width: page.width)
    let isToday = turn.range == nil && turn.day == page.day
    if isToday { row[0] = Cell(page.appearance.pick("▶", ">"), Ink(.key, on: .panel)) }
    row.put(turn.range == nil ? turn.day.short : "by " + turn.range!.upperBound.short, at: 1, isToday ? .key : .text)
    let area = page.text("\(.area(turn.area))")
    row.put(area, at: Self.areaEnd - area.count, isToday ? .strong : .text)
    let tail = page.text(tail(turn)), start = Self.areaEnd + 1
    row.put(tail, at: max(start, page.width - cellWidth(of: tail)), turn.range == nil ? .text : .dim)
    row.put(bar(turn, width: page.width - start - tailWidth - 1), at: start)
    return row
  }

  private static let areaEnd = 19

  /// A bar as long as the area beside the largest of them.
  private func bar(_ turn: Turn, width: Int) -> CellRow {
    let most = turns.map(\.area).max() ?? .zero
    let length = Double(max(0, width)) * turn.area.share(of: most)
    var row = CellRow(width: max(0, width))
    let isKnown = turn.range == nil
    for column in 0..<row.width where Double(column) < length {
      let part = min(1, length - Double(column))
      let mark: Mark = isKnown && turn.day == page.day ? .sparkToday : .spark
      row[column] = Cell(isKnown ? glyph(part) : page.appearance.pick("▒", "/"), Ink(mark, on: .panel))
    }
    return row
  }

  private func glyph(_ part: Double) -> Unicode.Scalar {
    guard page.appearance.isUnicode else { return "#" }
    return Self.eighths[max(1, Int((part * 8).rounded()))]
  }

  private static let eighths = Array(" ▏▎▍▌▋▊▉█".unicodeScalars)

  private var tailWidth: Int { turns.map { cellWidth(of: page.text(tail($0))) }.max() ?? 0 }

  /// What stands behind the bar, as much as there is room for.
  private func tail(_ turn: Turn) -> Phrase {
    let share = share(turn).words
    let whose: Phrase = hasSeveralHolders ? "\(.name(atlas[turn.holder].names)) \(share)" : "then \(share)"
    guard page.width >= 60 else { return page.width >= 44 ? whose : share }
    let claims = claims(turn)
    let said: Phrase = "\(claims > 0 ? counted(claims, "claim") : "")"
    let gap = String(repeating: " ", count: max(0, 11 - cellWidth(of: page.text(said))))
    return hasClaims ? "\(turn.isHandover ? "handed over, " : "")\(whose)\(gap)\(said)"
      : "\(turn.isHandover ? "handed over, " : "")\(whose)"
  }

  private var hasSeveralHolders: Bool { Set(turns.map(\.holder)).count > 1 }
  private var hasClaims: Bool { turns.contains { claims($0) > 0 } }

  /// The part of the district that the new holder had at the end of the day.
  private func share(_ turn: Turn) -> KnownShare {
    KnownShare(of: turn.holder, on: turn.range?.upperBound ?? turn.day, in: district, of: atlas)
  }

  /// The places of the district that were announced for the first time on the day.
  private func claims(_ turn: Turn) -> Int {
    guard turn.range == nil else { return 0 }
    return Set(
      atlas.announcements.filter {
        $0.day == turn.day && $0.act == .announced && atlas[$0.place].district == district
      }.map(\.place)
    ).count
  }
}
