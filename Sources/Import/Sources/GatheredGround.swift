import Chronicle
import Geometry
import Overlay

/// Ground with its holder and its time, as it was brought.
struct GatheredGround {
  let polygon: Int
  let holder: String
  let time: Time
  let file: String

  enum Time: Hashable {
    /// From a day to the next day that is there. Of several answers for a day those of the highest rank count: the last
    /// of several instants.
    case from(Day, rank: Int)
    /// The days of a span; without an end, to the last day of all.
    case span(Day, Day?)
  }
}

/// A line that cuts the base, as it was brought.
struct GatheredLine {
  let points: [GridPoint]
  let time: GatheredGround.Time
  let file: String
  let line: Int
}

/// The polygons that are gathered, with their areas as they were drawn.
struct GatheredPolygons {
  let grid: SnapGrid
  private(set) var pool = PolygonPool()
  /// The km² of each polygon as it was drawn, holes taken away; before its borders were pulled. Nil for what lines cut.
  private(set) var drawnAreas: [Double?] = []
  /// The km² that pulling of borders can have changed of each polygon.
  private(set) var movedAreas: [Double] = []
  /// Rings that rounding left nothing of.
  private(set) var vanished = 0
  private let projection: EqualAreaProjection
  private var unpulled = PolygonPool()
  /// The number in `unpulled` of the first polygon that became each.
  private var originals: [Int: Int] = [:]
  private var pulledNumbers: [Int] = []
  private let border: BorderPull?

  init(grid: SnapGrid, latitude: Double, border: BorderPull?) {
    self.grid = grid
    self.border = border
    projection = EqualAreaProjection(centralMeridian: 0, standardParallel: min(80, max(-80, latitude)))
  }

  /// The number of an area's polygon; nil where rounding left nothing of it.
  mutating func add(_ area: DrawnArea, pulls: Bool = true) -> Int? {
    let rings = area.rings.map { $0.map(grid.point) }
    guard let polygon = GridPolygon(rings: rings) else {
      vanished += 1
      return nil
    }
    guard let border, pulls else { return add(polygon, drawn: drawnArea(of: rings), moved: 0) }
    let known = unpulled.count
    let number = unpulled.add(polygon)
    if number < known { return pulledNumbers[number] < 0 ? nil : pulledNumbers[number] }
    let (pulled, moved) = border.pulled(polygon)
    pulledNumbers.append(pulled.map { add($0, drawn: drawnArea(of: rings), moved: moved) } ?? -1)
    if pulledNumbers[number] >= 0, originals[pulledNumbers[number]] == nil { originals[pulledNumbers[number]] = number }
    return pulledNumbers[number] < 0 ? nil : pulledNumbers[number]
  }

  /// The rings of a polygon as it was drawn, before its borders were pulled.
  func drawnRings(of polygon: Int) -> [[GridPoint]] { originals[polygon].map { unpulled[$0] } ?? pool[polygon] }

  /// The number of a polygon that was cut out of the base.
  mutating func add(cut polygon: GridPolygon) -> Int {
    add(polygon, drawn: nil, moved: 0)
  }

  private mutating func add(_ polygon: GridPolygon, drawn: Double?, moved: Double) -> Int {
    let number = pool.add(polygon)
    if number == drawnAreas.count {
      drawnAreas.append(drawn)
      movedAreas.append(moved)
    }
    return number
  }

  private func drawnArea(of rings: [[GridPoint]]) -> Double {
    rings.enumerated().reduce(0) { sum, ring in
      var doubled = 0.0
      let plane = ring.element.map { projection.project(grid.coordinate(of: $0)) }
      guard var before = plane.last, let first = plane.first else { return sum }
      for point in plane {
        doubled += (before.x - first.x) * (point.y - first.y) - (point.x - first.x) * (before.y - first.y)
        before = point
      }
      let area = abs(doubled) / 2e6
      return ring.offset == 0 ? sum + area : sum - area
    }
  }
}
