/// Things in groups that are numbered from 0, one group after the other in one array.
struct Groups<Member: Sendable>: Sendable {
  /// All members in the order of their groups.
  var members: [Member] = []
  /// Where each group begins, and where the last one ends.
  private var starts: [Int32] = [0]

  /// No groups yet: `members` are appended, and each group is ended.
  init() {}

  /// Sorts members that come in any order, and keeps their order within a group.
  ///
  /// - Parameter visit: calls what it is given with the group and the member of each; it is called twice, and must then
  ///   say the same.
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

  /// What was appended since the last end is a group.
  mutating func endGroup() { starts.append(Int32(members.count)) }
}
