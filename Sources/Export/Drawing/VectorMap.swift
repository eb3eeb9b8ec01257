import Basics
import Chronicle
import Geometry
import Screens

/// The map of a subject as SVG: fills for the grounds of the day, lines from the arcs of the partition, names.
struct VectorMap {
  let atlas: Atlas
  let subject: MapSubject
  let paint: DrawingPaint
  let patterns: FillPatterns
  /// The beginning of the names of this drawing's patterns, because several drawings share a page.
  let prefix: String
  /// The size in units of the drawing.
  let size: DotSize
  let content: MapContent

  init(
    atlas: Atlas, subject: MapSubject, paint: DrawingPaint = .patterns, patterns: FillPatterns, prefix: String,
    size: DotSize = Self.paperSize, content: MapContent = .day
  ) {
    self.content = content
    self.atlas = atlas
    self.subject = subject
    self.paint = paint
    self.patterns = patterns
    self.prefix = prefix
    self.size = size
  }

  /// The size on paper; a unit is about 0.28 mm.
  static let paperSize = DotSize(width: 640, height: 430)
  /// The columns that the drawing counts as: a lesson gives its scale for a column of a screen.
  static let columns = 80.0

  var viewport: Viewport { atlas.viewport(of: subject.view, in: size, columns: Self.columns) }

  /// The drawing with the title that it has for those who hear it.
  var svg: String {
    let (width, height) = (size.width, size.height)
    let title = "Map: who held the ground on \(subject.day.long), \(subject.reading.inPrint)"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" \
      role="img" aria-label="\(escaped(title))" font-family="sans-serif">
      <title>\(escaped(title))</title>
      <defs>
      \(definitions)</defs>
      \(drawing)</svg>

      """
  }

  /// The definitions that `drawing` refers to.
  var definitions: String { (paint == .patterns ? patterns.definitions(prefix: prefix) : "") + fills.definitions }

  /// What each face is painted with.
  var fills: FaceFills { FaceFills(of: self) }

  /// The map inside its frame.
  var drawing: String {
    let viewport = viewport
    let lines = VectorLines(atlas: atlas, viewport: viewport)
    let fills = fills
    let (width, height) = (size.width, size.height)
    var svg = "<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(paint.paper)\"/>\n"
    svg += fills.paths(lines)
    let new = lines.outline { fills.isNew[$0.index] }
    if paint == .patterns { svg += filled(new, "#000", opacity: "0.22") }
    if let water = paint.hex(of: .water) { svg += filled(lines.lakes, water) }
    svg += stroked(lines.water, paint.river, 0.5, opacity: paint == .patterns ? "0.55" : "1")
    svg += borders(lines)
    svg += bordered(lines.path(of: atlas.frontLine(on: atlas.baseline)), paint.contactLine, 1.3, dashes: "5 3")
    svg += stroked(new, paint.ink, 1.4)
    if let district = selection {
      svg += stroked(lines.outline { atlas[$0].district == district }, paint.selection, 1.8, dashes: "1 3")
    }
    svg += bordered(lines.path(of: atlas.frontLine(on: subject.day)), paint.front, 3.2)
    svg += VectorNames(atlas: atlas, subject: subject, paint: paint, viewport: viewport).svg
    svg += VectorEvents(atlas: atlas, day: subject.day, paint: paint, viewport: viewport).svg
    svg += scaleBar(viewport.metresPerDot)
    return svg + "<rect width=\"\(width)\" height=\"\(height)\" fill=\"none\" stroke=\"\(paint.ink)\"/>\n"
  }

  private func borders(_ lines: VectorLines) -> String {
    let districts = lines.arcs { atlas.isDistrictBorder($0) }, countries = lines.arcs { atlas.isCountryBorder($0) }
    guard paint == .patterns else {
      return stroked(districts, paint.districtBorder, 0.6, dashes: "1.5 2")
        + stroked(countries, paint.countryBorder, 1.1, dashes: "7 2 1 2")
    }
    // On white bands, or the patterns would swallow them.
    return bordered(districts, paint.districtBorder, 0.9, dashes: "1.5 2", band: 1.6)
      + bordered(countries, paint.countryBorder, 1.5, dashes: "8 2.5 1.5 2.5")
  }

  private var selection: DistrictIndex? {
    switch subject.selection {
    case .nothing: nil
    case .district(let district): district
    case .place: nil
    }
  }

  private func stroked(
    _ path: String, _ color: String, _ width: Double, dashes: String = "", opacity: String = "1"
  ) -> String {
    guard !path.isEmpty else { return "" }
    let dash = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
    return "<path d=\"\(path)\" fill=\"none\" stroke=\"\(color)\" stroke-width=\"\(coordinate(width))\""
      + " stroke-opacity=\"\(opacity)\" stroke-linejoin=\"round\"\(dash)/>\n"
  }

  /// A line on a band of the paper's colour, so that it stands out from any pattern.
  private func bordered(
    _ path: String, _ color: String, _ width: Double, dashes: String = "", band: Double = 2.4
  ) -> String {
    stroked(path, paint.paper, width + band) + stroked(path, color, width, dashes: dashes)
  }

  private func scaleBar(_ metresPerUnit: Double) -> String {
    let bar = ScaleBar(metresPerUnit: metresPerUnit, longest: Double(size.width) / 4)
    let y = Double(size.height) - 10
    return
      "<rect x=\"6\" y=\"\(coordinate(y - 18))\" width=\"\(coordinate(bar.length + 12))\" height=\"24\" "
      + "fill=\"\(paint.paper)\"/>\n"
      + "<path d=\"M12,\(coordinate(y - 4))V\(coordinate(y))H\(coordinate(12 + bar.length))V\(coordinate(y - 4))\" "
      + "fill=\"none\" stroke=\"\(paint.ink)\"/>\n"
      + "<text x=\"12\" y=\"\(coordinate(y - 6))\" font-size=\"10\" fill=\"\(paint.ink)\">\(bar.words)</text>\n"
  }
}

/// What the ground of a drawn map tells.
enum MapContent: Hashable, Sendable {
  /// Who held it on the day.
  case day
  /// When it came to its holder of the day.
  case capture
}

/// A filled path; nothing for an empty one.
func filled(_ path: String, _ fill: String, opacity: String = "1") -> String {
  path.isEmpty ? "" : "<path d=\"\(path)\" fill=\"\(fill)\" fill-rule=\"evenodd\" fill-opacity=\"\(opacity)\"/>\n"
}

/// A number of a drawing with one decimal; without it where it is 0.
func coordinate(_ value: Double) -> String {
  decimal(value, (value * 10).rounded().truncatingRemainder(dividingBy: 10) == 0 ? 0 : 1)
}
