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
  @usableFromInline var cells: ArraySlice<UInt16>
  /// The number of days of change up to its day.
  fileprivate(set) var number: Int

  fileprivate init(cells: ArraySlice<UInt16>, number: Int) {
    self.cells = cells
    self.number = number
  }

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
    var before: UInt16 = 0
  }

  /// Builds the table.
  ///
  /// - Parameters:
  ///   - histories: for each face its entries in order of their days, at least one.
  ///   - mostCells: about how many cells may be kept, two bytes each.
  public init(histories: [[ControlEntry]], mostCells: Int = 1 << 20) {
    faceCount = histories.count
    var distinct = Numbering<ControlState>()
    var current = histories.map { $0.isEmpty ? 0 : UInt16(distinct.number(of: $0[0].state)) }
    var changes: [(day: Day, move: Move)] = []
    for face in histories.indices {
      histories[face].forEachDrawnChange { day, state in
        changes.append((day, Move(face: Int32(face), state: UInt16(distinct.number(of: state)))))
      }
    }
    changes.sort { ($0.day, $0.move.face) < ($1.day, $1.move.face) }
    var days: [Day] = []
    var moves = RaggedArray<Move>()
    var running = current
    for change in changes {
      if days.last != change.day {
        if !days.isEmpty { moves.endRow() }
        days.append(change.day)
      }
      var move = change.move
      move.before = running[Int(move.face)]
      running[Int(move.face)] = move.state
      moves.elements.append(move)
    }
    if !days.isEmpty { moves.endRow() }
    spacing = max(1, ((days.count + 1) * faceCount + mostCells - 1) / max(1, mostCells))
    var cells = current
    cells.reserveCapacity((days.count / spacing + 1) * faceCount)
    for day in days.indices {
      for move in moves[day] { current[Int(move.face)] = move.state }
      if (day + 1) % spacing == 0 { cells.append(contentsOf: current) }
    }
    states = distinct.values
    changeDays = days
    rows = cells
    self.moves = moves
  }

  /// The states on a day. Complexity: logarithmic in the days of change; in a large table also linear in faces and in
  /// the changes since the kept row before the day. Each face is then one access.
  public func row(on day: Day) -> StateRow {
    row(numbered: number(of: day))
  }

  /// Makes a row that of another day.
  ///
  /// Complexity: as of `row(on:)`, but in a large table linear in the changes between the two days and not in faces, as
  /// long as no one else holds the row.
  public func turn(_ row: inout StateRow, to day: Day) {
    let number = number(of: day)
    let between = moves[rows: min(number, row.number)..<max(number, row.number)]
    guard spacing > 1, between.count < faceCount else { return row = self.row(numbered: number) }
    // The slice is an array of its own from the first change on.
    let first = row.cells.startIndex
    if number > row.number {
      for move in between { row.cells[first + Int(move.face)] = move.state }
    } else {
      for move in between.reversed() { row.cells[first + Int(move.face)] = move.before }
    }
    row.number = number
  }

  /// The number of days of change up to a day.
  func number(of day: Day) -> Int { changeDays.partitioningIndex { $0 > day } }

  private func row(numbered number: Int) -> StateRow {
    let kept = number / spacing
    let row = rows[(kept * faceCount)..<((kept + 1) * faceCount)]
    guard number % spacing != 0 else { return StateRow(cells: row, number: number) }
    var cells = Array(row)
    for move in moves[rows: (kept * spacing)..<number] { cells[Int(move.face)] = move.state }
    return StateRow(cells: cells[...], number: number)
  }

  /// The states before the first change.
  var firstRow: StateRow { row(numbered: 0) }

  /// The changes of a day of change, by its number from 0: each face with the numbers of its states before and after.
  func changes(ofNumber number: Int) -> some Sequence<(face: FaceIndex, before: StateIndex, after: StateIndex)> {
    moves[number].lazy.map {
      (FaceIndex(Int($0.face)), StateIndex(Int($0.before)), StateIndex(Int($0.state)))
    }
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
