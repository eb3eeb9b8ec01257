import Basics
import Chronicle
import Geometry
import Screens

/// The places of a printed map, with marks that tell announcement from assessment, and the names of countries outside
/// the zone.
struct VectorNames {
  let atlas: Atlas
  let subject: MapSubject
  let paint: DrawingPaint
  let viewport: Viewport

  /// The most names on a map of this size; more would crowd it.
  private static let most = 22
  private static let fontSize = 11.0

  /// The scales, in metres a unit, down to which only places of the first rank are shown, of the second, of the third: a
  /// coarse scale shows only the towns; the finer the scale, the smaller the places.
  static let scales = [250.0, 120, 60]

  private static func finestRank(metresPerUnit: Double) -> Int {
    1 + scales.count { metresPerUnit <= $0 }
  }

  private struct Box {
    var minX, minY, maxX, maxY: Double
    func overlaps(_ other: Box) -> Bool {
      minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }
  }

  var svg: String {
    let book = EvidenceBook(of: atlas)
    var taken: [Box] = []
    var svg = ""
    var count = 0
    for place in candidates(by: book) where count < Self.most {
      guard let coordinate = atlas[place].coordinate else { continue }
      let dot = viewport.dot(atlas.projection.project(coordinate))
      guard
        let (drawn, boxes) = label(
          place, at: dot, subject.reading.state(of: place, in: book, on: subject.day) ?? .held, avoiding: taken)
      else {
        continue
      }
      svg += drawn
      taken += boxes
      count += 1
    }
    svg += countries(avoiding: &taken)
    // Marks without a fill of their own have that of the drawing.
    return paint == .patterns ? svg : "<g fill=\"\(paint.ink)\">\n\(svg)</g>\n"
  }

  /// The places inside the drawing: the selected one first, then by rank, announced ones before others.
  private func candidates(by book: EvidenceBook) -> [PlaceIndex] {
    let finest = Self.finestRank(metresPerUnit: viewport.metresPerDot)
    func weight(_ place: PlaceIndex) -> (Int, Int, Int, PlaceIndex) {
      (subject.selection == .place(place) ? 0 : 1, atlas[place].rank, book[place].announcedOn == nil ? 1 : 0, place)
    }
    return atlas.places.indices.map { PlaceIndex($0) }.filter { place in
      guard let coordinate = atlas[place].coordinate else { return false }
      let isChosen = subject.selection == .place(place)
      return (isChosen || atlas[place].rank <= finest)
        && viewport.shows(viewport.dot(atlas.projection.project(coordinate)))
    }.sorted { weight($0) < weight($1) }
  }

  /// The mark and the name, to its right or left; nil where neither side is free.
  private func label(
    _ place: PlaceIndex, at dot: DotPoint, _ state: PlaceState, avoiding taken: [Box]
  ) -> (String, [Box])? {
    let name = atlas[place].names[subject.language]
    let isChosen = subject.selection == .place(place)
    let width = Double(name.count) * Self.fontSize * 0.58
    let mark = Box(minX: dot.x - 5, minY: dot.y - 5, maxX: dot.x + 5, maxY: dot.y + 5)
    for isRight in [true, false] {
      let start = isRight ? dot.x + 6 : dot.x - 6 - width
      let text = Box(minX: start, minY: dot.y - 7, maxX: start + width, maxY: dot.y + 6)
      guard text.minX >= 2, text.maxX <= Double(viewport.size.width) - 2,
        !taken.contains(where: { $0.overlaps(text) || $0.overlaps(mark) })
      else { continue }
      let weight = isChosen ? " font-weight=\"bold\"" : ""
      let words = written(
        name,
        "x=\"\(coordinate(start))\" y=\"\(coordinate(dot.y + 4))\" font-size=\"\(coordinate(Self.fontSize))\"\(weight)")
      return (PlaceMark(state: state, ink: paint.ink, paper: paint.paper).svg(at: dot) + words, [mark, text])
    }
    return nil
  }

  // MARK: Countries

  private static let letterWidth = 12.0

  /// A name for each country outside the zone, where there is most room for it.
  private func countries(avoiding taken: inout [Box]) -> String {
    let (width, height) = (Double(viewport.size.width), Double(viewport.size.height))
    let points = CountryPoints(of: atlas) { viewport.plane(DotPoint(x: width * $0, y: height * $1)) }.points
    var svg = ""
    for (country, own) in points.enumerated() {
      let name = atlas.countries[country].names[subject.language].uppercased()
      let half = Double(name.count) * Self.letterWidth / 2
      let free = own.lazy.map(viewport.dot).first { dot in
        let box = Box(minX: dot.x - half, minY: dot.y - 11, maxX: dot.x + half, maxY: dot.y + 5)
        let edge = [box.minX, dot.x, box.maxX].flatMap { x in [box.minY, box.maxY].map { DotPoint(x: x, y: $0) } }
        return edge.allSatisfy { self.country(at: $0) == country } && !taken.contains { $0.overlaps(box) }
      }
      guard let free else { continue }
      taken.append(Box(minX: free.x - half, minY: free.y - 11, maxX: free.x + half, maxY: free.y + 5))
      svg += written(
        name,
        "x=\"\(coordinate(free.x))\" y=\"\(coordinate(free.y))\" font-size=\"12\" letter-spacing=\"3\" "
          + "text-anchor=\"middle\"")
    }
    return svg
  }

  /// The country under a point of the drawing, unless the point lies in the zone.
  private func country(at dot: DotPoint) -> Int? {
    guard viewport.shows(dot), let face = atlas.partition.face(at: viewport.plane(dot)),
      !atlas.timeline.isInZone(face)
    else { return nil }
    return atlas[face].country
  }

  /// A text on a white band. It is written twice, because some printers' software does not paint a stroke before its
  /// fill.
  private func written(_ words: String, _ attributes: String) -> String {
    let words = escaped(words)
    return
      "<text \(attributes) stroke=\"\(paint.paper)\" stroke-width=\"3\" stroke-linejoin=\"round\" "
      + "fill=\"\(paint.paper)\">\(words)</text>\n"
      + "<text \(attributes)>\(words)</text>\n"
  }
}
