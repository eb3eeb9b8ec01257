import Chronicle
import Geometry

/// The partition and the overlays in whole units of the page's map, which grow to the east and to the south.
///
/// An arc is its first point and the steps from there, so that a path of SVG is made from it without arithmetic.
struct PageGeometry {
  let atlas: Atlas
  /// The metres of a unit.
  let unit: Double

  /// About so many units to the longer side of the map: finer than any screen it is shown on.
  private static let units = 16_384.0

  init(of atlas: Atlas) {
    self.atlas = atlas
    let bounds = atlas.partition.bounds
    unit = max(1, max(bounds.width, bounds.height) / Self.units)
  }

  /// A point in units.
  func units(_ point: PlanePoint) -> (x: Int, y: Int) {
    let bounds = atlas.partition.bounds
    return (Int(((point.x - bounds.minX) / unit).rounded()), Int(((bounds.maxY - point.y) / unit).rounded()))
  }

  /// A box in units: west, north, east, south.
  func units(_ box: PlaneBox) -> [Int] {
    let first = units(PlanePoint(x: box.minX, y: box.maxY)), last = units(PlanePoint(x: box.maxX, y: box.minY))
    return [first.x, first.y, last.x, last.y]
  }

  /// The ground that a view covers on a screen of usual shape.
  func box(of view: MapExtent) -> [Int] {
    let viewport = atlas.viewport(of: view, in: VectorMap.paperSize, columns: VectorMap.columns)
    let width = Double(viewport.size.width) * viewport.metresPerDot / 2
    let height = Double(viewport.size.height) * viewport.metresPerDot / 2
    return units(
      PlaneBox(
        minX: viewport.center.x - width, minY: viewport.center.y - height, maxX: viewport.center.x + width,
        maxY: viewport.center.y + height))
  }

  /// The first point of each arc, and its steps.
  var arcs: (starts: [Int], steps: [String]) {
    var starts: [Int] = []
    var steps: [String] = []
    for number in 0..<atlas.partition.arcCount {
      let points = atlas.partition.points(of: ArcIndex(number)).map(units)
      starts += [points[0].x, points[0].y]
      steps.append(Self.steps(along: points))
    }
    return (starts, steps)
  }

  /// The rings of each face as arcs; one that is walked backwards is its number's complement, as in TopoJSON.
  var rings: String {
    jsonList(
      atlas.partition.rings.map { rings in
        jsonList(rings.map { ring in json(ring.arcs.map { $0.isReversed ? ~$0.arc.index : $0.arc.index }) })
      })
  }

  /// A path of SVG through points.
  func path(_ points: [PlanePoint], isClosed: Bool = false) -> String {
    let all = points.map(units)
    guard let first = all.first, all.count > 1 else { return "" }
    return "M\(first.x) \(first.y)l\(Self.steps(along: all))" + (isClosed ? "z" : "")
  }

  /// The steps between points, `12-5 3 4`: a minus parts two numbers as well as a blank does.
  private static func steps(along points: [(x: Int, y: Int)]) -> String {
    var text = ""
    func add(_ number: Int) {
      if number >= 0, !text.isEmpty { text += " " }
      text += String(number)
    }
    for (one, next) in zip(points, points.dropFirst()) where one != next {
      add(next.x - one.x)
      add(next.y - one.y)
    }
    // An arc shorter than a unit still has an end.
    return text.isEmpty ? "0 0" : text
  }

  /// The lines and areas drawn over the faces: kind, path, the days between which they are drawn.
  var overlays: String {
    jsonList(
      atlas.overlays.compactMap { overlay in
        guard let kind = kind(of: overlay) else { return nil }
        let path = overlay.strokes.map { self.path($0, isClosed: overlay.isArea) }.joined()
        let days = [overlay.from, overlay.to].map { $0.map { String($0 - atlas.days.lowerBound) } ?? "null" }
        return jsonList([json(kind), json(path)] + days)
      })
  }

  private func kind(of overlay: OverlayFeature) -> String? {
    switch overlay.layer {
    case .lake: "lake"
    case .river: overlay.grade == "stream" ? nil : "river"
    case .road: overlay.grade == "main" ? "road" : nil
    case .formerOblast: "former"
    // The corridor is ground of its own, and what remained is the front line.
    case .claimed, .corridor, .railway, .pipeline, .link, .remained: nil
    }
  }
}

extension OverlayFeature {
  fileprivate var isArea: Bool { if case .areas = shape { true } else { false } }
}
