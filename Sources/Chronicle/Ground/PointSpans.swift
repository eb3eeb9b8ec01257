import Geometry

/// A time during which one holder had the ground of a point, whatever the status.
public struct PointSpan: Hashable, Sendable {
  /// The entry by which it came to the holder.
  public var entry: ControlEntry
  /// The last day; nil where it has the ground to the end of the records.
  public var last: Day?
  /// Whether the holder had it before the story begins, so that its first day is not told.
  public var isFromTheBeginning: Bool

  /// Who has it. Of ground that nobody mapped the holder before is named.
  public var holder: HolderIndex { entry.state.holder }
  /// Whether it is held in part by each side, by no known line.
  public var isUnmapped: Bool { entry.state.status == .unmapped }
}

extension Atlas {
  /// The holders of a face in order of their days, each as long as it had the ground.
  public func spans(of face: FaceIndex) -> [PointSpan] {
    var spans: [PointSpan] = []
    for (number, entry) in timeline.histories[face.index].enumerated() {
      if let last = spans.last, last.holder == entry.state.holder,
        last.entry.state.knownMember == entry.state.knownMember,
        last.isUnmapped == (entry.state.status == .unmapped)
      {
        continue
      }
      if !spans.isEmpty { spans[spans.count - 1].last = entry.from - 1 }
      spans.append(
        PointSpan(entry: entry, last: nil, isFromTheBeginning: number == 0 && entry.from <= days.lowerBound))
    }
    return spans
  }
}
