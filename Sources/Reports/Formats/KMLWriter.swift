import Basics
import Chronicle
import Geometry

/// Features as KML 2.2 (OGC 07-147r2): a placemark each, shown on its days, with its record as data.
struct KMLWriter: MapWriter {
  func addHead(of map: FeatureMap, to text: inout String) {
    text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n"
    text += "<name>\(escaped(map.title))</name>\n"
    let about = map.about.map { "\($0.name): \($0.value.field)" }.joined(separator: "\n")
    if !about.isEmpty { text += "<description>\(escaped(about))</description>\n" }
    for (number, style) in map.styles.enumerated() { text += style.element(number) }
  }

  func add(_ feature: Feature, isFirst: Bool, to text: inout String) {
    text += "<Placemark>"
    if let title = feature.title { text += "<name>\(escaped(title))</name>" }
    if let days = feature.days { text += days.element }
    if let style = feature.style { text += "<styleUrl>#s\(style)</styleUrl>" }
    text += "<ExtendedData>"
    feature.properties.forEachMember { name, value in
      text += "<Data name=\"\(name)\"><value>\(escaped(value.field))</value></Data>"
    }
    text += "</ExtendedData>"
    feature.geometry?.addElement(to: &text)
    text += "</Placemark>\n"
  }

  func addFoot(to text: inout String) { text += "</Document>\n</kml>\n" }
}

extension ClosedRange<Day> {
  /// Its first and last day, both included: readers of KML end a day at its end.
  fileprivate var element: String {
    "<TimeSpan><begin>\(lowerBound)</begin><end>\(upperBound)</end></TimeSpan>"
  }
}

extension FeatureMap.Style {
  /// A style of lines and ground. Colours of KML are written alpha, blue, green, red.
  fileprivate func element(_ number: Int) -> String {
    let fill = hex(UInt32(opacity * 255)) + parts, line = "ff" + parts
    return "<Style id=\"s\(number)\"><LineStyle><color>\(line)</color><width>2</width></LineStyle>"
      + "<PolyStyle><color>\(fill)</color><outline>0</outline></PolyStyle>"
      + "<IconStyle><color>\(line)</color></IconStyle></Style>\n"
  }

  private var parts: String { hex(color & 255) + hex(color >> 8 & 255) + hex(color >> 16 & 255) }
}

private func hex(_ byte: UInt32) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

extension Feature.Position {
  fileprivate func addElement(to text: inout String) {
    switch self {
    case .point(let point): text += "<Point><coordinates>\(tuple(point))</coordinates></Point>"
    case .lines(let lines):
      addGroup(lines, to: &text) { line, text in
        text += "<LineString><tessellate>1</tessellate><coordinates>\(tuples(line))</coordinates></LineString>"
      }
    case .polygons(let polygons):
      addGroup(polygons, to: &text) { rings, text in
        text += "<Polygon>"
        for (number, ring) in rings.enumerated() {
          let side = number == 0 ? "outerBoundaryIs" : "innerBoundaryIs"
          text += "<\(side)><LinearRing><coordinates>\(tuples(ring))</coordinates></LinearRing></\(side)>"
        }
        text += "</Polygon>"
      }
    }
  }
}

private func addGroup<Element>(_ parts: [Element], to text: inout String, _ add: (Element, inout String) -> Void) {
  text += "<MultiGeometry>"
  for part in parts { add(part, &text) }
  text += "</MultiGeometry>"
}

private func tuple(_ point: Coordinate) -> String { degrees(point.longitude) + "," + degrees(point.latitude) }

private func tuples(_ points: [Coordinate]) -> String { points.lazy.map(tuple).joined(separator: " ") }
