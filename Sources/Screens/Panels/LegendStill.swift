import Chronicle
import Geometry

/// What of the legend no day changes: most of it, and most of the work.
struct LegendStill: Sendable {
  /// What of a view it depends on.
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

  /// An overlay that is drawn here on its days.
  struct OverlayRow: Sendable {
    /// Index into the atlas's overlays.
    var index: Int
    var layer: OverlayLayer
    var line: PanelLine
  }

  let key: Key
  let rows: LegendRows
  private(set) var places: [PanelLine] = []
  /// The rest is there in the assessed reading only.
  private(set) var outside: [PanelLine] = []
  /// Lines that come of who holds what.
  private(set) var borders: [PanelLine] = []
  private(set) var overlays: [OverlayRow] = []
  /// What lies over or under the ground, and what is not shown.
  private(set) var covers: [PanelLine] = []
  /// What became of the ground in the end, and how good all that is.
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
        rows.sample(.beyond(HolderIndex(number)), name: key.appearance.text(holder.names) + ", outside", value: ""))
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
    end =
      fates(of: atlas) + [.blank]
      + PanelLine.paragraph(
        "Fill: one independent assessment, good to about 0.3 km of its drawing. Low certainty and claims: Enter on a district.",
        width: key.width, .dim)
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

  /// What the markers of places mean in the reading; a claim and an assessment never share one.
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

  /// What became of the ground in the end, as the pack's legend names it.
  private func fates(of atlas: Atlas) -> [PanelLine] {
    let rows = atlas.legend.compactMap { entry in atlas.areaOfFate[entry.key].map { (entry, $0) } }
    guard !rows.isEmpty else { return [] }
    return [.blank, .heading("In the end")]
      + rows.flatMap { entry, area in
        PanelLine.paragraph("\(key.appearance.text(entry.names)): \(Screens.text(area))", width: key.width)
      }
      + PanelLine.paragraph(
        "Strips of low certainty: \(Screens.text(atlas.lowCertaintyArea(in: nil)))", width: key.width)
  }

  /// The pack's own words for a layer, or ours where those do not fit.
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

  /// What is not on the map, with the keys that bring it back.
  private func hidden(in atlas: Atlas) -> [PanelLine] {
    let off = MapLayer.allCases.filter { layer in
      !rows.style.shows(layer: layer, metresPerDot: key.metresPerDot) && (layer != .relief || atlas.relief != nil)
    }
    guard !off.isEmpty else { return [] }
    let words = off.map { "\($0.title) x\($0.rawValue)" }.joined(separator: ", ")
    return PanelLine.paragraph("Not shown: \(words).", width: key.width, .dim)
  }
}
