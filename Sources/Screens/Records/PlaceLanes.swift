import Basics
import Chronicle
import Geometry

/// What was assessed and said of a place, in lanes on the axis of days: the map's holder, each side, those who checked,
/// and other mappers.
struct PlaceLanes {
  let page: RecordPage
  let place: PlaceIndex

  private let axis: DayAxis
  private let record: PlaceEvidence
  private var atlas: Atlas { page.atlas }
  private var appearance: Appearance { page.appearance }

  init(_ page: RecordPage, _ place: PlaceIndex) {
    self.page = page
    self.place = place
    axis = page.axis
    record = page.evidence[place]
  }

  /// The picture and what its signs stand for; nothing for a place of which nothing was said and nothing is shown.
  var blocks: [PanelBlock] {
    let lanes = chart.above
    guard !lanes.isEmpty else { return [] }
    let signs = page.meanings(of: statements.map(\.act), opinions: opinions)
    return [.blank, .heading("Who said what, day by day"), .picture(chart.rows(appearance))]
      + [signs, linesMeaning].compactMap { $0 }
  }

  var chart: DayChart {
    DayChart(axis: axis, above: [assessed, gap].compactMap { $0 } + sides + [others].compactMap { $0 })
  }

  // MARK: The map

  private var assessed: Lane? {
    guard let face = record.face, record.isInZone else { return nil }
    var row = CellRow(width: axis.scale.width)
    for (column, day) in axis.shownDays.enumerated() where atlas.isKnown(face, on: day) {
      row[column] = page.style.fill(ground(of: face, on: day), column: column, row: 0)
    }
    var rows = [row]
    rows.name(names(on: face), without: axis.scale.column(of: page.day))
    return Lane(labels: [.init(text: "assessed", mark: .strong)], rows: rows, isCrossed: true)
  }

  private func ground(of face: FaceIndex, on day: Day) -> Ground {
    let state = atlas.timeline.state(of: face, on: day)
    return state.isOpen
      ? atlas.ground(openAt: face, on: day, isFaded: false) : atlas.ground(in: ControlStance(state))
  }

  /// The holders of its ground, each with the day from which it has it, where that is known, and for short strips without.
  /// Where ground came back to a holder the first day is named.
  private func names(on face: FaceIndex) -> [(ground: Ground, text: String)] {
    atlas.timeline.histories[face.index].filter { page.tells(of: $0.from) }.flatMap {
      entry -> [(ground: Ground, text: String)] in
      let ground = atlas.ground(in: ControlStance(entry.state))
      let short: Phrase = "\(.name(atlas.names(of: entry.state)))"
      let name = atlas.stanceWords(entry.state)
      let isDated = entry.range == nil && entry.from > atlas.days.lowerBound
      return ((isDated ? ["\(name), from \(atlas.told(entry.from))" as Phrase] : []) + [name, short]).map {
        (ground, page.text($0))
      }
    }
  }

  /// A bracket from the announcement to the day on which the map shows the ground so.
  private var gap: Lane? {
    guard let gap = record.gap, gap != 0, let said = record.announcedOn, let shown = record.shownOn,
      page.tells(of: max(said, shown))
    else { return nil }
    let first = axis.scale.column(of: min(said, shown)), last = axis.scale.column(of: max(said, shown))
    guard last > first else { return nil }
    var row = CellRow(width: axis.scale.width)
    for column in first...last { row[column] = Cell(appearance.pick("─", "-"), Ink(.dim, on: .panel)) }
    row[first] = Cell(appearance.pick("╰", "\\"), Ink(.dim, on: .panel))
    row[last] = Cell(appearance.pick("╯", "/"), Ink(.dim, on: .panel))
    let words = "\(counted(abs(gap), "day")) \(gap > 0 ? "from claim to map" : "from map to claim")"
    let start = last + 2 + words.count <= row.width ? last + 2 : first - words.count - 1
    if start >= 0 { row.put(words, at: start, .dim) }
    return Lane(labels: [], rows: [row])
  }

  // MARK: What was said

  private var statements: [Announcement] { record.statements.filter { page.tells(of: $0.day) } }
  private var opinions: [Opinion] { record.opinions.filter { page.tells(of: $0.day) } }

  /// A lane for each side that spoke of the place, and one for all others.
  private var sides: [Lane] {
    distinct(statements.map { atlas.parties[$0.party].side }).map { side in
      let said = statements.filter { atlas.parties[$0.party].side == side }
      let lane = SignLane(signs: said.map { page.sign($0) }, lines: lines(said))
      return Lane(labels: [.init(text: page.name(side))], rows: [lane.row(on: axis, appearance)])
    }
  }

  /// How long a side said so: from a statement to its next one. A claim stands until its side takes it back or it proves
  /// wrong; whoever denied something is silent after the last denial.
  private func lines(_ statements: [Announcement]) -> [SignLane.Line] {
    statements.enumerated().compactMap { number, one in
      let next = number + 1 < statements.count ? statements[number + 1].day : nil
      switch one.act {
      case .announced, .repeated:
        let last = next ?? axis.scale.days.upperBound
        guard one.outcome != .notHeld, one.day <= last else { return nil }
        return SignLane.Line(days: one.day...last, glyph: appearance.pick("━", "="), mark: ink(of: record.claimant))
      case .denied:
        return next.map {
          SignLane.Line(days: one.day...$0, glyph: appearance.pick("─", "-"), mark: ink(of: holderBefore))
        }
      case .acknowledged, .verified: return nil
      }
    }
  }

  private var holderBefore: HolderIndex? {
    record.face.map { atlas.timeline.state(of: $0, on: atlas.baseline).holder }
  }

  private func ink(of holder: HolderIndex?) -> Mark {
    guard appearance.hasColor, let holder else { return .text }
    return .ground(.zone(atlas.slot(of: holder), .held, isNew: true))
  }

  private var others: Lane? {
    guard !opinions.isEmpty else { return nil }
    let row = SignLane(signs: opinions.map { page.sign($0) }).row(on: axis, appearance)
    return Lane(labels: [.init(text: "mappers")], rows: [row])
  }

  private var linesMeaning: PanelBlock? {
    guard !statements.isEmpty else { return nil }
    let meanings: [(Unicode.Scalar, String)] = [
      (appearance.pick("━", "="), "says it has it"), (appearance.pick("─", "-"), "says it is not lost"),
      (appearance.pick("·", "."), "silent"),
    ]
    let words = meanings.map { "\($0)\($0) \($1)" }.joined(separator: "  ")
    return .shown([.text(Phrase(words), .dim)])
  }
}
