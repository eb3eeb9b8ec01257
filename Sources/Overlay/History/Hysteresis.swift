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
  private var drawn: [UInt8]
  private var accepted: [UInt8]
  /// The column since which each face has been open; -1 for those that are not.
  private var openSince: [Int32]
  /// The number of the region that each face was last found in.
  private var regionOf: [Int32]
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
    drawn = (0..<runs.count).map { runs[$0].first?.holder ?? Run.nobody }
    accepted = drawn
    openSince = [Int32](repeating: -1, count: runs.count)
    regionOf = openSince
  }

  /// The histories that count.
  mutating func histories(goesOn: () -> Bool) throws(OverlayFault) -> RaggedArray<Run> {
    let first = drawn
    var sweep = RunSweep(runs, columns: columns)
    if columns > 0 { _ = sweep.next() }
    for column in 1..<max(1, columns) {
      let changed = sweep.next()
      if changed.isEmpty { continue }
      if !goesOn() { throw .stopped }
      acceptWideRegions(around: regionsToLookAt(changed, in: column), in: column)
      for (face, _) in changed where !isOpen(face) { openSince[Int(face)] = -1 }
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
      let before = drawn[Int(face)]
      drawn[Int(face)] = holder
      seeds.append(face)
      if openSince[Int(face)] < 0 { openSince[Int(face)] = Int32(column) }
      let own = accepted[Int(face)]
      guard before != own else { continue }
      neighbours.forEachOther(around: face) { _, other in
        if drawn[Int(other)] == before, accepted[Int(other)] == own { seeds.append(other) }
      }
    }
    return seeds
  }

  private mutating func acceptWideRegions(around seeds: [Int32], in column: Int) {
    let first = regionCount
    for face in seeds where isOpen(face) && regionOf[Int(face)] < first {
      findRegion(from: face)
      guard core.hasRoom(region) else { continue }
      // Wherever the region was found from, it is measured from the face that has been open for longest.
      let oldest = region.min { (openSince[Int($0)], $0) < (openSince[Int($1)], $1) } ?? face
      if oldest != face { findRegion(from: oldest) }
      if core.isWide(region, number: regionCount - 1, in: regionOf) { accept(in: column) }
    }
  }

  private func isOpen(_ face: Int32) -> Bool { drawn[Int(face)] != accepted[Int(face)] }

  private mutating func accept(in column: Int) {
    for face in region {
      accepted[Int(face)] = drawn[Int(face)]
      openSince[Int(face)] = -1
      changes.append((face, Run(column, drawn[Int(face)])))
    }
  }

  /// Finds the open faces that hang together with one and change from the same holder to the same.
  private mutating func findRegion(from face: Int32) {
    let (number, before, after) = (regionCount, accepted[Int(face)], drawn[Int(face)])
    regionCount += 1
    regionOf[Int(face)] = number
    region.removeAll(keepingCapacity: true)
    region.append(face)
    var place = 0
    while place < region.count {
      neighbours.forEachOther(around: region[place]) { _, other in
        guard drawn[Int(other)] == after, accepted[Int(other)] == before, regionOf[Int(other)] != number else { return }
        regionOf[Int(other)] = number
        region.append(other)
      }
      place += 1
    }
  }
}
