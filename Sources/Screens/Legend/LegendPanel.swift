import Basics
import Chronicle
import Geometry

/// The legend: the day, who holds how much in which colour, and the meaning of lines and markers. It is the first thing
/// that a stranger reads, and so its most important part comes first.
///
/// It stands beside the map wherever the map leaves room (`Layout`). In a narrow column it has only what fits.
struct LegendPanel {
  let atlas: Atlas
  let model: Model
  let size: CellSize
  /// The parts of the legend that do not depend on the day, if they were kept for this view.
  let kept: LegendStill?
  /// The ground that is open on the day, where it was found for the frame.
  var openGround: OpenGround?

  /// The cells of a line.
  var width: Int { max(0, size.columns - 3) }
  private var isLow: Bool { size.rows < 30 }
  private var isNarrow: Bool { size.columns <= Layout.keyWidth }

  var content: PanelContent {
    if model.reading == .captured { return capture.content }
    return PanelContent(title: "Legend \(atlas.told(model.day))", blocks: blocks)
  }

  /// The legend of the map of the days of capture.
  var capture: CaptureLegend { CaptureLegend(of: atlas, model: model, width: width) }

  /// Draws the legend, with the date in large letters in place of its title.
  func draw(into frame: inout Frame, at rect: CellRect, scroll: Int) {
    var content = content
    // The large date says the day; the map of the days of capture has a title of its own.
    if model.reading != .captured { content.title = "" }
    content.draw(
      model.appearance, into: &frame, at: rect, scroll: scroll, chosen: 0, isOpen: model.panel == .legend)
  }

  private var blocks: [PanelBlock] {
    let still = still
    let ground = still.rows.samples(entries)
    if isNarrow { return fitting(still, ground: ground) }
    var blocks = date
    blocks += ground + LegendGroups(of: atlas, on: model.day).blocks
    // On a low screen the scale goes before what may have to be scrolled to.
    if isLow { blocks.append(scale) }
    for part in [still.borders, still.places, isLow ? [] : [scale], today, still.outside] where !part.isEmpty {
      blocks.append(.blank)
      blocks += part
    }
    guard model.reading.isOfGround else { return blocks }
    return blocks + covers(still) + countdowns + (model.tellsTheEnd(in: atlas) ? still.fates : []) + still.end
  }

  /// The meaning of all that the map shows on the day, without what the day itself is and what becomes of the ground.
  var meanings: [PanelBlock] {
    let still = still
    return still.rows.samples(entries) + LegendGroups(of: atlas, on: model.day).blocks + still.borders + still.places
      + still.outside + covers(still)
  }

  private var still: LegendStill { kept ?? LegendStill(of: atlas, key: .init(model, in: atlas, width: width)) }

  /// The rows of what lies over the ground on the day.
  private func covers(_ still: LegendStill) -> [PanelBlock] {
    var blocks: [PanelBlock] = []
    var shown: [OverlayLayer] = []
    for row in still.overlays where atlas.overlays[row.index].isShown(on: model.day) && !shown.contains(row.layer) {
      shown.append(row.layer)
      blocks.append(row.block)
    }
    return blocks + still.covers
  }

  /// What fits into a narrow column, without scrolling: blank lines go first, then the meanings of markers and lines.
  private func fitting(_ still: LegendStill, ground: [PanelBlock]) -> [PanelBlock] {
    let borders = model.reading.isOfGround ? still.borders.flatMap(\.parts) : []
    let places = still.places.flatMap(\.parts)
    for date in [date.dropLast(), date.dropLast().suffix(1)] {
      for (blanks, lines, markers) in [(4, 4, 5), (4, 3, 4), (3, 3, 4), (3, 2, 3), (3, 2, 2), (1, 2, 3), (1, 2, 2)] {
        let parts: [ArraySlice<PanelBlock>] = [
          date, ground[...], borders.prefix(lines), places.prefix(markers), [scale],
        ]
        var blocks: [PanelBlock] = []
        for (number, part) in parts.enumerated() where !part.isEmpty {
          if number > 0, number <= blanks { blocks.append(.blank) }
          blocks += part
        }
        if blocks.reduce(0, { $0 + $1.rowCount }) < size.rows { return blocks }
      }
    }
    return ground + [scale]
  }

  private var hasLargeDate: Bool { size.rows >= (isNarrow ? 14 : 18) }

  /// The day in large letters, and which day of the story it is.
  private var date: [PanelBlock] {
    let large = BigDate(day: model.day, appearance: model.appearance, step: atlas.step).rows.map { row in
      PanelBlock.runs([PanelRun(drawn: row, .strong)])
    }
    return [.shown(hasLargeDate ? large : []), .line(Phrase(smallDate), .dim), .blank]
  }

  /// The date in the longest words that there is room for, and which step of the story it is: "Wednesday 4 May 2022, day 519
  /// of 1126". Below the large date a story within a year needs the weekday alone.
  private var smallDate: String {
    let step = atlas.step, day = model.day
    let number = "\(step.rawValue) \(atlas.step(of: day))", count = " of \(atlas.step(of: atlas.days.upperBound))"
    let weekday = String(day.weekdayName.prefix(3))
    let dates: [String] =
      if step != .day {
        [step.name(of: day)]
      } else if atlas.isOfYears {
        ["\(day.weekdayName) \(day.medium)", day.long]
      } else {
        hasLargeDate ? (isNarrow ? [weekday] : [day.weekdayName, weekday]) : [day.withWeekday]
      }
    let texts = dates.map { "\($0), \(number)\(count)" } + dates.suffix(1).map { "\($0), \(number)" }
    return texts.first { cellWidth(of: $0) <= width } ?? dates.last ?? number
  }

  /// The scale of the map.
  private var scale: PanelBlock {
    let bar = ScaleBar(
      kilometresPerColumn: model.viewport(in: atlas).kilometresPerColumn, appearance: model.appearance)
    let north = model.appearance.isUnicode ? "N↑" : "N^"
    return .shown([.line(Phrase("\(bar.text(columns: isNarrow ? 9 : 16))   \(north)"))])
  }

  /// The events of the day.
  private var today: [PanelBlock] {
    let events = atlas.eventsByWeight(on: model.day)
    guard !events.isEmpty else { return [] }
    let most = 4
    let bullet = Phrase([.drawn("\(model.appearance.pick("•", "*")) ")])
    var blocks: [PanelBlock] = [.heading("On this day")]
    for event in events.prefix(most) { blocks.append(.hanging(lead: bullet, Phrase(prose: atlas.events[event].title))) }
    if events.count > most { blocks.append(.line("\(events.count - most) more: \(Command.events.key)", .dim)) }
    return blocks
  }

  /// The grounds of the day with their shares: those of the line below the map too.
  var entries: [LegendEntry] {
    guard model.reading != .known else { return knowledge }
    var entries = holdings
    if model.reading == .assessed { entries += model.comparedDay == nil ? [change] : gains }
    return entries + open
  }

  /// Whether ground is faint: where places are read, and beside what changed between two days.
  private var isQuiet: Bool { model.reading != .assessed || model.comparedDay != nil }

  private var holdings: [LegendEntry] {
    let holdings = atlas.timeline.holdings(on: model.day)
    let whole = holdings.reduce(SquareKilometres.zero) { $0 + $1.area }
    let groups = LegendGroups(of: atlas, on: model.day)
    let held = holdings.map(\.holder)
    // Both sides are named on every day, so that a stranger knows whose colour is whose before either has ground.
    let sides = atlas.sides.filter { !held.contains($0) }.map {
      LegendEntry(
        ground: isQuiet
          ? .faded(atlas.slot(of: $0)) : atlas.ground(in: ControlStance(holder: $0, status: .held)),
        name: "\(.name(atlas[$0].names))", holder: $0, share: 0, area: .zero)
    }
    let rows = holdings.map { holding -> LegendEntry in
      let stance = ControlStance(holder: holding.holder, status: holding.status)
      let ground: Ground =
        !isQuiet || stance.status == .unmapped || model.reading == .assessed && stance.status != .held
        ? atlas.ground(in: stance) : .faded(atlas.slot(of: stance.holder))
      // Ground that is nobody's has no share, but a figure of its own.
      return stance.status == .unmapped
        ? LegendEntry(
          ground: ground, name: atlas.wordsInLegend(of: stance), note: "counted for nobody", area: holding.area)
        : LegendEntry(
          ground: ground, name: atlas.wordsInLegend(of: stance) + groups.count(in: stance), holder: stance.holder,
          share: holding.area.share(of: whole),
          area: holding.area)
    }
    return rows.filter { $0.share != nil } + sides + rows.filter { $0.share == nil }
  }

  /// The ground whose day is not known, on days that have such ground.
  private var open: [LegendEntry] {
    let open = (openGround ?? OpenGround(of: atlas, on: model.day)).betweenHolders(of: atlas)
    guard let first = open.changes.first(where: { atlas.timeline.isInZone($0.face) }) else { return [] }
    let ground = atlas.ground(openAt: first.face, on: model.day, isFaded: isQuiet)
    return [LegendEntry(ground: ground, name: "day not known", short: "no day", area: open.area(of: atlas))]
  }

  /// The grounds of the reading that shows how well the day of each is known.
  private var knowledge: [LegendEntry] {
    let areas = atlas.areasByKnowledge(on: model.day)
    func row(_ ground: Ground, _ name: Phrase, _ knowledge: DayKnowledge) -> LegendEntry {
      LegendEntry(ground: ground, name: name, area: areas[knowledge] ?? .zero)
    }
    return [
      row(.dated, "day known", .day), row(.undated, "between two days", .range),
      row(.unmapped, "not mapped", .unmapped), row(.faded(.second), "not changed yet", .unchanged),
    ]
  }

  /// The faces that changed holder since the day with which is compared, or today.
  private var changes: [ControlChange] {
    atlas.timeline.changes(from: model.changedSince, to: model.day).filter {
      $0.changesHolder && $0.before.status != .unmapped
    }
  }

  /// What each side gained between the two days that are compared, nothing too.
  var gains: [LegendEntry] {
    let changes = changes
    return distinct(atlas.sides + changes.map(\.after.holder)).map { holder in
      let area = changes.filter { $0.after.holder == holder }
        .reduce(SquareKilometres.zero) { $0 + atlas.timeline.areas[$1.face.index] }
      return LegendEntry(
        ground: atlas.ground(in: ControlStance(holder: holder, status: .held), isNew: true),
        name: "gained by \(.name(atlas[holder].names))", short: "gained", area: area, isOfComparison: true)
    }
  }

  /// The ground that changed. It stays on days without a change, so that the rest of the legend does not move.
  private var change: LegendEntry {
    let change = changes
    let ground = change.first.map { atlas.ground(in: ControlStance($0.after), isNew: true) }
    let area = change.reduce(SquareKilometres.zero) { $0 + atlas.timeline.areas[$1.face.index] }
    return LegendEntry(
      ground: ground ?? .zone(.first, .held, isNew: true),
      name: model.pace.step == .day ? "new today" : "new since \(atlas.told(model.changedSince))", short: "new",
      area: area)
  }

  /// The clauses with a due day, as they stood on the day.
  private var countdowns: [PanelBlock] {
    // Clauses of one district with one due day share a line.
    var blocks: [PanelBlock] = []
    var told: [(district: DistrictIndex?, due: Day)] = []
    for countdown in atlas.provisions(on: model.day) {
      let provision = atlas.provisions[countdown.provision]
      guard provision.district != nil, provision.phase == .handover, provision.agreed != nil,
        !told.contains(where: { $0 == (provision.district, countdown.due) })
      else { continue }
      told.append((provision.district, countdown.due))
      // Ground that does not pass to the side that takes is named as the clause names it.
      let isHandover = provision.to.map(atlas.slot(of:)) == .first
      let district: Phrase? = isHandover ? provision.district.map { "\(.name(atlas[$0].names))" } : nil
      let name = district ?? Phrase(prose: provision.territory)
      blocks.append(
        .text("\(name): \(words(for: countdown, provision)) \(.sources(Array(provision.sources.prefix(2))))"))
    }
    return blocks.isEmpty ? [] : [.blank, .heading("Handovers agreed, and when")] + blocks
  }

  /// A clause's day in words: "4 days left, put off by 10 days on 15 Nov".
  private func words(for countdown: ProvisionCountdown, _ provision: Provision) -> Phrase {
    if countdown.isDone { return "done \(provision.done?.short ?? "")" }
    let left = countdown.daysLeft
    let words: Phrase = left > 0 ? "\(counted(left, "day")) left" : "due \(atlas.told(countdown.due))"
    guard let days = countdown.putOffBy, let day = countdown.putOffOn else { return words }
    return "\(words), put off by \(days) days on \(atlas.told(day))"
  }
}
