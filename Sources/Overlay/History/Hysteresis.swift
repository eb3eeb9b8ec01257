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
  /// The faces that are drawn otherwise than accepted, and some that were.
  private var open: [Int32] = []
  /// Whether each face is in `open`.
  private var isListed: [Bool]
  /// The number of the region that each face was last found in.
  private var regionOf: [Int32]
  private var regionCount: Int32 = 0
  private var result: [[Run]]

  init(_ runs: RaggedArray<Run>, _ neighbours: FaceNeighbours, areas: [Double], width: Double, columns: Int) {
    self.neighbours = neighbours
    self.runs = runs
    self.columns = columns
    core = RegionCore(neighbours, areas: areas, width: width)
    drawn = (0..<runs.count).map { runs[$0].first?.holder ?? Run.nobody }
    accepted = drawn
    isListed = [Bool](repeating: false, count: runs.count)
    regionOf = [Int32](repeating: -1, count: runs.count)
    result = drawn.map { [Run(0, $0)] }
  }

  /// The histories that count.
  mutating func histories(goesOn: () -> Bool) throws(OverlayFault) -> [[Run]] {
    let changes = RunChanges(runs, columns: columns)
    for column in 1..<max(1, columns) where !changes[column].isEmpty {
      if !goesOn() { throw .stopped }
      for (face, holder) in changes[column] {
        drawn[Int(face)] = holder
        if !isListed[Int(face)] {
          isListed[Int(face)] = true
          open.append(face)
        }
      }
      acceptWideRegions(in: column)
    }
    return result
  }

  private mutating func acceptWideRegions(in column: Int) {
    let first = regionCount
    for face in open where isOpen(face) && regionOf[Int(face)] < first {
      let region = region(from: face)
      if core.isWide(region, isInside: { regionOf[Int($0)] == regionCount - 1 }) { accept(region, in: column) }
    }
    for face in open where !isOpen(face) { isListed[Int(face)] = false }
    open.removeAll { !isListed[Int($0)] }
  }

  private func isOpen(_ face: Int32) -> Bool { drawn[Int(face)] != accepted[Int(face)] }

  private mutating func accept(_ region: [Int32], in column: Int) {
    for face in region {
      accepted[Int(face)] = drawn[Int(face)]
      result[Int(face)].append(Run(column, drawn[Int(face)]))
    }
  }

  /// The open faces that hang together with one and change from the same holder to the same.
  private mutating func region(from face: Int32) -> [Int32] {
    let (number, before, after) = (regionCount, accepted[Int(face)], drawn[Int(face)])
    regionCount += 1
    regionOf[Int(face)] = number
    var region = [face]
    var place = 0
    while place < region.count {
      for half in neighbours.halves[Int(region[place])] {
        let other = neighbours.other(half)
        guard drawn[Int(other)] == after, accepted[Int(other)] == before, regionOf[Int(other)] != number else {
          continue
        }
        regionOf[Int(other)] = number
        region.append(other)
      }
      place += 1
    }
    return region
  }
}
