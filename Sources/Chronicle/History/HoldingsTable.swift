import Geometry

/// How much of the zone is held in each stance on every day: a row for each day of change, which is made from the row
/// before it and the changes of the day. A day is then looked up, however large the map is.
struct HoldingsTable: Sendable {
  /// An area as a whole number of parts. Sums of whole numbers do not depend on their order, so that a row is exactly what
  /// adding up all faces gives.
  private typealias Parts = Int64

  /// A power of two, so that the zone has between 2^61 and 2^62 parts: a sum is then exacter than one of square kilometres.
  private let partsPerSquareKilometre: Double

  private struct Sum: Sendable {
    var parts: Parts = 0
    /// The number of faces, which tells ground without an area from no ground.
    var faces: Int32 = 0

    mutating func add(_ parts: Parts) {
      self.parts += parts
      faces += 1
    }

    mutating func remove(_ parts: Parts) {
      self.parts -= parts
      faces -= 1
    }
  }

  private let sums: [Sum]
  private let stanceCount: Int

  /// Adds up the areas.
  ///
  /// - Parameters:
  ///   - zone: the faces that are counted.
  ///   - stances: for each state of the table the number of its stance, from 0.
  ///
  /// Complexity: linear in faces, in changes, and in days of change times stances.
  init(of table: StateTable, zone: [FaceIndex], areas: [SquareKilometres], stances: [Int], count: Int) {
    stanceCount = count
    let whole = zone.reduce(0.0) { $0 + areas[$1.index].value }
    let scale = whole > 0 ? Double(sign: .plus, exponent: 61 - Int(whole.exponent), significand: 1) : 1
    partsPerSquareKilometre = scale
    func parts(_ face: FaceIndex) -> Parts { Parts((areas[face.index].value * scale).rounded()) }
    var isCounted = [Bool](repeating: false, count: areas.count)
    var row = [Sum](repeating: Sum(), count: count)
    let first = table.firstRow
    for face in zone {
      isCounted[face.index] = true
      row[stances[first[face].index]].add(parts(face))
    }
    var sums = row
    sums.reserveCapacity(count * (table.changeDays.count + 1))
    for number in table.changeDays.indices {
      for change in table.changes(ofNumber: number) where isCounted[change.face.index] {
        row[stances[change.before.index]].remove(parts(change.face))
        row[stances[change.after.index]].add(parts(change.face))
      }
      sums += row
    }
    self.sums = sums
  }

  /// The area of each stance by its number after so many days of change; nil for a stance without any ground.
  func areas(after number: Int) -> [SquareKilometres?] {
    sums[number * stanceCount..<(number + 1) * stanceCount].map { sum in
      sum.faces == 0 ? nil : SquareKilometres(Double(sum.parts) / partsPerSquareKilometre)
    }
  }
}
