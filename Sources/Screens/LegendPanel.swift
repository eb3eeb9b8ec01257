import Chronicle
import Geometry

/// The legend: what holds how much ground today, and what the lines are.
struct LegendPanel {
  let atlas: Atlas
  let model: Model
  let width: Int
  /// Told rather than drawn: what is not drawn then says nothing.
  var isPlain = false

  var text: PanelText {
    PanelText(title: "Legend \(model.day.short)", lines: lines, appearance: model.appearance)
  }

  private var style: MapStyle { MapStyle(model) }

  private var lines: [PanelLine] {
    var lines: [PanelLine] = [.blank]
    let holdings = atlas.timeline.holdings(on: model.day)
    let whole = holdings.reduce(SquareKilometres.zero) { $0 + $1.area }
    for holding in holdings {
      let stance = ControlStance(holder: holding.holder, status: holding.status)
      let ground: Ground = model.reading == .assessed ? .zone(stance, isNew: false) : .faded(stance.holder)
      lines.append(sample(ground, name: words(for: stance), value: percent(holding.area.share(of: whole))))
    }
    if model.reading != .assessed { return lines + placeLines }
    let change = atlas.timeline.changes(from: model.changedSince, to: model.day).filter(\.changesHolder)
    // The row stays on days without a change, so that the rest of the legend keeps its place.
    let isNew = change.first.map { ControlStance($0.after) } ?? ControlStance(holder: HolderIndex(0), status: .held)
    let area = change.reduce(SquareKilometres.zero) { $0 + atlas.timeline.areas[$1.face.index] }
    lines.append(
      sample(
        .zone(isNew, isNew: true), name: model.comparedDay == nil ? "changed today" : "changed since",
        value: area > .zero ? Screens.text(area) : "-"))
    lines.append(.blank)
    for (number, holder) in atlas.holders.enumerated()
    where atlas.countries.contains(where: { $0.holder.index == number }) {
      lines.append(
        sample(.beyond(HolderIndex(number)), name: model.appearance.text(holder.names) + ", outside", value: ""))
    }
    lines.append(.blank)
    lines += placeLines + [.blank]
    let scale = model.viewport(in: atlas).metresPerDot
    let derived: [(Mark, String)] = [
      (.front, "front line"), (.contactLine, "line of contact \(atlas.baseline.short)"),
      (.countryBorder, "country border"), (.districtBorder, "district border"),
    ]
    for (mark, words) in derived where style.shows(mark, metresPerDot: scale) { lines.append(line(mark, words)) }
    var shown: Set<OverlayLayer> = []
    for overlay in atlas.overlays
    where style.shows(overlay, on: model.day, metresPerDot: scale) && shown.insert(overlay.layer).inserted {
      lines.append(line(overlay.layer.mark, words(for: overlay.layer)))
    }
    if !atlas.activityAreas.isEmpty, style.shows(layer: .activity, metresPerDot: scale) {
      let sample = (0..<4).map { style.activity(on: .panel, column: $0, row: 0).glyph }
      lines.append(
        PanelLine(runs: [
          .init(text: String(String.UnicodeScalarView(sample)), mark: .activity, ground: nil),
          .init(text: " special forces reported", mark: .text, ground: nil),
          digit(.activity, after: 5 + 23),
        ]))
    }
    if atlas.relief != nil, style.shows(layer: .relief, metresPerDot: scale) { lines.append(relief) }
    if !isPlain { lines += hidden(at: scale) }
    lines += countdowns + fates
    lines.append(.blank)
    lines += PanelLine.paragraph(
      "Fill: one independent assessment, good to about 0.3 km of its drawing. Low certainty and claims: Enter on a district.",
      width: width, .dim)
    return lines
  }

  /// What the markers of places mean in the reading; a claim and an assessment never share one.
  private var placeLines: [PanelLine] {
    let meanings: [(PlaceState, String)] =
      switch model.reading {
      case .assessed:
        [
          (.held, "place"), (.announced, "announced, not assessed"), (.taken, "assessed as taken"),
          (.handedOver, "handed over"), (.notHeld, "announced, not held"),
        ]
      case .announced: [(.announced, "announced by this day"), (.held, "not announced")]
      case .disagreement:
        [
          (.announced, "announced, not assessed"), (.taken, "assessed, not yet announced"),
          (.notHeld, "announced, not held"), (.held, "no disagreement"),
        ]
      }
    return meanings.map { state, words in
      PanelLine(runs: [
        .init(text: "  \(style.marker(state))  ", mark: .place(state), ground: nil),
        .init(text: words, mark: .text, ground: nil),
      ])
    }
  }

  /// The clauses with a due day, as they stand on the day.
  private var countdowns: [PanelLine] {
    let open = atlas.provisions(on: model.day).filter { countdown in
      let provision = atlas.provisions[countdown.provision]
      return provision.district != nil && provision.phase == .handover && provision.agreed != nil
    }
    // Clauses of one district and one day are one line.
    var lines: [PanelLine] = []
    var told: Set<[Int]> = []
    for countdown in open {
      let provision = atlas.provisions[countdown.provision]
      guard told.insert([provision.district.map { $0.index } ?? -1, Int(countdown.due.number)]).inserted else {
        continue
      }
      // Ground that does not pass to the first holder is named as the clause names it.
      let isHandover = provision.to == HolderIndex(0)
      let name = isHandover ? provision.district.map { model.appearance.text(atlas[$0].names) } : nil
      let left = countdown.daysLeft
      var words =
        countdown.isDone
        ? "done \(provision.done?.short ?? "")"
        : left > 0 ? "\(left) day\(left == 1 ? "" : "s") left" : "due \(countdown.due.short)"
      if let days = countdown.putOffBy, let day = countdown.putOffOn, !countdown.isDone {
        words += ", put off by \(days) days on \(day.short)"
      }
      let sources = sourceNumbers(provision.sources.prefix(2))
      lines += PanelLine.paragraph("\(name ?? provision.territory): \(words) \(sources)", width: width)
    }
    return lines.isEmpty ? [] : [.blank, .heading("Agreed, with a day")] + lines
  }

  /// What became of the ground in the end, as the pack's legend names it.
  private var fates: [PanelLine] {
    let rows = atlas.legend.compactMap { entry in atlas.areaOfFate[entry.key].map { (entry, $0) } }
    guard !rows.isEmpty else { return [] }
    return [.blank, .heading("In the end")]
      + rows.flatMap { entry, area in
        PanelLine.paragraph("\(model.appearance.text(entry.names)): \(Screens.text(area))", width: width)
      }
      + PanelLine.paragraph(
        "Strips of low certainty: \(Screens.text(atlas.lowCertaintyArea(in: nil)))", width: width)
  }

  /// "Artsakh, to hand over".
  private func words(for stance: ControlStance) -> String {
    let name = model.appearance.text(atlas[stance.holder].names)
    return switch stance.status {
    case .held: name
    case .toBeHandedOver: "\(name), to hand over"
    case .peacekeepersDeployed: "\(name), peacekeepers"
    case .monitored: name
    }
  }

  /// The pack's own words for a layer, or ours where those do not fit.
  private func words(for layer: OverlayLayer) -> String {
    let entry = atlas.legend.first { $0.meaning == .line(layer.rawValue) }
    if let words = entry.map({ model.appearance.text($0.names) }), cellWidth(of: words) <= width - 8 { return words }
    return switch layer {
    case .formerOblast: "former autonomous oblast"
    case .claimed: "claimed beyond the line"
    case .corridor: "corridor"
    case .link: "link, hypothetical"
    case .road: "road, schematic"
    case .railway: "railway, schematic"
    case .pipeline: "pipeline, schematic"
    case .river: "river"
    case .lake: "lake"
    case .remained: "kept at the end"
    }
  }

  private func sample(_ ground: Ground, name: String, value: String) -> PanelLine {
    var glyphs = String.UnicodeScalarView()
    for column in 0..<4 {
      glyphs.append(style.fill(ground, column: column, row: 0).glyph)
    }
    let room = width - 5 - cellWidth(of: value) - 1
    let shown = truncated(name, to: room, mark: model.appearance.text("…"))
    let gap = String(repeating: " ", count: max(1, width - 5 - cellWidth(of: shown) - cellWidth(of: value)))
    return PanelLine(runs: [
      .init(text: String(glyphs), mark: .pattern, ground: ground),
      .init(text: " " + shown, mark: .text, ground: nil),
      .init(text: gap + value, mark: .strong, ground: nil),
    ])
  }

  private func line(_ mark: Mark, _ words: String) -> PanelLine {
    let cell = style.line(mark, bits: 0x12, on: .panel)
    var runs: [PanelLine.Run] = [
      .init(text: String(repeating: String(cell.glyph), count: 4), mark: mark, ground: cell.ink.ground),
      .init(text: " " + words, mark: .text, ground: nil),
    ]
    if let layer = mark.layer { runs.append(digit(layer, after: 5 + cellWidth(of: words))) }
    return PanelLine(runs: runs)
  }

  /// The keys of a layer, at the right edge.
  private func digit(_ layer: MapLayer, after column: Int) -> PanelLine.Run {
    let keys = "x\(layer.rawValue)"
    let gap = width - column - keys.count
    return .init(text: gap > 0 ? String(repeating: " ", count: gap) + keys : "", mark: .key, ground: nil)
  }

  /// Five slopes from shadow to light, or the mark that stands for a slope.
  private var relief: PanelLine {
    let words = style.hasShadesOfColor ? "relief, lit from the NW" : "steep ground"
    let ground = Ground.beyond(HolderIndex(0))
    let samples = (0..<4).map { column -> PanelLine.Run in
      let cell = style.fill(ground, shade: [-2, -1, 1, 2][column], column: column, row: 0)
      return .init(text: String(cell.glyph), mark: .pattern, ground: ground, shade: cell.ink.shade)
    }
    return PanelLine(
      runs: samples + [
        .init(text: " " + words, mark: .text, ground: nil), digit(.relief, after: 5 + cellWidth(of: words)),
      ])
  }

  /// What is not on the map, with the keys that bring it back.
  private func hidden(at scale: Double) -> [PanelLine] {
    let off = MapLayer.allCases.filter { layer in
      !style.shows(layer: layer, metresPerDot: scale) && (layer != .relief || atlas.relief != nil)
    }
    guard !off.isEmpty else { return [] }
    let words = off.map { "\($0.title) x\($0.rawValue)" }.joined(separator: ", ")
    return PanelLine.paragraph("Not shown: \(words).", width: width, .dim)
  }
}
