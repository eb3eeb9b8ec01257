import Basics
import Geometry

/// A part of the front line that stands unchanged over some days: a feature of an exported map.
public struct FrontSpan: Hashable, Sendable {
  /// What all arcs of a span share.
  public struct Standing: Hashable, Sendable {
    /// The first and the last day, both included.
    public var days: ClosedRange<Day>
    /// The holder on the left of the line, which has the lower number, and the one on its right.
    public var left, right: HolderIndex
    /// The days between which the change lies of which it is not known whether it has happened, on either side of the
    /// line; nil where both sides are known.
    public var range: ClosedRange<Day>?
  }

  /// When it stood, and between whom.
  public var standing: Standing
  /// The line, with the holder of the lower number on its left.
  public var chains: [Chain]
}

extension Atlas {
  /// The front line over some days, in order of the first and last days: on each day the spans that have it are the
  /// front line of that day. Complexity: linear in the arcs, and in the changes of the faces beside them.
  public func frontSpans(during days: ClosedRange<Day>) -> [FrontSpan] {
    var arcs: [FrontSpan.Standing: [DirectedArc]] = [:]
    for arc in 0..<partition.arcCount {
      for (standing, isReversed) in standings(of: ArcIndex(arc), during: days) {
        arcs[standing, default: []].append(DirectedArc(arc: ArcIndex(arc), isReversed: isReversed))
      }
    }
    return arcs.map { FrontSpan(standing: $0, chains: partition.chains(of: $1)) }
      .sorted { $0.standing.rank < $1.standing.rank }
  }

  /// The days on which an arc is front line, and whether its lower-numbered holder is on the right of it then.
  private func standings(
    of arc: ArcIndex, during days: ClosedRange<Day>
  ) -> [(standing: FrontSpan.Standing, isReversed: Bool)] {
    let faces = (left: partition.leftFaces[arc.index], right: partition.rightFaces[arc.index])
    guard !faces.left.isOutside, !faces.right.isOutside, mayOppose(faces.left, faces.right) else { return [] }
    let left = timeline.spans(of: faces.left, during: days), right = timeline.spans(of: faces.right, during: days)
    return overlaps(left, right).compactMap { left, right, days in
      guard areOpposed(left.state.holder, right.state.holder), left.state.status != .unmapped,
        right.state.status != .unmapped
      else { return nil }
      let isReversed = right.state.holder < left.state.holder
      let standing = FrontSpan.Standing(
        days: days, left: min(left.state.holder, right.state.holder), right: max(left.state.holder, right.state.holder),
        range: union(openRange(of: faces.left, left), openRange(of: faces.right, right)))
      return (standing, isReversed)
    }
  }

  /// The range of a face's span, where it is not known on its days whether the change to another holder has happened.
  private func openRange(of face: FaceIndex, _ span: ControlSpan) -> ClosedRange<Day>? {
    timeline.isOpenBetweenHolders(face, on: span.days.lowerBound) ? span.range : nil
  }

  /// Whether two faces ever had opposed holders; for most arcs this is all that is asked.
  private func mayOppose(_ one: FaceIndex, _ other: FaceIndex) -> Bool {
    timeline.histories[one.index].contains { entry in
      timeline.histories[other.index].contains { areOpposed(entry.state.holder, $0.state.holder) }
    }
  }
}

extension FrontSpan.Standing {
  fileprivate var rank: (Day, Day, HolderIndex, HolderIndex, Day) {
    (days.lowerBound, days.upperBound, left, right, range?.lowerBound ?? days.lowerBound)
  }
}

/// The pairs of spans that share days, in order, with these days. Both lists cover the same days without a gap.
private func overlaps(
  _ one: [ControlSpan], _ other: [ControlSpan]
) -> [(ControlSpan, ControlSpan, ClosedRange<Day>)] {
  var result: [(ControlSpan, ControlSpan, ClosedRange<Day>)] = []
  var i = 0, j = 0
  while i < one.count, j < other.count {
    result.append((one[i], other[j], one[i].days.clamped(to: other[j].days)))
    let ends = (one[i].days.upperBound, other[j].days.upperBound)
    if ends.0 <= ends.1 { i += 1 }
    if ends.1 <= ends.0 { j += 1 }
  }
  return result
}

/// The days from the first of two ranges to the last; one of them where the other is nil.
private func union(_ one: ClosedRange<Day>?, _ other: ClosedRange<Day>?) -> ClosedRange<Day>? {
  guard let one, let other else { return one ?? other }
  return min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
}
