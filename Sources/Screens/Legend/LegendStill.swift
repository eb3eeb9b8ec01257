import Basics
import Chronicle
import Geometry

/// The parts of the legend that do not depend on the day. They are most of it, and take most of the time.
struct LegendStill: Sendable {
  /// The parts of a view that they depend on.
  struct Key: Hashable {
    var appearance: Appearance
    var layers: LayerChoices
    var reading: Reading
    var width: Int
    /// The day with which is compared: its front line is drawn in place of the line of contact.
    var comparedDay: Day?
    /// What is shown at the scale. A map that is zoomed or fitted anew mostly shows the same lines and layers.
    private let detail: MapStyle.Detail
    /// A scale at which that is shown; another with the same detail makes the same legend.
    let metresPerDot: Double

    static func == (one: Key, other: Key) -> Bool {
      one.detail == other.detail && one.width == other.width && one.reading == other.reading
        && one.layers == other.layers && one.appearance == other.appearance
        && one.comparedDay == other.comparedDay
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(detail)
      hasher.combine(width)
    }

    init(_ model: Model, in atlas: Atlas, width: Int) {
      appearance = model.appearance
      layers = model.layers
      reading = model.reading
      self.width = width
      comparedDay = model.comparedDay
      metresPerDot = model.viewport(in: atlas).metresPerDot
      detail = MapStyle(model).detail(at: metresPerDot)
    }
  }

  /// A row for an overlay, shown on the days on which the overlay is drawn.
  struct OverlayRow: Sendable {
    /// Index into the atlas's overlays.
    var index: Int
    var layer: OverlayLayer
    var block: PanelBlock
  }

  let key: Key
  let rows: LegendRows
  private(set) var places: [PanelBlock] = []
  /// Ground outside the zone. This and all following rows are for the assessed reading only.
  private(set) var outside: [PanelBlock] = []
  /// The rows for borders and for lines between states.
  private(set) var borders: [PanelBlock] = []
  private(set) var overlays: [OverlayRow] = []
  /// The rows for things that lie over or under the ground, and for layers that are hidden.
  private(set) var covers: [PanelBlock] = []
  /// The rows for the final fate of the ground.
  private(set) var fates: [PanelBlock] = []
  /// The row for the quality of the map.
  private(set) var end: [PanelBlock] = []

  init(of atlas: Atlas, key: Key) {
    self.key = key
    rows = LegendRows(
      style: MapStyle(key.appearance, layers: key.layers), appearance: key.appearance, width: key.width)
    places = atlas.places.isEmpty ? [] : placeLines(of: atlas)
    guard key.reading.isOfGround else { return }
    let beyond = key.appearance.hasColor ? atlas.holdersOutside : []
    for (number, holder) in atlas.holders.enumerated() where beyond.contains(HolderIndex(number)) {
      outside.append(rows.plain(.beyond(holder.slot), "\(.name(holder.names)), outside"))
    }
    for line in LineKind.ofFaces + (atlas.hasGroups ? [.stanceEdge] : [])
    where rows.style.shows(line, metresPerDot: key.metresPerDot) && Self.has(line, in: atlas) {
      borders.append(
        rows.line(line, words(for: line, in: atlas), dividing: atlas.mainGround))
    }
    overlays = overlayRows(of: atlas)
    covers = coverLines(of: atlas)
    let accuracy: Phrase = atlas.accuracy.map { "\(.name($0)) " } ?? ""
    let more: Phrase = "\(accuracy)Low certainty and claims: \(Command.enter.key) on a district."
    fates = fates(of: atlas)
    end = [.blank, .text(more, .dim)]
    keepLines()
  }

  /// Sets and draws the lines of all parts, so that a day step need not.
  private mutating func keepLines() {
    let page = PanelPage(key.appearance, width: key.width)
    func kept(_ blocks: [PanelBlock]) -> [PanelBlock] {
      guard !blocks.isEmpty else { return [] }
      return [.kept(page.lines(of: blocks).map { $0.drawn(key.appearance, width: key.width) }, of: blocks)]
    }
    (places, outside, borders, covers) = (kept(places), kept(outside), kept(borders), kept(covers))
    (fates, end) = (kept(fates), kept(end))
    for number in overlays.indices { overlays[number].block = kept([overlays[number].block])[0] }
  }

  private func overlayRows(of atlas: Atlas) -> [OverlayRow] {
    var known: [OverlayRow] = []
    for (index, overlay) in atlas.overlays.enumerated()
    where rows.style.draws(overlay.layer, metresPerDot: key.metresPerDot) {
      guard let drawn = overlay.layer.line else { continue }
      let same = known.first { $0.layer == overlay.layer }
      let block =
        same?.block ?? rows.line(drawn, words(for: overlay.layer, drawn: drawn, in: atlas), dividing: atlas.mainGround)
      known.append(OverlayRow(index: index, layer: overlay.layer, block: block))
    }
    return known
  }

  private func coverLines(of atlas: Atlas) -> [PanelBlock] {
    var lines: [PanelBlock] = []
    if rows.style.showsLakes, atlas.overlays.contains(where: { $0.layer == .lake }) {
      lines.append(rows.cover(.water, "lake", .water))
    }
    if key.appearance.hasColor, rows.style.showsPatterns {
      lines.append(rows.cover(.zone(.first, .held, isNew: false), "patterns over colours", .patterns))
    }
    if !atlas.activityAreas.isEmpty, rows.style.shows(layer: .activity, metresPerDot: key.metresPerDot) {
      let sample = (0..<4).map { rows.style.activity(on: .panel, column: $0, row: 0).glyph }
      let drawing = PanelRun(drawn: String(String.UnicodeScalarView(sample)), .activity)
      lines.append(.meaning([drawing], "special forces reported", .activity))
    }
    if !atlas.events.isEmpty, rows.style.shows(layer: .events, metresPerDot: key.metresPerDot) {
      lines.append(.meaning(rows.events, "events within days", .events))
    }
    // What the reader brought is shown until he hides events.
    for (number, layer) in atlas.incidentLayers.enumerated() where key.layers[.events] != false {
      lines.append(.meaning([rows.own(number)], "yours: \(layer.name)", .events))
    }
    if atlas.relief != nil, rows.style.shows(layer: .relief, metresPerDot: key.metresPerDot) {
      lines.append(rows.relief)
    }
    return lines + hidden(in: atlas)
  }

  /// The rows for the markers of places in the reading. An announcement and an assessment never share a marker.
  private func placeLines(of atlas: Atlas) -> [PanelBlock] {
    var meanings: [(PlaceState, String)] =
      switch key.reading {
      case .assessed, .known, .captured:
        [
          (.taken, "assessed as taken"), (.announced, "announced only"), (.held, "other place"),
          (.notHeld, "claim did not hold"), (.handedOver, PlaceState.handedOver.words),
        ]
      case .announced: [(.announced, "announced by this day"), (.held, "not announced")]
      case .disagreement:
        [
          (.announced, PlaceState.announced.words), (.taken, "assessed, not announced"),
          (.notHeld, PlaceState.notHeld.words), (.held, "no disagreement"),
        ]
      }
    // Where nobody announces anything, no place is only announced.
    if key.reading != .announced, !atlas.announcements.contains(where: { $0.act == .announced }) {
      meanings.removeAll { $0.0 == .announced || $0.0 == .notHeld }
    }
    return meanings.map(rows.marker)
  }

  /// Whether a pack has a kind of line on any day.
  private static func has(_ line: LineKind, in atlas: Atlas) -> Bool {
    let arcs = 0..<atlas.partition.arcCount
    func hasFront(on day: Day) -> Bool {
      let row = atlas.timeline.table.row(on: day)
      return arcs.contains { atlas.isFront($0, in: row) }
    }
    if line == .countryBorder { return arcs.contains { atlas.isCountryBorder(ArcIndex($0)) } }
    if line == .districtBorder { return arcs.contains { atlas.isDistrictBorder(ArcIndex($0)) } }
    if line == .contactLine { return hasFront(on: atlas.baseline) }
    let days = [atlas.days.lowerBound] + atlas.timeline.table.changeDays.filter(atlas.days.contains)
    if line == .stanceEdge {
      return days.contains { day in
        let row = atlas.timeline.table.row(on: day)
        return arcs.contains { atlas.dividesGroup($0, in: row) }
      }
    }
    guard line == .front, atlas.holders.contains(where: { !$0.opposes.isEmpty }) else { return line != .front }
    return days.contains(where: hasFront)
  }

  /// The rows for the final fate of the ground, as the pack's legend names it.
  private func fates(of atlas: Atlas) -> [PanelBlock] {
    let rows = atlas.legend.compactMap { entry in atlas.areaOfFate[entry.key].map { (entry, $0) } }
    guard !rows.isEmpty else { return [] }
    return [.blank, .heading("In the end")]
      + rows.map { entry, area in .text("\(.name(entry.names)): \(.area(area))") }
      + unmapped(in: atlas) + [.text("Strips of low certainty: \(.area(atlas.lowCertaintyArea(in: nil)))")]
  }

  /// The ground of which nobody knows when it came to its fate: it is counted with none.
  private func unmapped(in atlas: Atlas) -> [PanelBlock] {
    let area = atlas.areaUnmappedForATime
    return area > .zero ? [.text("Held in part by each of two for a time, by no known line: \(.area(area))")] : []
  }

  /// The words for a line of the partition; the line of contact with its day.
  private func words(for line: LineKind, in atlas: Atlas) -> String {
    if line == .contactLine, let day = key.comparedDay { return "front line of \(atlas.words(for: day))" }
    if line == .stanceEdge { return "inside a group" }
    guard line == .contactLine, key.width >= 30 else { return line.words }
    return "\(line.words) \(atlas.words(for: atlas.baseline))"
  }

  /// The words for a layer: the pack's own, or the program's where those do not fit.
  private func words(for layer: OverlayLayer, drawn line: LineKind, in atlas: Atlas) -> String {
    let entry = atlas.legend.first { $0.meaning == .line(layer.rawValue) }
    if let words = entry.map({ key.appearance.text($0.names) }), cellWidth(of: words) <= key.width - 8 { return words }
    return line.words
  }

  /// The row for layers that are hidden, with the keys that show them.
  private func hidden(in atlas: Atlas) -> [PanelBlock] {
    // Events are shown while their list is open: that they are not shown now is no news.
    let off = MapLayer.allCases.filter { layer in
      layer != .events && !rows.style.shows(layer: layer, metresPerDot: key.metresPerDot)
        && (layer != .relief || atlas.relief != nil)
    }
    guard !off.isEmpty else { return [] }
    let words = off.map { "\(Command.layers.key)\($0.key) \($0.title)" }.joined(separator: ", ")
    return [.text("Hidden layers: \(words).", .dim)]
  }
}

extension Atlas {
  /// Whether an arc inside a district divides ground that looks the same, of two holders of one group.
  fileprivate func dividesGroup(_ arc: Int, in row: StateRow) -> Bool {
    let left = partition.leftFaces[arc], right = partition.rightFaces[arc]
    guard !left.isOutside, !right.isOutside, districtOfFace[left.index] == districtOfFace[right.index] else {
      return false
    }
    let one = timeline.table[row[left]], other = timeline.table[row[right]]
    return ControlStance(one) == ControlStance(other) && one.knownMember != other.knownMember
  }

  /// The ground of which there is most when the story begins, as the map draws it.
  fileprivate var mainGround: Ground {
    let most = timeline.holdings(on: days.lowerBound).max { $0.area < $1.area }
    return most.map { ground(in: ControlStance(holder: $0.holder, status: $0.status)) } ?? .panel
  }
}

extension Atlas {
  /// Those who hold ground outside the zone.
  fileprivate var holdersOutside: Set<HolderIndex> {
    Set(
      faces.indices.map { FaceIndex($0) }.filter { !timeline.isInZone($0) }.map {
        timeline.state(of: $0, on: baseline).holder
      })
  }
}
