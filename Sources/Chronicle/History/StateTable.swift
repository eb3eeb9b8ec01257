import Basics
import Geometry

/// The number of a distinct state in a state table.
public struct StateIndex: Hashable, Sendable {
  /// The number, counted from 0.
  public var rawValue: UInt16
  /// Makes the number of a state; a value beyond 16 bits is cut.
  @inlinable public init(_ value: Int) { rawValue = UInt16(truncatingIfNeeded: value) }
  /// The number as an index into the table's states.
  @inlinable public var index: Int { Int(rawValue) }
}

/// The state of every face on one day: a row of the state table. Looking up a face takes constant time.
public struct StateRow: Sendable {
  @usableFromInline let cells: ArraySlice<UInt16>

  @inlinable init(cells: ArraySlice<UInt16>) { self.cells = cells }

  /// The number of a face's state; not for `FaceIndex.outside`.
  @inlinable public subscript(face: FaceIndex) -> StateIndex {
    StateIndex(Int(cells[cells.startIndex + face.index]))
  }
  /// The number of faces.
  @inlinable public var faceCount: Int { cells.count }
}

/// The state of every face on every day, built once from the histories. Ground whose day is not known is open between the
/// days of its range, and has rows for that.
///
/// Days without a change share the row of the last day that had one, so the table has one row for each day of change.
/// A small table keeps every row. A larger one keeps rows at even distances and computes those between from the row
/// before and the changes since. Before its first entry a face has the state of that entry, because the records do not
/// go further back.
public struct StateTable: Sendable {
  /// The distinct states that occur, in the order of their first day.
  public let states: [ControlState]
  /// The days on which anything changes, in order.
  public let changeDays: [Day]
  /// The kept rows, one after the other: the row before the first change, then the row after every `spacing` days of
  /// change.
  private let rows: [UInt16]
  private let spacing: Int
  /// The changes of each day of change.
  private let moves: RaggedArray<Move>
  private let faceCount: Int

  private struct Move: Sendable {
    var face: Int32
    var state: UInt16
  }

  /// Builds the table.
  ///
  /// - Parameters:
  ///   - histories: for each face its entries in order of their days, at least one.
  ///   - mostCells: about how many cells may be kept, two bytes each.
  public init(histories: [[ControlEntry]], mostCells: Int = 1 << 20) {
    faceCount = histories.count
    var numbers: [ControlState: UInt16] = [:]
    var distinct: [ControlState] = []
    func number(of state: ControlState) -> UInt16 {
      if let known = numbers[state] { return known }
      let new = UInt16(distinct.count)
      numbers[state] = new
      distinct.append(state)
      return new
    }
    var current = histories.map { $0.first.map { number(of: $0.state) } ?? 0 }
    var changes: [(day: Day, move: Move)] = []
    for (face, history) in histories.enumerated() {
      history.forEachDrawnChange { day, state in
        changes.append((day, Move(face: Int32(face), state: number(of: state))))
      }
    }
    changes.sort { ($0.day, $0.move.face) < ($1.day, $1.move.face) }
    var days: [Day] = []
    var moves = RaggedArray<Move>()
    for change in changes {
      if days.last != change.day {
        if !days.isEmpty { moves.endRow() }
        days.append(change.day)
      }
      moves.elements.append(change.move)
    }
    if !days.isEmpty { moves.endRow() }
    spacing = max(1, ((days.count + 1) * faceCount + mostCells - 1) / max(1, mostCells))
    var cells = current
    cells.reserveCapacity((days.count / spacing + 1) * faceCount)
    for day in days.indices {
      for move in moves[day] { current[Int(move.face)] = move.state }
      if (day + 1) % spacing == 0 { cells.append(contentsOf: current) }
    }
    states = distinct
    changeDays = days
    rows = cells
    self.moves = moves
  }

  /// The states on a day. Complexity: logarithmic in the days of change; in a large table also linear in faces and in
  /// the changes since the kept row before the day. Each face is then one access.
  public func row(on day: Day) -> StateRow {
    let number = changeDays.partitioningIndex { $0 > day }
    let kept = number / spacing
    let row = rows[(kept * faceCount)..<((kept + 1) * faceCount)]
    guard number % spacing != 0 else { return StateRow(cells: row) }
    var cells = Array(row)
    for move in moves[rows: (kept * spacing)..<number] { cells[Int(move.face)] = move.state }
    return StateRow(cells: cells[...])
  }

  /// The faces with an entry after the earlier of two days and not after the later one; no other face differs between
  /// them. A face with several entries is listed several times. Complexity: linear in the entries between.
  public func facesMoved(between one: Day, and other: Day) -> [FaceIndex] {
    let first = changeDays.partitioningIndex { $0 > min(one, other) }
    let last = changeDays.partitioningIndex { $0 > max(one, other) }
    return moves[rows: first..<last].map { FaceIndex(Int($0.face)) }
  }

  /// The state with a number.
  @inlinable public subscript(state: StateIndex) -> ControlState { states[state.index] }
}
