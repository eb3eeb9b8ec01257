/// Two chains that meet where they should not, or one that meets itself.
public struct ChainMeeting: Hashable, Sendable {
  /// The ways in which chains meet, the gravest first.
  public enum Kind: Hashable, Comparable, Sendable {
    /// They cross.
    case cross
    /// They run along each other, or one turns back onto itself.
    case overlap
    /// A point of one lies on the other, between two of its points.
    case touch
    /// Both have that point, or one chain passes it twice.
    case share
  }
  /// How they meet.
  public var kind: Kind
  /// The chain with the lower number, and the other: the same where a chain meets itself.
  public var first, second: Int
  /// A point of both.
  public var at: PlanePoint
}

extension PointChains {
  /// The number of comparisons after which a search gives up: a few seconds' worth. The bundled map needs a hundred
  /// thousand.
  private static let mostComparisons = 4e8

  /// Every meeting of two segments, except where one follows the other in a chain. Points that segments share are told
  /// too, with the segments that leave them, each named by its first point and whether it is walked forwards.
  ///
  /// - Returns: false where so many segments lie together that comparing them would not end in a reasonable time.
  func meetings(
    in grid: SegmentGrid, tolerance: Double, _ found: (ChainMeeting) -> Void,
    sharing: (PlanePoint, SegmentEnd, SegmentEnd) -> Void
  ) -> Bool {
    guard grid.comparisons <= Self.mostComparisons else { return false }
    points.withUnsafeBufferPointer { points in
      grid.forEachPair { one, other in
        let (a, b, c, d) = (points[one], points[one + 1], points[other], points[other + 1])
        if let meeting = SegmentMeeting(a, b, c, d, tolerance: tolerance) {
          found(ChainMeeting(meeting, chain(of: one), chain(of: other)))
        } else if abs(one - other) != 1 {
          if a == c || a == d { sharing(a, SegmentEnd(one, .first), SegmentEnd(other, a == c ? .first : .last)) }
          if b == c || b == d { sharing(b, SegmentEnd(one, .last), SegmentEnd(other, b == c ? .first : .last)) }
        }
      }
    }
    return true
  }

  /// The meetings of chains, each pair of chains once, in the order of their numbers, at most `limit`; nil where
  /// so many lie together that comparing them would not end in a reasonable time. Complexity: linear in points for
  /// chains without very many long segments.
  ///
  /// - Parameters:
  ///   - tolerance: the distance within which a point counts as lying on a segment.
  ///   - joints: whether points that chains share are told, except where a chain closes.
  public func meetings(tolerance: Double, joints: Bool = false, limit: Int = 20) -> [ChainMeeting]? {
    var first = FirstMeetings()
    let isDone = meetings(in: SegmentGrid(self), tolerance: tolerance) {
      first.note($0)
    } sharing: { point, one, other in
      let (a, b) = (chain(of: one.segment), chain(of: other.segment))
      guard joints, !(a == b && closes(a, one, other)) else { return }
      first.note(ChainMeeting(kind: .share, first: min(a, b), second: max(a, b), at: point))
    }
    return isDone ? Array(first.sorted.prefix(limit)) : nil
  }

  /// Whether the ends are where a chain begins and where it ends.
  private func closes(_ chain: Int, _ one: SegmentEnd, _ other: SegmentEnd) -> Bool {
    let ends = [SegmentEnd(Int(starts[chain]), .first), SegmentEnd(Int(starts[chain + 1]) - 2, .last)]
    return ends == [one, other] || ends == [other, one]
  }
}

/// One meeting of each two chains: the gravest, and of several the westernmost, so that whatever the search, the same is
/// told.
struct FirstMeetings {
  private struct Pair: Hashable { var first, second: Int }
  private var found: [Pair: ChainMeeting] = [:]

  mutating func note(_ meeting: ChainMeeting) {
    let pair = Pair(first: meeting.first, second: meeting.second)
    if let old = found[pair], old.kind < meeting.kind || (old.kind == meeting.kind && !(meeting.at < old.at)) { return }
    found[pair] = meeting
  }

  /// In the order of the chains.
  var sorted: [ChainMeeting] { found.values.sorted { ($0.first, $0.second) < ($1.first, $1.second) } }
}

/// An end of a segment: the segment leaves that point, forwards from its first, backwards from its last.
struct SegmentEnd: Hashable {
  enum Which { case first, last }
  private let value: Int32

  init(_ segment: Int, _ which: Which) { value = Int32(segment) << 1 | (which == .last ? 1 : 0) }

  /// The number of the segment's first point.
  var segment: Int { Int(value >> 1) }
  var isLast: Bool { value & 1 == 1 }
}

extension ChainMeeting {
  fileprivate init(_ meeting: SegmentMeeting, _ one: Int, _ other: Int) {
    first = min(one, other)
    second = max(one, other)
    switch meeting {
    case .cross(let point): (kind, at) = (.cross, point)
    case .touch(let point): (kind, at) = (.touch, point)
    case .overlap(let point): (kind, at) = (.overlap, point)
    }
  }
}

/// From west to east, then from south to north: an order by which the same point is told whatever the search.
func < (a: PlanePoint, b: PlanePoint) -> Bool { (a.x, a.y) < (b.x, b.y) }
