/// Sets of holders by number: those who hold some ground in a column, of whom there may be more than a word has bits.
///
/// A set is made once, and which set comes of it by one more holder is looked up.
struct HolderSets {
  /// The set of nobody.
  static let none: Int32 = 0

  /// The holders of each set, in order.
  private var members: [[UInt8]] = [[]]
  /// Whether each set has two or more.
  private var areShared = [false]
  private var numbers: [[UInt8]: Int32] = [[]: Self.none]
  /// For each set and holder the set with both; -1 where that was never asked.
  private var next: [Int32]
  private let holderCount: Int

  init(holderCount: Int) {
    self.holderCount = holderCount
    next = [Int32](repeating: -1, count: holderCount)
  }

  /// The holders of a set, in order.
  subscript(set: Int32) -> [UInt8] { members[Int(set)] }

  /// Whether a set has two holders or more.
  func isShared(_ set: Int32) -> Bool { areShared[Int(set)] }

  /// The set of the holders of another and one more.
  @inline(__always) mutating func adding(_ holder: UInt8, to set: Int32) -> Int32 {
    let known = next[Int(set) * holderCount + Int(holder)]
    return known >= 0 ? known : make(holder, set)
  }

  private mutating func make(_ holder: UInt8, _ set: Int32) -> Int32 {
    let own = members[Int(set)]
    let both = own.contains(holder) ? own : (own + [holder]).sorted()
    let number = numbers[both] ?? Int32(members.count)
    if number == members.count {
      numbers[both] = number
      members.append(both)
      areShared.append(both.count > 1)
      next += [Int32](repeating: -1, count: holderCount)
    }
    next[Int(set) * holderCount + Int(holder)] = number
    return number
  }
}
