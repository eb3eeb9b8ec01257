import Basics
import Geometry

/// An opinion beside what the map shows of the place on the opinion's day.
public enum OpinionStanding: Hashable, Sendable {
  /// The map shows the same holder.
  case agrees
  /// The map does not know on that day whether the change to or from that holder has happened.
  case open
  /// The map shows that holder only so many days later.
  case before(days: Int)
  /// The map showed that holder for the last time so many days earlier.
  case after(days: Int)
  /// The map never shows that holder.
  case never
  /// Nobody mapped the ground on that day.
  case unmapped
  /// They call the place contested, which the map never does: it gives ground to one holder, or to nobody.
  case contested
  /// They could not tell.
  case unknown
  /// The map cannot be asked about the place, or not about that day.
  case notCompared

  /// The standing in words for readers.
  public var words: String {
    switch self {
    case .agrees: "as the map shows it on that day"
    case .open: "fits the map, which does not know the day of the change"
    case .before(let days): "\(counted(days, "day")) before the map shows it so"
    case .after(let days): "\(counted(days, "day")) after the map last showed it so"
    case .never: "the map never shows it so"
    case .unmapped: "no line is known there on that day"
    case .contested: "they call it contested"
    case .unknown: "they could not tell"
    case .notCompared: "the map says nothing of it on that day"
    }
  }

  /// The days between opinion and map: positive where the opinion is earlier; nil where nothing is counted.
  public var days: Int? {
    switch self {
    case .agrees, .open: 0
    case .before(let days): days
    case .after(let days): -days
    case .never, .unmapped, .contested, .unknown, .notCompared: nil
    }
  }

  /// Whether opinion and map name different holders for the day.
  public var isDifferent: Bool {
    switch self {
    case .before, .after, .never: true
    case .agrees, .open, .unmapped, .contested, .unknown, .notCompared: false
    }
  }

}

extension Atlas {
  /// An opinion about the ground of a place beside what the map shows of it.
  ///
  /// - Parameter face: the ground of the place; nil where its position is not known.
  public func standing(of opinion: Opinion, on face: FaceIndex?) -> OpinionStanding {
    guard case .holder(let holder) = opinion.says else { return opinion.says == .contested ? .contested : .unknown }
    guard let face, timeline.isInZone(face), knownDays.contains(opinion.day) else { return .notCompared }
    let state = timeline.state(of: face, on: opinion.day)
    if state.status == .unmapped { return .unmapped }
    let gaps = spans(of: holder, on: face).map { span -> Int in
      if span.contains(opinion.day) { return 0 }
      return opinion.day < span.lowerBound ? span.lowerBound - opinion.day : span.upperBound - opinion.day
    }
    guard let nearest = gaps.min(by: { abs($0) < abs($1) }) else { return .never }
    if nearest == 0 { return timeline.isOpenBetweenHolders(face, on: opinion.day) ? .open : .agrees }
    return nearest > 0 ? .before(days: nearest) : .after(days: -nearest)
  }

  /// The days on which the map shows a holder on a face, or may show it, where the day of a change is not known.
  private func spans(of holder: HolderIndex, on face: FaceIndex) -> [ClosedRange<Day>] {
    let entries = timeline.histories[face.index]
    return entries.indices.compactMap { number in
      let entry = entries[number], next = number + 1 < entries.count ? entries[number + 1] : nil
      let first = entry.range?.lowerBound ?? entry.from
      let last = next.map { $0.range?.upperBound ?? $0.from - 1 } ?? knownDays.upperBound
      let isShown = entry.state.holder == holder && entry.state.status != .unmapped && first <= last
      return isShown ? first...last : nil
    }
  }
}
