import Basics
import Chronicle
import Geometry
import Screens

/// A picture of the map as one SVG file: title, map, legend with areas, sources. Texts are texts, in fonts named by family.
///
///     MapSheet(of: atlas, subject: MapSubject(day: day), kind: .map).svg
public struct MapSheet: Sendable {
  /// What the picture is for.
  public enum Kind: Sendable {
    /// The map of a day.
    case map
    /// The map of the days on which ground came to its holder, as they stood on a day.
    case capture
    /// The map of a day with caption and citation, for print.
    case figure
  }

  let atlas: Atlas
  let subject: MapSubject
  let kind: Kind
  let paint: DrawingPaint
  let width, height: Int

  /// Makes a picture.
  ///
  /// - Parameters:
  ///   - width: in units of SVG, pixels on a screen; at least `smallest`.
  ///   - height: likewise.
  public init(
    of atlas: Atlas, subject: MapSubject, kind: Kind, paint: DrawingPaint = .colours(.light), width: Int = 960,
    height: Int = 640
  ) {
    self.atlas = atlas
    self.subject = subject
    self.kind = kind
    self.paint = paint
    self.width = max(Self.smallest, width)
    self.height = max(Self.smallest, height)
  }

  /// The fewest units to a side: less has no room for a legend.
  public static let smallest = 320

  private static let edge = 14.0
  /// The width of the legend beside the map; below this width of a picture it stands under the map.
  private static let legendWidth = 250.0, narrow = 640

  /// The SVG text.
  public var svg: String {
    var page = TextBlocks(ink: paint.ink, width: Double(width) - 2 * Self.edge)
    page.add(heading.title, size: 18, isBold: true)
    page.add(heading.subtitle, size: 13)
    let headHeight = page.height
    let isBeside = kind != .figure && width >= Self.narrow
    var foot = TextBlocks(ink: paint.ink, width: page.width)
    for line in footing { foot.add(line, size: kind == .figure ? 10.5 : 9) }
    let top = Self.edge + headHeight + 6, bottom = Double(height) - Self.edge - foot.height - 6
    let items = SheetLegend(sheet: self, map: map(DotSize(width: 640, height: 430)))
    let columns = isBeside ? 1 : max(1, width / 300)
    let legendHeight = isBeside ? 0 : items.height(columns: columns, width: page.width) + 8
    let size = DotSize(
      width: Int(page.width - (isBeside ? Self.legendWidth + 12 : 0)),
      height: max(120, Int(bottom - top - legendHeight)))
    let map = map(size)
    let legend = SheetLegend(sheet: self, map: map)
    let corner =
      isBeside
      ? (x: Double(width) - Self.edge - Self.legendWidth, y: top) : (x: Self.edge, y: top + Double(size.height) + 8)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" \
      role="img" font-family="'DejaVu Sans', Verdana, sans-serif" fill="\(paint.ink)">
      <title>\(escaped(heading.title + ". " + heading.subtitle))</title>
      <defs>
      \(map.definitions)<clipPath id="map"><rect width="\(size.width)" height="\(size.height)"/></clipPath>
      </defs>
      <rect width="\(width)" height="\(height)" fill="\(paint.paper)"/>
      \(page.svg(x: Self.edge, y: Self.edge))<g transform="translate(\(coordinate(Self.edge)) \(coordinate(top)))" \
      clip-path="url(#map)">
      \(map.drawing)</g>
      \(legend.svg(x: corner.x, y: corner.y, columns: columns, width: isBeside ? Self.legendWidth : page.width))\
      \(foot.svg(x: Self.edge, y: Double(height) - Self.edge - foot.height))</svg>

      """
  }

  private func map(_ size: DotSize) -> VectorMap {
    VectorMap(
      atlas: atlas, subject: subject, paint: paint, patterns: FillPatterns(of: atlas), prefix: "", size: size,
      content: kind == .capture ? .capture : .day)
  }

  /// The text of a phrase in the language of names.
  func text(_ phrase: Phrase) -> String { Appearance(language: subject.language).shown(phrase) }

  private var heading: (title: String, subtitle: String) {
    let title = atlas.title[subject.language]
    switch kind {
    case .map, .figure: return (title, "\(subject.day.long), \(subject.reading.inPrint)")
    case .capture: return (title, "The days on which ground came to its holder, by \(subject.day.long), as assessed")
    }
  }

  private var footing: [String] {
    let credits = "Drawn from: " + atlas.credits.joined(separator: "; ") + "."
    let accuracy = atlas.accuracy.map { " " + $0[subject.language] } ?? ""
    guard kind == .figure else { return [MapLegend.fairness + accuracy, credits] }
    let news = text(changePhrase(of: subject.day, in: atlas, by: EvidenceBook(of: atlas)))
    return [
      "\(subject.day.medium), \(subject.reading.inPrint). \(news) \(MapLegend.fairness)\(accuracy)",
      "Cite as: \(atlas.title[subject.language]), state of \(subject.day), map pack \(atlas.id), drawn by dayfront. \(credits)",
    ]
  }
}
