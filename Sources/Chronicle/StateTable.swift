import Geometry

/// The number of a distinct state in a state table.
public struct StateIndex: Hashable, Sendable {
  public var rawValue: UInt16
  @inlinable public init(_ value: Int) { rawValue = UInt16(truncatingIfNeeded: value) }
  @inlinable public var index: Int { Int(rawValue) }
}

/// The state of every face on one day: a row of the state table. Looking a face up is one access.
public struct StateRow: Sendable {
  @usableFromInline let cells: ArraySlice<UInt16>

  @inlinable init(cells: ArraySlice<UInt16>) { self.cells = cells }

  @inlinable public subscript(face: FaceIndex) -> StateIndex {
    StateIndex(Int(cells[cells.startIndex + face.index]))
  }
  @inlinable public var faceCount: Int { cells.count }
  /// The numbers of the states, face by face, for loops that cannot afford more than an array.
  @inlinable public var rawStates: ArraySlice<UInt16> { cells }
}

/// Every face's state on every day, built once from the histories.
///
/// Days without a change share the row of the last day that had one, so the table has a row a day of change and its size
/// is faces times such days. Before the first entry of any face its first state is shown: the records do not go
/// further back.
public struct StateTable: Sendable {
  /// The distinct states that occur, in the order of their first day.
  public let states: [ControlState]
  /// The days on which anything changes, in order.
  public let changeDays: [Day]
  private let rows: [UInt16]
  private let faceCount: Int

  /// - Parameter histories: for each face its entries in order of their days, at least one.
  public init(histories: [[ControlEntry]]) {
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
    var changes: [(day: Day, face: Int, state: UInt16)] = []
    var current = histories.map { $0.first.map { number(of: $0.state) } ?? 0 }
    for (face, history) in histories.enumerated() {
      for entry in history.dropFirst() { changes.append((entry.from, face, number(of: entry.state))) }
    }
    changes.sort { ($0.day, $0.face) < ($1.day, $1.face) }
    var days: [Day] = []
    var cells = current
    for (position, change) in changes.enumerated() {
      current[change.face] = change.state
      let isLastOfDay = position + 1 == changes.count || changes[position + 1].day != change.day
      if isLastOfDay {
        days.append(change.day)
        cells.append(contentsOf: current)
      }
    }
    states = distinct
    changeDays = days
    rows = cells
  }

  /// The states on a day. Complexity: logarithmic in the days of change, once; then one access a face.
  public func row(on day: Day) -> StateRow {
    let number = changeDays.partitioningIndex { $0 > day }
    return StateRow(cells: rows[(number * faceCount)..<((number + 1) * faceCount)])
  }

  @inlinable public subscript(state: StateIndex) -> ControlState { states[state.index] }
}

extension RandomAccessCollection {
  /// The first index whose element satisfies a predicate that, once true, stays true.
  func partitioningIndex(where belongsInSecond: (Element) -> Bool) -> Index {
    var count = self.count
    var low = startIndex
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongsInSecond(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
