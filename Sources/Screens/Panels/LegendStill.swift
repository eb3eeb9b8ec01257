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
    var isPlain: Bool
    var metresPerDot: Double

    init(_ model: Model, in atlas: Atlas, width: Int, isPlain: Bool = false) {
      appearance = model.appearance
      layers = model.layers
      reading = model.reading
      self.width = width
      self.isPlain = isPlain
      metresPerDot = model.viewport(in: atlas).metresPerDot
    }
  }

  /// A row for an overlay, shown on the days on which the overlay is drawn.
  struct OverlayRow: Sendable {
    /// Index into the atlas's overlays.
    var index: Int
    var layer: OverlayLayer
    var line: PanelLine
  }

  let key: Key
  let rows: LegendRows
  private(set) var places: [PanelLine] = []
  /// Ground outside the zone. This and all following rows are for the assessed reading only.
  private(set) var outside: [PanelLine] = []
  /// The rows for borders and for lines between states.
  private(set) var borders: [PanelLine] = []
  private(set) var overlays: [OverlayRow] = []
  /// The rows for things that lie over or under the ground, and for layers that are hidden.
  private(set) var covers: [PanelLine] = []
  /// The rows for the final fate of the ground, and for the quality of the map.
  private(set) var end: [PanelLine] = []

  init(of atlas: Atlas, key: Key) {
    self.key = key
    rows = LegendRows(
      appearance: key.appearance, style: MapStyle(key.appearance, layers: key.layers), width: key.width)
    places = placeLines
    guard key.reading == .assessed else { return }
    for (number, holder) in atlas.holders.enumerated()
    where atlas.countries.contains(where: { $0.holder.index == number }) {
      outside.append(
        rows.sample(.beyond(holder.slot), name: key.appearance.text(holder.names) + ", outside", value: ""))
    }
    let derived: [(Mark, String)] = [
      (.front, "front line"), (.contactLine, "line of contact \(atlas.baseline.short)"),
      (.countryBorder, "country border"), (.districtBorder, "district border"),
    ]
    for (mark, words) in derived where rows.style.shows(mark, metresPerDot: key.metresPerDot) {
      borders.append(rows.line(mark, words))
    }
    overlays = overlayRows(of: atlas)
    covers = coverLines(of: atlas)
    let accuracy = atlas.accuracy.map { key.appearance.text($0) + " " } ?? ""
    end =
      fates(of: atlas) + [.blank]
      + PanelLine.paragraph(
        accuracy + "Low certainty and claims: Enter on a district.", width: key.width, .dim)
  }

  private func overlayRows(of atlas: Atlas) -> [OverlayRow] {
    var known: [OverlayRow] = []
    for (index, overlay) in atlas.overlays.enumerated()
    where rows.style.draws(overlay.layer, metresPerDot: key.metresPerDot) {
      let same = known.first { $0.layer == overlay.layer }
      let line = same?.line ?? rows.line(overlay.layer.mark, words(for: overlay.layer, in: atlas))
      known.append(OverlayRow(index: index, layer: overlay.layer, line: line))
    }
    return known
  }

  private func coverLines(of atlas: Atlas) -> [PanelLine] {
    var lines: [PanelLine] = []
    if !atlas.activityAreas.isEmpty, rows.style.shows(layer: .activity, metresPerDot: key.metresPerDot) {
      let sample = (0..<4).map { rows.style.activity(on: .panel, column: $0, row: 0).glyph }
      lines.append(
        PanelLine(runs: [
          .init(text: String(String.UnicodeScalarView(sample)), mark: .activity, ground: nil),
          .init(text: " special forces reported", mark: .text, ground: nil),
          rows.digit(.activity, after: 5 + 23),
        ]))
    }
    if atlas.relief != nil, rows.style.shows(layer: .relief, metresPerDot: key.metresPerDot) {
      lines.append(rows.relief)
    }
    return key.isPlain ? lines : lines + hidden(in: atlas)
  }

  /// The rows for the markers of places in the reading. An announcement and an assessment never share a marker.
  private var placeLines: [PanelLine] {
    let meanings: [(PlaceState, String)] =
      switch key.reading {
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
        .init(text: "  \(rows.style.marker(state))  ", mark: .place(state), ground: nil),
        .init(text: words, mark: .text, ground: nil),
      ])
    }
  }

  /// The rows for the final fate of the ground, as the pack's legend names it.
  private func fates(of atlas: Atlas) -> [PanelLine] {
    let rows = atlas.legend.compactMap { entry in atlas.areaOfFate[entry.key].map { (entry, $0) } }
    guard !rows.isEmpty else { return [] }
    return [.blank, .heading("In the end")]
      + rows.flatMap { entry, area in
        PanelLine.paragraph("\(key.appearance.text(entry.names)): \(Geometry.text(area))", width: key.width)
      }
      + PanelLine.paragraph(
        "Strips of low certainty: \(Geometry.text(atlas.lowCertaintyArea(in: nil)))", width: key.width)
  }

  /// The words for a layer: the pack's own, or the program's where those do not fit.
  private func words(for layer: OverlayLayer, in atlas: Atlas) -> String {
    let entry = atlas.legend.first { $0.meaning == .line(layer.rawValue) }
    if let words = entry.map({ key.appearance.text($0.names) }), cellWidth(of: words) <= key.width - 8 { return words }
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

  /// The row for layers that are hidden, with the keys that show them.
  private func hidden(in atlas: Atlas) -> [PanelLine] {
    let off = MapLayer.allCases.filter { layer in
      !rows.style.shows(layer: layer, metresPerDot: key.metresPerDot) && (layer != .relief || atlas.relief != nil)
    }
    guard !off.isEmpty else { return [] }
    let words = off.map { "\($0.title) x\($0.rawValue)" }.joined(separator: ", ")
    return PanelLine.paragraph("Not shown: \(words).", width: key.width, .dim)
  }
}
