import Basics
import Chronicle
import Geometry

/// The legend: the share of ground in each state today, and the meaning of lines and markers.
struct LegendPanel {
  let atlas: Atlas
  let model: Model
  let width: Int
  /// The parts of the legend that do not depend on the day, if they were kept for this view.
  let kept: LegendStill?

  init(_ context: PanelContext) {
    atlas = context.atlas
    model = context.model
    width = context.width
    kept = context.legend
  }

  var content: PanelContent {
    if model.reading == .captured { return CaptureLegend(of: atlas, model: model, width: width).content }
    return PanelContent(title: "Legend \(.day(model.day))", blocks: blocks)
  }

  private var blocks: [PanelBlock] {
    let still = kept ?? LegendStill(of: atlas, key: .init(model, in: atlas, width: width))
    var blocks: [PanelBlock] = [.blank]
    blocks += model.reading == .known ? knowledge(still.rows) : holdings(still.rows)
    guard model.reading.isOfGround else { return blocks + open(still.rows) + still.places }
    if model.reading == .assessed { blocks += [change(still.rows)] + open(still.rows) }
    blocks += [.blank] + still.outside + [.blank] + still.places + [.blank] + still.borders
    var shown: [OverlayLayer] = []
    for row in still.overlays where atlas.overlays[row.index].isShown(on: model.day) && !shown.contains(row.layer) {
      shown.append(row.layer)
      blocks.append(row.block)
    }
    return blocks + still.covers + countdowns + (model.tellsTheEnd(in: atlas) ? still.fates : []) + still.end
  }

  private func holdings(_ rows: LegendRows) -> [PanelBlock] {
    let holdings = atlas.timeline.holdings(on: model.day)
    let whole = holdings.reduce(SquareKilometres.zero) { $0 + $1.area }
    return holdings.flatMap { holding -> [PanelBlock] in
      let stance = ControlStance(holder: holding.holder, status: holding.status)
      let ground: Ground =
        model.reading == .assessed || stance.status == .unmapped
        ? atlas.ground(in: stance) : .faded(atlas.slot(of: stance.holder))
      // Ground that is nobody's has no share, but a figure of its own.
      if stance.status == .unmapped {
        return [
          rows.sample(ground, name: words(for: stance), value: ""),
          .shown([.row("     counted for nobody", "\(.area(holding.area))")]),
          .told("\(words(for: stance)), counted for nobody: \(.area(holding.area))"),
        ]
      }
      return [
        rows.sample(ground, name: words(for: stance), value: "\(.share(holding.area.share(of: whole)))")
      ]
    }
  }

  /// The row of ground whose day is not known, on days that have such ground.
  private func open(_ rows: LegendRows) -> [PanelBlock] {
    guard let first = atlas.openChanges(on: model.day).first(where: { atlas.timeline.isInZone($0.face) }) else {
      return []
    }
    let ground = atlas.ground(openAt: first.face, on: model.day, isFaded: !model.reading.isOfGround)
    return [rows.sample(ground, name: "day not known", value: "\(.area(atlas.area(openOn: model.day)))")]
  }

  /// The rows of the reading that shows how well the day of each ground is known.
  private func knowledge(_ rows: LegendRows) -> [PanelBlock] {
    let areas = atlas.areasByKnowledge(on: model.day)
    func row(_ ground: Ground, _ name: Phrase, _ knowledge: DayKnowledge) -> PanelBlock {
      rows.sample(ground, name: name, value: areas[knowledge].map { "\(.area($0))" } ?? "\(.nothing)")
    }
    return [
      row(.dated, "day known", .day), row(.undated, "between two days", .range),
      row(.unmapped, "not mapped", .unmapped), row(.faded(.second), "not changed yet", .unchanged),
    ]
  }

  /// The row of ground that changed. It stays on days without a change, so that the rest of the legend does not move.
  private func change(_ rows: LegendRows) -> PanelBlock {
    let change = atlas.timeline.changes(from: model.changedSince, to: model.day).filter {
      $0.changesHolder && $0.before.status != .unmapped
    }
    let ground = change.first.map { atlas.ground(in: ControlStance($0.after), isNew: true) }
    let area = change.reduce(SquareKilometres.zero) { $0 + atlas.timeline.areas[$1.face.index] }
    return rows.sample(
      ground ?? .zone(.first, .held, isNew: true), name: model.comparedDay == nil ? "changed today" : "changed since",
      value: area > .zero ? "\(.area(area))" : "\(.nothing)")
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
    return blocks.isEmpty ? [] : [.blank, .heading("Agreed handovers")] + blocks
  }

  /// A clause's day in words: "4 days left, put off by 10 days on 15 Nov".
  private func words(for countdown: ProvisionCountdown, _ provision: Provision) -> Phrase {
    if countdown.isDone { return "done \(provision.done?.short ?? "")" }
    let left = countdown.daysLeft
    let words: Phrase = left > 0 ? "\(counted(left, "day")) left" : "due \(.day(countdown.due))"
    guard let days = countdown.putOffBy, let day = countdown.putOffOn else { return words }
    return "\(words), put off by \(days) days on \(.day(day))"
  }

  /// A stance in words: "Artsakh, to hand over".
  private func words(for stance: ControlStance) -> Phrase {
    if stance.status == .unmapped { return Phrase(stance.status.words) }
    let name: Phrase = "\(.name(atlas[stance.holder].names))"
    return stance.status.inLegend.map { name + ", \($0)" } ?? name
  }
}
