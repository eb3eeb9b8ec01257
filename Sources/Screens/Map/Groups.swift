/// Members in groups that are numbered from 0. One array holds the groups one after the other.
struct Groups<Member: Sendable>: Sendable {
  /// All members in the order of their groups.
  var members: [Member] = []
  /// Where each group begins in `members`; one more entry than groups.
  private var starts: [Int32] = [0]

  /// Makes an empty collection. Append to `members`, and call `endGroup()` after each group.
  init() {}

  /// Sorts members that come in any order into groups, and keeps their order within a group.
  ///
  /// - Parameter visit: calls its argument with the group and the member of each. It is called twice and must give the
  ///   same both times.
  init(count: Int, visit: ((Int, Member) -> Void) -> Void) {
    var ends = [Int32](repeating: 0, count: count + 1)
    var any: Member?
    visit { group, member in
      ends[group + 1] += 1
      if any == nil { any = member }
    }
    for group in 0..<count { ends[group + 1] += ends[group] }
    starts = ends
    guard let any else { return }
    var sorted = [Member](repeating: any, count: Int(ends[count]))
    visit { group, member in
      sorted[Int(ends[group])] = member
      ends[group] += 1
    }
    members = sorted
  }

  var count: Int { starts.count - 1 }

  subscript(group: Int) -> ArraySlice<Member> { members[Int(starts[group])..<Int(starts[group + 1])] }

  /// Makes a group of the members appended since the last call.
  mutating func endGroup() { starts.append(Int32(members.count)) }
}
