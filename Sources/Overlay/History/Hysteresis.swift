import Basics

/// Lets a change count only where its region is wider than the tolerance.
///
/// What is drawn in a column is compared with what was accepted, never with the column before: a line that creeps by three
/// metres a day is so far from the accepted one after some days that its change counts.
struct Hysteresis {
  private let neighbours: FaceNeighbours
  private let runs: RaggedArray<Run>
  private let columns: Int
  private var core: RegionCore
  private var states: [FaceState]
  private var regionCount: Int32 = 0
  /// The faces of the region that was found last.
  private var region: [Int32] = []
  /// What was accepted after the first column, in the order of the columns.
  private var changes: [(face: Int32, run: Run)] = []

  init(_ runs: RaggedArray<Run>, _ neighbours: FaceNeighbours, areas: [Double], width: Double, columns: Int) {
    self.neighbours = neighbours
    self.runs = runs
    self.columns = columns
    core = RegionCore(neighbours, areas: areas, width: width)
    states = (0..<runs.count).map { FaceState(holder: runs[$0].first?.holder ?? Run.nobody) }
  }

  /// The histories that count.
  mutating func histories(goesOn: () -> Bool) throws(OverlayFault) -> RaggedArray<Run> {
    let first = states.map(\.accepted)
    var sweep = RunSweep(runs, columns: columns)
    if columns > 0 { _ = sweep.next() }
    for column in 1..<max(1, columns) {
      let changed = sweep.next()
      if changed.isEmpty { continue }
      if !goesOn() { throw .stopped }
      acceptWideRegions(around: regionsToLookAt(changed, in: column), in: column)
      for (face, _) in changed where !states[Int(face)].isOpen { states[Int(face)].openSince = -1 }
    }
    return RaggedArray(count: first.count) { add in
      for (face, holder) in first.enumerated() { add(face, Run(0, holder)) }
      for (face, run) in self.changes { add(Int(face), run) }
    }
  }

  /// Draws what changes in a column. Returns a face of each region that is another than before: of those that a face has come
  /// to, and of those that one has left, which may lie in parts now. What was not wide in the column before, and is the same,
  /// is not wide.
  private mutating func regionsToLookAt(_ changed: [(face: Int32, holder: UInt8)], in column: Int) -> [Int32] {
    var seeds: [Int32] = []
    seeds.reserveCapacity(changed.count)
    for (face, holder) in changed {
      let before = states[Int(face)]
      states[Int(face)].drawn = holder
      seeds.append(face)
      if before.openSince < 0 { states[Int(face)].openSince = Int32(column) }
      guard before.isOpen else { continue }
      neighbours.forEachOther(around: face) { _, other in
        if states[Int(other)].change == before.change { seeds.append(other) }
      }
    }
    return seeds
  }

  private mutating func acceptWideRegions(around seeds: [Int32], in column: Int) {
    let first = regionCount
    for face in seeds where states[Int(face)].isOpen && states[Int(face)].region < first {
      findRegion(from: face)
      guard core.hasRoom(region) else { continue }
      // Wherever the region was found from, it is measured from the face that has been open for longest.
      let oldest = region.min { (states[Int($0)].openSince, $0) < (states[Int($1)].openSince, $1) } ?? face
      if oldest != face { findRegion(from: oldest) }
      if isWide() { accept(in: column) }
    }
  }

  /// Whether the region that was found last is wider than the tolerance.
  private mutating func isWide() -> Bool {
    let (number, states) = (regionCount - 1, states)
    return core.isWide(region) { states[Int($0)].region == number }
  }

  private mutating func accept(in column: Int) {
    for face in region {
      let holder = states[Int(face)].drawn
      states[Int(face)].accepted = holder
      states[Int(face)].openSince = -1
      changes.append((face, Run(column, holder)))
    }
  }

  /// Finds the open faces that hang together with one and change from the same holder to the same.
  private mutating func findRegion(from face: Int32) {
    let (number, change) = (regionCount, states[Int(face)].change)
    regionCount += 1
    states[Int(face)].region = number
    region.removeAll(keepingCapacity: true)
    region.append(face)
    var place = 0
    while place < region.count {
      neighbours.forEachOther(around: region[place]) { _, other in
        guard states[Int(other)].change == change, states[Int(other)].region != number else { return }
        states[Int(other)].region = number
        region.append(other)
      }
      place += 1
    }
  }
}

/// A face on the way through the columns: what is asked of it together stands together.
private struct FaceState {
  /// The holder as accepted and the holder as drawn.
  var accepted, drawn: UInt8
  /// The column since which it has been open, which it is while both differ; -1 where it is not.
  var openSince: Int32 = -1
  /// The number of the region that it was last found in.
  var region: Int32 = -1

  init(holder: UInt8) { (accepted, drawn) = (holder, holder) }

  /// From whom to whom it changes, in one number.
  @inline(__always) var change: UInt16 { UInt16(accepted) << 8 | UInt16(drawn) }
  @inline(__always) var isOpen: Bool { accepted != drawn }
}
