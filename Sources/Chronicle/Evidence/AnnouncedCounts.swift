import Basics

/// A published running total beside the count of the records.
public struct TotalComparison: Hashable, Sendable {
  /// Index into the atlas's totals.
  public var total: Int
  /// Settlements announced by the end of that day, as the records have them.
  public var counted: Int
  /// The records less the published total.
  public var difference: Int
}

extension Atlas {
  /// The day on which each settlement was first announced as taken, in order of the days.
  public var announcementDays: [Day] {
    var known: Set<PlaceIndex> = []
    return announcements.compactMap { announcement in
      guard announcement.act == .announced, self[announcement.place].kind.isSettlement,
        known.insert(announcement.place).inserted
      else { return nil }
      return announcement.day
    }
  }

  /// Settlements announced as taken by the end of a day, repeats not counted.
  public func announcedCount(by day: Day) -> Int { announcementDays.partitioningIndex { $0 > day } }

  /// The published running totals, each beside what the records count to that day.
  public var totalComparisons: [TotalComparison] {
    let days = announcementDays
    return totals.enumerated().map { number, total in
      let counted = days.partitioningIndex { $0 > total.day }
      return TotalComparison(total: number, counted: counted, difference: counted - total.total)
    }
  }
}
