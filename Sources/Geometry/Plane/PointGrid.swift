import Basics

/// Where many points lie, by the squares of a grid over a box: for views that show a part of them.
///
/// Points beyond the box are counted with the squares at its edge, so that a square may hold more than lies in it, and never
/// less.
public struct PointGrid: Sendable {
  /// The squares in a row and in a column.
  private static let side = 64

  private let box: PlaneBox
  /// The numbers of the points of each square, in order.
  private let numbers: [Int32]
  /// Where the numbers of each square start; the end of the last one at its end.
  private let starts: [Int32]

  /// Sorts points into squares.
  ///
  /// - Parameters:
  ///   - count: how many numbers there are.
  ///   - point: the point of a number; nil where it has none. It is asked for once.
  ///
  /// Complexity: linear in points.
  public init(count: Int, box: PlaneBox, point: (Int) -> PlanePoint?) {
    self.box = box
    var squares = [Int32](repeating: -1, count: count)
    var starts = [Int32](repeating: 0, count: Self.side * Self.side + 1)
    for number in 0..<count {
      guard let point = point(number) else { continue }
      let square = box.square(of: point, side: Self.side)
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

  /// Those of some numbers whose points may lie in a part of the plane, in order; nil where looking at each of them costs
  /// less.
  ///
  /// Complexity: linear in the squares that the part meets, logarithmic in their points; and that of sorting those found.
  public func numbers(_ range: Range<Int>, in part: PlaneBox) -> [Int]? {
    let first = box.square(of: PlanePoint(x: part.minX, y: part.minY), side: Self.side)
    let last = box.square(of: PlanePoint(x: part.maxX, y: part.maxY), side: Self.side)
    let squares = (last.row - first.row + 1) * (last.column - first.column + 1)
    // A square costs about as much as eight points that are looked at for nothing, and what is found has to be sorted.
    guard squares * 8 < range.count, squares * 4 <= Self.side * Self.side else { return nil }
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
}
