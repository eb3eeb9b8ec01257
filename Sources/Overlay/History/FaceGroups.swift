import Basics

/// Faces that become one: those of one history, then small ones with a neighbour.
struct FaceGroups {
  private let neighbours: FaceNeighbours
  private let districts: [Int32]
  private let daysOfColumns: [Int]
  private var heads: [Int32]
  private var members: [[Int32]]
  private var areas: [Double]
  /// The number of each group's history, by its head.
  private var histories: [Int32]
  private let known: [[Run]]

  /// Joins faces of the same district and the same history.
  init(
    _ runs: [[Run]], _ neighbours: FaceNeighbours, districts: [Int32], areas: [Double], daysOfColumns: [Int]
  ) {
    self.neighbours = neighbours
    self.districts = districts
    self.daysOfColumns = daysOfColumns
    self.areas = areas
    heads = runs.indices.map { Int32($0) }
    members = runs.indices.map { [Int32($0)] }
    var numbers: [[Run]: Int32] = [:]
    var known: [[Run]] = []
    histories = runs.map { history in
      if let number = numbers[history] { return number }
      numbers[history] = Int32(known.count)
      known.append(history)
      return Int32(known.count - 1)
    }
    self.known = known
    let faces = neighbours.graph.faces
    for half in stride(from: 0, to: faces.count, by: 2) { joinLike(faces[half], faces[half + 1]) }
  }

  private func head(of face: Int32) -> Int32 {
    var head = face
    while heads[Int(head)] != head { head = heads[Int(head)] }
    return head
  }

  /// The group of a face: the number of the face that stands for it; nil for faces in no district.
  func group(of face: Int32) -> Int32? { districts[Int(face)] < 0 ? nil : head(of: face) }

  /// The history of a group.
  func history(of group: Int32) -> [Run] { known[Int(histories[Int(group)])] }

  /// The area of a group.
  func area(of group: Int32) -> Double { areas[Int(group)] }

  private mutating func joinLike(_ one: Int32, _ other: Int32) {
    let (a, b) = (head(of: one), head(of: other))
    guard a != b, districts[Int(a)] >= 0, districts[Int(a)] == districts[Int(b)], histories[Int(a)] == histories[Int(b)]
    else { return }
    join(a, b)
  }

  /// The larger list of members takes the smaller, so that no chain of heads gets long.
  private mutating func join(_ a: Int32, _ b: Int32) {
    let (head, part) = members[Int(a)].count >= members[Int(b)].count ? (Int(a), Int(b)) : (Int(b), Int(a))
    heads[part] = Int32(head)
    members[head] += members[part]
    members[part] = []
    areas[head] += areas[part]
  }

  // MARK: Small ones

  /// Merges groups that are smaller than an area, the smallest first, each into the neighbour of its district whose
  /// history differs on the fewest days. Those without such a neighbour stay.
  mutating func mergeSmall(below least: Double) {
    var isAlone: Set<Int32> = []
    while true {
      let round = heads.indices.map { Int32($0) }
        .filter { isSmall($0, below: least) && !isAlone.contains($0) }
        .sorted { (areas[Int($0)], $0) < (areas[Int($1)], $1) }
      if round.isEmpty { return }
      for group in round where isSmall(group, below: least) {
        if !merge(group) { isAlone.insert(group) }
      }
    }
  }

  private func isSmall(_ group: Int32, below least: Double) -> Bool {
    heads[Int(group)] == group && districts[Int(group)] >= 0 && areas[Int(group)] < least
  }

  private mutating func merge(_ group: Int32) -> Bool {
    guard let target = nearest(to: group) else { return false }
    let history = histories[Int(target)]
    let own = members[Int(group)]
    join(group, target)
    histories[Int(head(of: target))] = history
    for face in own {
      for half in neighbours.halves[Int(face)] { joinLike(face, neighbours.other(half)) }
    }
    return true
  }

  private func nearest(to group: Int32) -> Int32? {
    var borders: [Int32: Double] = [:]
    for face in members[Int(group)] {
      for half in neighbours.halves[Int(face)] {
        let other = head(of: neighbours.other(half))
        if other != group, districts[Int(other)] == districts[Int(group)] {
          borders[other, default: 0] += neighbours.length(half)
        }
      }
    }
    let own = history(of: group)
    return borders.min { one, other in
      let (a, b) = (days(own, history(of: one.key)), days(own, history(of: other.key)))
      return (a, -one.value, one.key) < (b, -other.value, other.key)
    }?.key
  }

  /// The number of days on which two histories differ.
  private func days(_ one: [Run], _ other: [Run]) -> Int {
    var days = 0
    forEachSpan(one, other, columns: daysOfColumns.count) { span, a, b in
      if a != b { for column in span { days += daysOfColumns[column] } }
    }
    return days
  }
}
