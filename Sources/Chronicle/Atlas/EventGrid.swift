import Basics
import Geometry

/// Where events lie, by the squares of a grid over the map: for views that show a part of many.
///
/// Events beyond the map are counted with the squares at its edge, so that a square may hold more than lies in it, and never
/// less.
struct EventGrid: Sendable {
  /// The squares in a row and in a column.
  private static let side = 64

  private let box: PlaneBox
  /// The numbers of the events of each square, in order.
  private let numbers: [Int32]
  /// Where the numbers of each square start; the end of the last one at its end.
  private let starts: [Int32]

  /// Complexity: linear in events.
  init(of events: [Event], on projection: EqualAreaProjection, box: PlaneBox) {
    self.box = box
    var squares = [Int32](repeating: -1, count: events.count)
    var starts = [Int32](repeating: 0, count: Self.side * Self.side + 1)
    for number in events.indices {
      guard let coordinate = events[number].coordinate else { continue }
      let square = Self.square(of: projection.project(coordinate), in: box)
      squares[number] = Int32(square.row * Self.side + square.column)
      starts[Int(squares[number]) + 1] += 1
    }
    for square in 1..<starts.count { starts[square] += starts[square - 1] }
    var next = starts
    var numbers = [Int32](repeating: 0, count: Int(starts.last ?? 0))
    for number in squares.indices where squares[number] >= 0 {
      let square = Int(squares[number])
      numbers[Int(next[square])] = Int32(number)
      next[square] += 1
    }
    self.numbers = numbers
    self.starts = starts
  }

  /// The events of some numbers that may lie in a box, in order; nil where looking at each of the numbers costs less.
  ///
  /// Complexity: linear in the squares that the box meets, logarithmic in their events; and that of sorting those found.
  func numbers(_ range: Range<Int>, in part: PlaneBox) -> [Int]? {
    let first = Self.square(of: PlanePoint(x: part.minX, y: part.minY), in: box)
    let last = Self.square(of: PlanePoint(x: part.maxX, y: part.maxY), in: box)
    let squares = (last.row - first.row + 1) * (last.column - first.column + 1)
    // A square costs about as much as eight events that are looked at for nothing.
    guard squares * 8 < range.count else { return nil }
    var found: [Int] = []
    for row in first.row...last.row {
      for column in first.column...last.column {
        let square = row * Self.side + column
        let own = numbers[Int(starts[square])..<Int(starts[square + 1])]
        var place = own.partitioningIndex { Int($0) >= range.lowerBound }
        while place < own.endIndex, Int(own[place]) < range.upperBound {
          found.append(Int(own[place]))
          place += 1
        }
      }
    }
    return found.sorted()
  }

  private static func square(of point: PlanePoint, in box: PlaneBox) -> (column: Int, row: Int) {
    func place(_ value: Double, _ low: Double, _ length: Double) -> Int {
      guard length > 0 else { return 0 }
      let share = (value - low) / length * Double(side)
      // A point that is no number lies in the first square.
      return share > 0 ? Int(min(share, Double(side - 1))) : 0
    }
    return (place(point.x, box.minX, box.width), place(point.y, box.minY, box.height))
  }
}
