import Basics
import Geometry

/// A step of the work, for those who wait.
public enum OverlayStep: String, Hashable, Sendable, CaseIterable {
  case snapping, faces, histories, merging
}

extension OverlayMap {
  /// Makes a map of ground: rounds and bends all lines until they meet at points only, finds the faces between them and
  /// who holds each in each column, lets changes count that are more than jitter, and joins faces of one history.
  ///
  /// The order of polygons, districts apart, and of holdings changes nothing.
  ///
  /// - Parameter goesOn: told of each step when it begins and from time to time; where it answers no, `stopped` is thrown.
  public init(_ input: OverlayInput, goesOn: (OverlayStep) -> Bool = { _ in true }) throws(OverlayFault) {
    if !goesOn(.snapping) { throw .stopped }
    let arrangement = try Arrangement(
      input.pool.distinctSides(),
      longestRise: input.grid.longestRise(within: input.grid.latitudes(of: input.pool.points))
    ) { goesOn(.snapping) }
    if !goesOn(.faces) { throw .stopped }
    let borders = BorderTable(input.pool, in: arrangement)
    let graph = FaceGraph(arrangement, edges: borders.edges)
    let neighbours = FaceNeighbours(graph: graph, halves: graph.halvesOfFaces(), grid: input.grid)
    let labels = FaceLabels(graph, neighbours.halves, borders.polygons, polygonCount: input.pool.count)
    if labels.contradictions > 0 { throw .contradictions(labels.contradictions) }
    if !goesOn(.histories) { throw .stopped }
    let areas = FaceMeasures.areas(of: graph, on: input.grid)
    let drawn = try DrawnHistories(input, labels, areas: areas)
    var polygonAreas = [Double](repeating: 0, count: input.pool.count)
    for face in areas.indices { labels.forEachPolygon(of: face) { polygonAreas[$0] += areas[face] } }
    self = try Self.joined(input, drawn, neighbours, areas, polygonAreas, goesOn)
  }

  /// The map of drawn histories.
  private static func joined(
    _ input: OverlayInput, _ drawn: DrawnHistories, _ neighbours: FaceNeighbours, _ areas: [Double],
    _ polygonAreas: [Double], _ goesOn: (OverlayStep) -> Bool
  ) throws(OverlayFault) -> OverlayMap {
    let columns = input.daysOfColumns.count
    let gaps = drawn.gaps.values
    if input.rules.gap == .refuse, let worst = gaps.indices.max(by: { gaps[$0] < gaps[$1] }), gaps[worst] > 0 {
      throw .gap(km2: gaps[worst], column: worst)
    }
    let filled = GapFilling(neighbours, districts: drawn.districts, columns: columns)
      .filled(drawn.runs, input.rules.gap)
    var hysteresis = Hysteresis(filled, neighbours, areas: areas, width: input.rules.jitter, columns: columns)
    let accepted = try hysteresis.histories { goesOn(.histories) }
    if !goesOn(.merging) { throw .stopped }
    var groups = FaceGroups(
      accepted, neighbours, districts: drawn.districts, areas: areas, daysOfColumns: input.daysOfColumns)
    groups.mergeSmall(below: input.rules.smallestArea)
    let numbering = GroupNumbering(groups, faceCount: areas.count)
    guard numbering.count > 0 else { throw .nothing }
    let traced = ArcTracing(neighbours.graph, groups: numbering.groups, groupCount: numbering.count)
    let faces = numbering.heads.enumerated().map { number, head in
      MapFace(
        district: Int(drawn.districts[Int(head)]), rings: traced.rings[number], history: groups.history(of: head),
        area: groups.area(of: head), corner: corner(of: traced.rings[number], traced.arcs))
    }
    let order = faces.indices.sorted { (faces[$0].corner, $0) < (faces[$1].corner, $1) }
    var places = [Int](repeating: 0, count: faces.count)
    for (place, face) in order.enumerated() { places[face] = place }
    let audit = AlterationAudit(drawn: drawn.runs, filled: filled, accepted: accepted, columns: columns)
    let altered = areas.indices.map { face -> [Alteration] in
      let group = Int(numbering.groups[face])
      if group < 0 { return [] }
      return audit.alterations(of: face, told: faces[group].history, in: places[group], areas[face])
    }
    return OverlayMap(
      arcs: traced.arcs, faces: order.map { faces[$0] }, alterations: altered.flatMap { $0 },
      worst: WorstColumn(altered, neighbours.graph, columns: columns), twice: drawn.twice.values,
      gaps: gaps, beyond: drawn.beyond.values, polygonAreas: polygonAreas, drawnFaces: areas.count - 1)
  }

  private static func corner(of rings: [[DirectedArc]], _ arcs: [[GridPoint]]) -> GridPoint {
    rings.joined().compactMap { arcs[$0.arc.index].min() }.min() ?? GridPoint(x: 0, y: 0)
  }
}

/// The groups of faces, numbered without gaps.
private struct GroupNumbering {
  /// The number of each face's group; -1 for faces in no district.
  let groups: [Int32]
  /// The face that stands for each group.
  let heads: [Int32]
  var count: Int { heads.count }

  init(_ groups: FaceGroups, faceCount: Int) {
    var heads: [Int32] = []
    var numbers: [Int32: Int32] = [:]
    self.groups = (0..<Int32(faceCount)).map { face in
      guard let head = groups.group(of: face) else { return -1 }
      if let number = numbers[head] { return number }
      numbers[head] = Int32(heads.count)
      heads.append(head)
      return Int32(heads.count - 1)
    }
    self.heads = heads
  }
}

extension WorstColumn {
  /// Finds the column in which most is altered, of the alterations of each face; nil where nothing is.
  fileprivate init?(_ altered: [[Alteration]], _ graph: FaceGraph, columns: Int) {
    var sums = ColumnAreas(columns: columns)
    for one in altered.joined() { sums.add(one.area, one.columns) }
    let values = sums.values
    guard let worst = values.indices.max(by: { values[$0] < values[$1] }), values[worst] > 0 else { return nil }
    let groups = altered.map { face -> Int32 in face.contains { $0.columns.contains(worst) } ? 0 : -1 }
    let traced = ArcTracing(graph, groups: groups, groupCount: 1)
    self.init(column: worst, area: values[worst], rings: traced.rings[0].map { traced.points(of: $0) })
  }
}

/// Compares what the map tells with what was drawn.
private struct AlterationAudit {
  let drawn, filled: RaggedArray<Run>
  let accepted: [[Run]]
  let columns: Int

  /// The alterations of a face. Ground that changed for two reasons is told once, with the last of them.
  func alterations(of face: Int, told: [Run], in number: Int, _ area: Double) -> [Alteration] {
    if drawn[face].elementsEqual(told) { return [] }
    let drawn = holders(drawn[face]), filled = holders(filled[face])
    let accepted = holders(accepted[face]), told = holders(told)
    let causes = (0..<columns).map { column -> Alteration.Cause? in
      if told[column] == drawn[column] { return nil }
      if told[column] != accepted[column] { return .small }
      return accepted[column] == filled[column] ? .gap : .jitter
    }
    var found: [Alteration] = []
    var start = 0
    for column in 0..<columns where column + 1 == columns || causes[column] != causes[column + 1] {
      if let cause = causes[start] {
        found.append(Alteration(columns: start..<column + 1, face: number, area: area, cause: cause))
      }
      start = column + 1
    }
    return found
  }

  private func holders(_ history: some RandomAccessCollection<Run>) -> [UInt8] {
    var holders = [UInt8](repeating: Run.nobody, count: columns)
    forEachSpan(history, history, columns: columns) { span, holder, _ in
      for column in span { holders[column] = holder }
    }
    return holders
  }
}
