import Basics
import Chronicle
import Classroom
import Geometry
import Screens

/// The map of a part as SVG: patterns for holders and statuses, lines from the arcs of the partition, names.
struct VectorMap {
  let atlas: Atlas
  let part: HandoutPart
  let patterns: FillPatterns
  let language: Language
  /// The beginning of the names of this drawing's patterns, because several drawings share a page.
  let prefix: String

  /// The size in units of the drawing; one is about 0.28 mm on paper.
  static let size = DotSize(width: 640, height: 430)
  /// The columns that the drawing counts as: a lesson gives its scale for a column of a screen.
  private static let columns = 80.0

  var viewport: Viewport { atlas.viewport(of: part.view, in: Self.size, columns: Self.columns) }

  var svg: String {
    let viewport = viewport
    let lines = VectorLines(atlas: atlas, viewport: viewport)
    let row = atlas.timeline.table.row(on: part.day)
    let (width, height) = (Self.size.width, Self.size.height)
    let title = "Map: who held the ground on \(part.day.long), as assessed"
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" \
      role="img" aria-label="\(escaped(title))" font-family="sans-serif">
      <title>\(escaped(title))</title>
      <defs>
      \(patterns.definitions(prefix: prefix))</defs>
      <rect width="\(width)" height="\(height)" fill="#fff"/>

      """
    for stance in patterns.stances {
      let outline = lines.outline { face in
        let state = atlas.timeline.table[row[face]]
        return atlas.timeline.isInZone(face) && !state.isOpen && ControlStance(state) == stance
      }
      svg += filled(outline, patterns.fill(of: stance, prefix: prefix))
    }
    let open = lines.outline { atlas.timeline.isInZone($0) && atlas.timeline.table[row[$0]].isOpen }
    svg += filled(open, FillPatterns.openFill(prefix: prefix))
    let changed = Set(atlas.timeline.changes(on: part.day).filter(\.changesHolder).map(\.face))
    let new = lines.outline { changed.contains($0) }
    svg += filled(new, "#000", opacity: "0.22")
    svg += stroked(lines.water, "#000", 0.5, opacity: "0.55")
    // On white bands, or the patterns would swallow them.
    svg += bordered(lines.arcs { atlas.isDistrictBorder($0) }, 0.9, dashes: "1.5 2", band: 1.6)
    svg += bordered(lines.arcs { atlas.isCountryBorder($0) }, 1.5, dashes: "8 2.5 1.5 2.5")
    svg += bordered(lines.path(of: atlas.frontLine(on: atlas.baseline)), 1.3, dashes: "5 3")
    svg += stroked(new, "#000", 1.4)
    if let district = selection {
      svg += stroked(lines.outline { atlas[$0].district == district }, "#000", 1.8, dashes: "1 3")
    }
    svg += bordered(lines.path(of: atlas.frontLine(on: part.day)), 3.2)
    svg += VectorNames(atlas: atlas, part: part, language: language, viewport: viewport).svg
    svg += scaleBar(viewport.metresPerDot)
    return svg + "<rect width=\"\(width)\" height=\"\(height)\" fill=\"none\" stroke=\"#000\"/>\n</svg>\n"
  }

  private var selection: DistrictIndex? {
    switch part.selection {
    case .nothing: nil
    case .district(let district): district
    case .place: nil
    }
  }

  private func filled(_ path: String, _ fill: String, opacity: String = "1") -> String {
    path.isEmpty ? "" : "<path d=\"\(path)\" fill=\"\(fill)\" fill-rule=\"evenodd\" fill-opacity=\"\(opacity)\"/>\n"
  }

  private func stroked(
    _ path: String, _ color: String, _ width: Double, dashes: String = "", opacity: String = "1"
  ) -> String {
    guard !path.isEmpty else { return "" }
    let dash = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
    return "<path d=\"\(path)\" fill=\"none\" stroke=\"\(color)\" stroke-width=\"\(coordinate(width))\""
      + " stroke-opacity=\"\(opacity)\" stroke-linejoin=\"round\"\(dash)/>\n"
  }

  /// A line on a white band, so that it stands out from any pattern.
  private func bordered(_ path: String, _ width: Double, dashes: String = "", band: Double = 2.4) -> String {
    stroked(path, "#fff", width + band) + stroked(path, "#000", width, dashes: dashes)
  }

  /// The scale: a bar of a round length, at most a quarter of the drawing wide.
  private func scaleBar(_ metresPerUnit: Double) -> String {
    let longest = metresPerUnit * Double(Self.size.width) / 4 / 1000
    let kilometres = [100, 50, 20, 10, 5, 2, 1].first { Double($0) <= longest } ?? 1
    let length = Double(kilometres) * 1000 / metresPerUnit
    let y = Double(Self.size.height) - 10
    return
      "<rect x=\"6\" y=\"\(coordinate(y - 18))\" width=\"\(coordinate(length + 12))\" height=\"24\" fill=\"#fff\"/>\n"
      + "<path d=\"M12,\(coordinate(y - 4))V\(coordinate(y))H\(coordinate(12 + length))V\(coordinate(y - 4))\" "
      + "fill=\"none\" stroke=\"#000\"/>\n"
      + "<text x=\"12\" y=\"\(coordinate(y - 6))\" font-size=\"10\">\(kilometres) km</text>\n"
  }
}

/// A number of a drawing with one decimal; without it where it is 0.
func coordinate(_ value: Double) -> String {
  decimal(value, (value * 10).rounded().truncatingRemainder(dividingBy: 10) == 0 ? 0 : 1)
}
