import Basics
import Chronicle
import Geometry

/// The legend: the share of ground in each state today, and the meaning of lines and markers.
struct LegendPanel {
  let atlas: Atlas
  let model: Model
  let width: Int
  /// Whether the legend is read aloud instead of drawn. Samples of what is drawn are then left out, because they mean
  /// nothing without the map.
  let isPlain: Bool
  /// The parts of the legend that do not depend on the day, if they were kept for this view.
  let kept: LegendStill?

  init(_ desk: PanelDesk) {
    atlas = desk.atlas
    model = desk.model
    width = desk.width
    isPlain = desk.isPlain
    kept = desk.legend
  }

  var text: PanelText {
    PanelText(title: "Legend \(model.day.short)", lines: lines, appearance: model.appearance)
  }

  private var lines: [PanelLine] {
    let still = kept ?? LegendStill(of: atlas, key: .init(model, in: atlas, width: width, isPlain: isPlain))
    var lines: [PanelLine] = [.blank] + holdings(still.rows)
    guard model.reading == .assessed else { return lines + still.places }
    lines += [change(still.rows), .blank] + still.outside + [.blank] + still.places + [.blank] + still.borders
    var shown: [OverlayLayer] = []
    for row in still.overlays where atlas.overlays[row.index].isShown(on: model.day) && !shown.contains(row.layer) {
      shown.append(row.layer)
      lines.append(row.line)
    }
    return lines + still.covers + countdowns + still.end
  }

  private func holdings(_ rows: LegendRows) -> [PanelLine] {
    let holdings = atlas.timeline.holdings(on: model.day)
    let whole = holdings.reduce(SquareKilometres.zero) { $0 + $1.area }
    return holdings.map { holding in
      let stance = ControlStance(holder: holding.holder, status: holding.status)
      let ground: Ground = model.reading == .assessed ? atlas.ground(in: stance) : .faded(atlas.slot(of: stance.holder))
      return rows.sample(ground, name: words(for: stance), value: percent(holding.area.share(of: whole)))
    }
  }

  /// The row of ground that changed. It stays on days without a change, so that the rest of the legend does not move.
  private func change(_ rows: LegendRows) -> PanelLine {
    let change = atlas.timeline.changes(from: model.changedSince, to: model.day).filter(\.changesHolder)
    let ground = change.first.map { atlas.ground(in: ControlStance($0.after), isNew: true) }
    let area = change.reduce(SquareKilometres.zero) { $0 + atlas.timeline.areas[$1.face.index] }
    return rows.sample(
      ground ?? .zone(.first, .held, isNew: true), name: model.comparedDay == nil ? "changed today" : "changed since",
      value: area > .zero ? Geometry.text(area) : "-")
  }

  /// The clauses with a due day, as they stood on the day.
  private var countdowns: [PanelLine] {
    let open = atlas.provisions(on: model.day).filter { countdown in
      let provision = atlas.provisions[countdown.provision]
      return provision.district != nil && provision.phase == .handover && provision.agreed != nil
    }
    // Clauses of one district with one due day share a line.
    var lines: [PanelLine] = []
    var told: [(district: DistrictIndex?, due: Day)] = []
    for countdown in open {
      let provision = atlas.provisions[countdown.provision]
      guard !told.contains(where: { $0 == (provision.district, countdown.due) }) else { continue }
      told.append((provision.district, countdown.due))
      // Ground that does not pass to the side that takes is named as the clause names it.
      let isHandover = provision.to.map(atlas.slot(of:)) == .first
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

  /// A stance in words: "Artsakh, to hand over".
  private func words(for stance: ControlStance) -> String {
    let name = model.appearance.text(atlas[stance.holder].names)
    return switch stance.status {
    case .held: name
    case .toBeHandedOver: "\(name), to hand over"
    case .peacekeepersDeployed: "\(name), peacekeepers"
    case .monitored: name
    }
  }
}
