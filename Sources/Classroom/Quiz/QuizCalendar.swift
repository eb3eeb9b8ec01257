import Chronicle

/// The days of numbered things in groups, arranged so that those soon after a day are found without looking at all
/// others.
struct QuizCalendar: Sendable {
  /// The numbers of each group and day, in order.
  private var groups: [Int: [Day: [Int]]] = [:]

  /// - Parameter entries: in order of their numbers within a group.
  init(_ entries: some Sequence<(number: Int, group: Int, day: Day)>) {
    for entry in entries { groups[entry.group, default: [:]][entry.day, default: []].append(entry.number) }
  }

  /// The number of things on the given days.
  func count(on days: [Day]) -> Int {
    groups.values.reduce(0) { sum, own in sum + days.reduce(0) { $0 + (own[$1]?.count ?? 0) } }
  }

  /// The first `count` things on the given days. The groups most alike come first, and equally alike ones by day.
  ///
  /// - Parameter unlikeness: how much a group differs from that of the thing asked about.
  func first(
    _ count: Int, on days: [Day], unlikeness: (Int) -> Int, where isFit: (Int) -> Bool = { _ in true }
  ) -> [Int] {
    var found: [Int] = []
    for (_, alike) in Dictionary(grouping: groups.keys, by: unlikeness).sorted(by: { $0.key < $1.key }) {
      for day in days {
        for number in alike.flatMap({ groups[$0]![day] ?? [] }).sorted() where isFit(number) {
          found.append(number)
          if found.count == count { return found }
        }
      }
    }
    return found
  }
}
