import Basics
import Geometry

/// Reads the rings of faces as lists of arcs, and checks that each arc exists.
struct RingReader {
  let arcCount: Int
  private var used: [Bool]
  private var areSound = true

  init(arcCount: Int) {
    self.arcCount = arcCount
    used = [Bool](repeating: false, count: arcCount)
  }

  /// Whether a ring may use the arc: one names it, or a ring that could not be read may do so.
  func mayUse(_ arc: ArcIndex) -> Bool { !areSound || used[arc.index] }

  /// Notes that the rings of a face cannot be read at all.
  mutating func passOver() { areSound = false }

  /// The rings of a polygon; none if any of them cannot be read.
  mutating func polygon(_ value: JSONValue, face: String) -> [[DirectedArc]] {
    var isSound = value.kind == .array
    var rings: [[DirectedArc]] = []
    for ring in value.elements() {
      if let plain = plainRing(ring) {
        rings.append(plain)
        continue
      }
      let members = ring.elements()
      let known = members.compactMap { member(of: $0, face: face) }
      if ring.kind != .array || known.count < members.count { isSound = false }
      rings.append(known)
    }
    if value.kind == .array, rings.isEmpty { value.report(.emptyRing(face: face, ring: 0)) }
    if isSound { return rings }
    areSound = false
    return []
  }

  /// A ring that has no fault, as nearly all have none; nil for any other, which is then read member by member to
  /// report its faults.
  private mutating func plainRing(_ ring: JSONValue) -> [DirectedArc]? {
    guard ring.kind == .array else { return nil }
    let document = ring.document, nodes = document.nodes
    var members: [DirectedArc] = []
    var child = ring.node + 1
    let end = nodes[ring.node].next
    members.reserveCapacity(end - child)
    while child < end {
      // Anything that is not a whole number is refused here, arrays and strings too.
      guard let number = wholeNumber(in: document.raw(child)), (number < 0 ? ~number : number) < arcCount else {
        return nil
      }
      members.append(DirectedArc(arc: ArcIndex(number < 0 ? ~number : number), isReversed: number < 0))
      child += 1
    }
    for member in members { used[member.arc.index] = true }
    return members
  }

  private mutating func directed(_ number: Int) -> DirectedArc {
    let arc = number < 0 ? ~number : number
    used[arc] = true
    return DirectedArc(arc: ArcIndex(arc), isReversed: number < 0)
  }

  /// The arc that a ring's member stands for: the number of an arc, or the complement of one that is walked backwards.
  private mutating func member(of value: JSONValue, face: String) -> DirectedArc? {
    guard let field = value.number(), let number = wholeNumber(in: field.bytes) else {
      if value.kind == .number { value.report(.notWhole("arc", value.number()?.string ?? "")) }
      return nil
    }
    let arc = number < 0 ? ~number : number
    guard arc < arcCount else {
      value.report(.arcOutOfRange(face: face, arc: number, count: arcCount))
      return nil
    }
    return directed(number)
  }
}
