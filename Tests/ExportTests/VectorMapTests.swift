import Chronicle
import Classroom
import Geometry
import TestSupport
import Testing

@testable import Export

/// What is drawn is what the partition says, point by point.
@Suite struct VectorMapTests {
  static let atlas = Bundled.atlas

  static func viewport(_ view: MapExtent) -> Viewport {
    let part = HandoutPart(
      heading: "", day: atlas.days.lowerBound, view: view, selection: .nothing, reading: .assessed, paragraphs: [],
      changes: [], question: nil, openQuestions: [], sources: [])
    return VectorMap(atlas: atlas, part: part, patterns: FillPatterns(of: atlas), language: .english, prefix: "")
      .viewport
  }

  static let views: [MapExtent] = [
    .home, .whole, .district(atlas.district(named: "Shusha")!),
    .point(Coordinate(longitude: 47.03, latitude: 39.52), kilometresPerColumn: 0.3),
  ]

  /// The outline of each stance holds exactly the points whose face is in it, though it is cut at the drawing's edge.
  @Test(arguments: views, ["2020-09-27", "2020-10-18", "2020-11-16"])
  func outlinesHoldTheirFaces(view: MapExtent, day: String) {
    let viewport = Self.viewport(view)
    let lines = VectorLines(atlas: Self.atlas, viewport: viewport)
    let row = Self.atlas.timeline.table.row(on: Day(day)!)
    func stance(_ face: FaceIndex) -> ControlStance? {
      Self.atlas.timeline.isInZone(face) ? ControlStance(Self.atlas.timeline.table[row[face]]) : nil
    }
    let stances = FillPatterns(of: Self.atlas).stances
    let rings = stances.map { own in DrawnPath(lines.outline { stance($0) == own }).rings }
    var random = Seeded(5)
    for _ in 0..<400 {
      let dot = DotPoint(
        x: .random(in: 1...639, using: &random), y: .random(in: 1...429, using: &random))
      // Coordinates are written with one decimal: nearer than that to a line nothing is said.
      let near = [(-0.4, 0.0), (0.4, 0), (0, -0.4), (0, 0.4), (0, 0)].map { x, y in
        Self.atlas.partition.face(at: viewport.plane(DotPoint(x: dot.x + x, y: dot.y + y))).flatMap(stance)
      }
      guard Set(near).count == 1 else { continue }
      let inside = zip(stances, rings).filter { DrawnPath.contains($0.1, dot) }.map(\.0)
      #expect(inside == [near[0]].compactMap { $0 }, "\(dot)")
    }
  }

  @Test func everyStanceHasAPatternOfItsOwn() {
    let patterns = FillPatterns(of: Self.atlas)
    #expect(patterns.stances.count >= 5 && patterns.stances.count <= FillPatterns.shapes.count)
    #expect(Set(FillPatterns.shapes.map(\.drawing)).count == FillPatterns.shapes.count)
    #expect(Set(patterns.stances.map { patterns.fill(of: $0, prefix: "x") }).count == patterns.stances.count)
  }

  /// Patterns differ in how much ink they lay or in its direction: no two tiles look alike when copied.
  @Test func marksOfPlacesDiffer() {
    let marks = PlaceState.allCases.map { PlaceMark(state: $0).svg(at: DotPoint(x: 9, y: 9)) }
    #expect(Set(marks).count == marks.count)
    #expect(Set(PlaceState.allCases.map { $0.inPrint }).count == marks.count)
  }

  @Test(arguments: [(1.0, "1"), (1.25, "1.3"), (-0.04, "0"), (639.96, "640"), (12.5, "12.5")])
  func coordinatesAreShort(value: Double, text: String) { #expect(coordinate(value) == text) }
}

/// The rings of a path of M, L and Z.
struct DrawnPath {
  var rings: [[DotPoint]]

  init(_ path: String) {
    rings = path.split(separator: "M").map { ring in
      ring.filter { $0 != "Z" }.split(separator: "L").map { point in
        let parts = point.split(separator: ",").map { Double($0)! }
        return DotPoint(x: parts[0], y: parts[1])
      }
    }
  }

  /// Even-odd: how often a ray to the right crosses the rings.
  static func contains(_ rings: [[DotPoint]], _ dot: DotPoint) -> Bool {
    var crossings = 0
    for ring in rings where ring.count > 2 {
      var before = ring[ring.count - 1]
      for point in ring {
        if (before.y > dot.y) != (point.y > dot.y),
          dot.x < (point.x - before.x) * (dot.y - before.y) / (point.y - before.y) + before.x
        {
          crossings += 1
        }
        before = point
      }
    }
    return crossings % 2 == 1
  }
}
