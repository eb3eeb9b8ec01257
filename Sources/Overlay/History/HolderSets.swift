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
  /// For each set and holder the set with the holder and that without; -1 where that was never asked.
  private var with, without: [Int32]
  private let holderCount: Int

  init(holderCount: Int) {
    self.holderCount = holderCount
    with = [Int32](repeating: -1, count: holderCount)
    without = with
  }

  /// The holders of a set, in order.
  subscript(set: Int32) -> [UInt8] { members[Int(set)] }

  /// Whether a set has two holders or more.
  func isShared(_ set: Int32) -> Bool { areShared[Int(set)] }

  /// The set of the holders of another and one more.
  @inline(__always) mutating func adding(_ holder: UInt8, to set: Int32) -> Int32 {
    let place = Int(set) * holderCount + Int(holder)
    if with[place] >= 0 { return with[place] }
    let own = members[Int(set)]
    with[place] = number(of: own.contains(holder) ? own : (own + [holder]).sorted())
    return with[place]
  }

  /// The set of the holders of another but one.
  @inline(__always) mutating func removing(_ holder: UInt8, from set: Int32) -> Int32 {
    let place = Int(set) * holderCount + Int(holder)
    if without[place] >= 0 { return without[place] }
    without[place] = number(of: members[Int(set)].filter { $0 != holder })
    return without[place]
  }

  private mutating func number(of holders: [UInt8]) -> Int32 {
    if let known = numbers[holders] { return known }
    let number = Int32(members.count)
    numbers[holders] = number
    members.append(holders)
    areShared.append(holders.count > 1)
    with += [Int32](repeating: -1, count: holderCount)
    without += [Int32](repeating: -1, count: holderCount)
    return number
  }
}
