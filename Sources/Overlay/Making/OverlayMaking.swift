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
    let ground = try DrawnFaces(input, goesOn)
    self = try Self.joined(input, ground, goesOn)
  }

  /// The map of drawn histories.
  private static func joined(
    _ input: OverlayInput, _ ground: DrawnFaces, _ goesOn: (OverlayStep) -> Bool
  ) throws(OverlayFault) -> OverlayMap {
    let (drawn, neighbours, areas) = (ground.histories, ground.neighbours, ground.areas)
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
    var altered = RaggedArray<Alteration>()
    for face in areas.indices {
      let group = Int(numbering.groups[face])
      if group >= 0 {
        audit.forEachAlteration(of: face, told: faces[group].history, in: places[group], areas[face]) {
          altered.elements.append($0)
        }
      }
      altered.endRow()
    }
    return OverlayMap(
      arcs: traced.arcs, faces: order.map { faces[$0] }, alterations: altered.elements,
      worst: WorstColumn(altered, neighbours.graph, columns: columns), twice: drawn.twice.values,
      gaps: gaps, beyond: drawn.beyond.values, polygonAreas: ground.polygonAreas, drawnFaces: areas.count - 1)
  }

  private static func corner(of rings: [[DirectedArc]], _ arcs: [[GridPoint]]) -> GridPoint {
    rings.joined().compactMap { arcs[$0.arc.index].min() }.min() ?? GridPoint(x: 0, y: 0)
  }
}

/// The faces into which all lines cut the ground, with their neighbours, areas and histories as drawn.
///
/// What finds them, the arrangement, the borders and the labels, is given back when they are found: it takes the most memory
/// of all.
private struct DrawnFaces {
  let neighbours: FaceNeighbours
  let areas: [Double]
  let histories: DrawnHistories
  /// The km² of each polygon of the pool.
  private(set) var polygonAreas: [Double]

  init(_ input: OverlayInput, _ goesOn: (OverlayStep) -> Bool) throws(OverlayFault) {
    let (graph, borders) = try Self.graph(input, goesOn)
    neighbours = FaceNeighbours(graph, grid: input.grid)
    let labels = FaceLabels(
      graph, neighbours.halves, borders, edges: borders.edges, polygonCount: input.pool.count)
    if labels.contradictions > 0 { throw .contradictions(labels.contradictions) }
    if !goesOn(.histories) { throw .stopped }
    areas = FaceMeasures.areas(of: graph, on: input.grid)
    histories = try DrawnHistories(input, labels, areas: areas)
    polygonAreas = [Double](repeating: 0, count: input.pool.count)
    for face in areas.indices { labels.forEachPolygon(of: face) { polygonAreas[$0] += areas[face] } }
  }

  /// The faces between all lines, and the polygons that have their edges as borders.
  private static func graph(
    _ input: OverlayInput, _ goesOn: (OverlayStep) -> Bool
  ) throws(OverlayFault) -> (FaceGraph, BorderTable) {
    if !goesOn(.snapping) { throw .stopped }
    let arrangement = try Arrangement(
      SideList(input.pool),
      longestRise: input.grid.longestRise(within: input.grid.latitudes(of: input.pool.points))
    ) { goesOn(.snapping) }
    if !goesOn(.faces) { throw .stopped }
    let borders = BorderTable(input.pool, in: arrangement)
    return (FaceGraph(arrangement, edges: borders.edges), borders)
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
  fileprivate init?(_ altered: RaggedArray<Alteration>, _ graph: FaceGraph, columns: Int) {
    var sums = ColumnAreas(columns: columns)
    for one in altered.elements { sums.add(one.area, one.columns) }
    let values = sums.values
    guard let worst = values.indices.max(by: { values[$0] < values[$1] }), values[worst] > 0 else { return nil }
    let groups = (0..<altered.count).map { face -> Int32 in
      altered[face].contains { $0.columns.contains(worst) } ? 0 : -1
    }
    let traced = ArcTracing(graph, groups: groups, groupCount: 1)
    self.init(column: worst, area: values[worst], rings: traced.rings[0].map { traced.points(of: $0) })
  }
}

/// Compares what the map tells with what was drawn.
private struct AlterationAudit {
  let drawn, filled, accepted: RaggedArray<Run>
  let columns: Int

  /// Calls `body` with the alterations of a face. Ground that changed for two reasons is told once, with the last of them.
  func forEachAlteration(
    of face: Int, told: [Run], in number: Int, _ area: Double, _ body: (Alteration) -> Void
  ) {
    if drawn[face].elementsEqual(told) { return }
    var histories = (
      drawn: HistoryWalk(drawn[face]), filled: HistoryWalk(filled[face]), accepted: HistoryWalk(accepted[face]),
      told: HistoryWalk(told[...])
    )
    var (column, start) = (0, 0)
    var open: Alteration.Cause?
    while column < columns {
      let cause = Self.cause(
        drawn: histories.drawn.holder, filled: histories.filled.holder, accepted: histories.accepted.holder,
        told: histories.told.holder)
      if cause != open {
        if let open { body(Alteration(columns: start..<column, face: number, area: area, cause: open)) }
        (open, start) = (cause, column)
      }
      column = min(
        columns, histories.drawn.end, min(histories.filled.end, histories.accepted.end, histories.told.end))
      histories.drawn.move(to: column)
      histories.filled.move(to: column)
      histories.accepted.move(to: column)
      histories.told.move(to: column)
    }
    if let open { body(Alteration(columns: start..<columns, face: number, area: area, cause: open)) }
  }

  private static func cause(drawn: UInt8, filled: UInt8, accepted: UInt8, told: UInt8) -> Alteration.Cause? {
    if told == drawn { return nil }
    if told != accepted { return .small }
    return accepted == filled ? .gap : .jitter
  }
}

/// A walk along a history, from one of its runs to the next.
private struct HistoryWalk {
  private let runs: ArraySlice<Run>
  private var place: Int

  init(_ runs: ArraySlice<Run>) {
    self.runs = runs
    place = runs.startIndex
  }

  /// The holder of the run.
  var holder: UInt8 { runs[place].holder }
  /// The first column of the next run, and of none.
  var end: Int { place + 1 < runs.endIndex ? Int(runs[place + 1].column) : .max }

  /// Goes on where the next run begins.
  mutating func move(to column: Int) { if column == end { place += 1 } }
}
