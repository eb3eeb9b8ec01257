import Basics

/// Goes through histories column by column, and tells which faces change hands in each.
///
/// Each face waits in the list of the column in which its next run begins: a table of all changes would take as much memory as
/// the histories themselves.
struct RunSweep {
  private let runs: RaggedArray<Run>
  /// The first face of each column's list; -1 for none.
  private var firsts: [Int32]
  /// The face after each in its list; -1 after the last.
  private var following: [Int32]
  /// The number of runs of each face that were told.
  private var told: [Int32]
  private var column = 0
  private var changes: [(face: Int32, holder: UInt8)] = []

  init(_ runs: RaggedArray<Run>, columns: Int) {
    self.runs = runs
    firsts = [Int32](repeating: -1, count: columns)
    following = [Int32](repeating: -1, count: runs.count)
    told = [Int32](repeating: 0, count: runs.count)
    for face in 0..<runs.count { wait(Int32(face)) }
  }

  /// The faces that change hands in the next column, in no order, and their new holders. The first column has all faces.
  mutating func next() -> [(face: Int32, holder: UInt8)] {
    changes.removeAll(keepingCapacity: true)
    var face = firsts[column]
    while face >= 0 {
      let next = following[Int(face)]
      let first = runs.range(of: Int(face)).lowerBound
      changes.append((face, runs.elements[first + Int(told[Int(face)])].holder))
      told[Int(face)] += 1
      wait(face)
      face = next
    }
    column += 1
    return changes
  }

  private mutating func wait(_ face: Int32) {
    let row = runs.range(of: Int(face))
    let place = row.lowerBound + Int(told[Int(face)])
    guard place < row.upperBound else { return }
    let column = Int(runs.elements[place].column)
    following[Int(face)] = firsts[column]
    firsts[column] = face
  }
}
