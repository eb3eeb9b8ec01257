import Chronicle

/// What came on which day, so that what came soon after a day is found without a look at all the rest.
struct QuizCalendar: Sendable {
  /// By group and day; the numbers of a day in order.
  private var groups: [Int: [Day: [Int]]] = [:]

  /// - Parameter entries: in order of their numbers within a group.
  init(_ entries: some Sequence<(number: Int, group: Int, day: Day)>) {
    for entry in entries { groups[entry.group, default: [:]][entry.day, default: []].append(entry.number) }
  }

  /// How many came on some days.
  func count(on days: [Day]) -> Int {
    groups.values.reduce(0) { sum, own in sum + days.reduce(0) { $0 + (own[$1]?.count ?? 0) } }
  }

  /// The first of those that came on some days, the most alike groups first, and those of groups equally alike by day.
  ///
  /// - Parameter unlikeness: how unlike a group is to what is asked about.
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
