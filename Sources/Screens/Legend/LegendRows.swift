import Basics
import Chronicle
import Geometry

/// Makes the rows of the legend, each with a sample and its meaning.
struct LegendRows: Hashable, Sendable {
  let style: MapStyle
  let appearance: Appearance

  /// The cells of a line.
  let width: Int

  /// The cells of a sample.
  var sampleWidth: Int { width < Layout.panelWidth - 3 ? 2 : 4 }

  /// The rows of grounds: their shares, and their areas where there is room for all.
  func samples(_ entries: [LegendEntry]) -> [PanelBlock] {
    let room = width - sampleWidth - 2 - Self.figures
    let hasAreas = entries.allSatisfy { cellWidth(of: appearance.shown($0.name)) <= room || $0.share == nil }
    return entries.flatMap { sample($0, hasAreas: hasAreas) }
  }

  /// The cells of a share and an area beside it.
  private static let figures = 4 + 11

  private func sample(_ entry: LegendEntry, hasAreas: Bool) -> [PanelBlock] {
    let drawing = drawing(entry.ground)
    if let note = entry.note {
      return [
        .sample(drawing, entry.name, value: ""),
        .shown([.row("\(String(repeating: " ", count: sampleWidth + 1))\(note)", "\(.area(entry.area))")]),
        .told("\(entry.name), \(note): \(.area(entry.area))"),
      ]
    }
    guard let share = entry.share, hasAreas else { return [.sample(drawing, entry.name, value: entry.figure)] }
    let gap = String(repeating: " ", count: max(1, 11 - entry.area.text.count))
    return [
      .shown([.sample(drawing, entry.name, value: "\(.share(share))\(gap)\(.area(entry.area))")]),
      .told("\(entry.name): \(.share(share)), \(.area(entry.area))"),
    ]
  }

  /// The row of a line.
  ///
  /// - Parameter divided: ground that the story has. A border between districts is a shade of the ground that it divides.
  func line(_ line: LineKind, _ words: String, dividing divided: Ground) -> PanelBlock {
    let ground = line == .districtBorder || line == .stanceEdge ? divided : .panel
    let cell = style.line(line, bits: 0x12, on: ground)
    let sample = String(repeating: String(cell.glyph), count: sampleWidth)
    return .meaning([PanelRun(drawn: sample, .line(line), on: cell.ink.ground)], words, line.row.layer)
  }

  /// The row for the marker of a place.
  func marker(_ state: PlaceState, _ words: String) -> PanelBlock {
    let sample = sampleWidth == 2 ? "\(style.marker(state)) " : "  \(style.marker(state))  "
    return .meaning([PanelRun(drawn: sample, .place(state))], words)
  }

  /// The row of ground that has no figure.
  func plain(_ ground: Ground, _ name: Phrase) -> PanelBlock { .sample(drawing(ground), name, value: "") }

  /// The row of what a layer lays over the map.
  func cover(_ ground: Ground, _ words: String, _ layer: MapLayer) -> PanelBlock {
    .meaning(drawing(ground), words, layer)
  }

  private func drawing(_ ground: Ground) -> [PanelRun] { style.sample(ground, cells: sampleWidth) }

  /// The sample of events: the signs of four kinds.
  var events: [PanelRun] {
    [EventCategory.battle, .strike, .diplomacy, .humanitarian].map {
      PanelRun(drawn: String(style.glyph($0)), .category($0))
    }
  }

  /// The sample of a layer of the reader's own incidents.
  func own(_ layer: Int) -> PanelRun {
    let space = String(repeating: " ", count: sampleWidth - 1)
    return PanelRun(drawn: String(style.glyph(.own(layer))) + space, .own)
  }

  /// The row for relief: slopes from shadow to light, or the glyph that stands for a slope.
  var relief: PanelBlock {
    let ground = Ground.beyond(.first)
    let samples = (0..<4).map { column -> PanelRun in
      let cell = style.fill(ground, shade: [-2, -1, 1, 2][column], column: column, row: 0)
      return PanelRun(drawn: String(cell.glyph), .pattern, on: ground, shade: cell.ink.shade)
    }
    return .meaning(samples, style.hasShadesOfColor ? "relief, lit from the NW" : "steep ground", .relief)
  }
}
