import Basics

/// Faces that become one: those of one history, then small ones with a neighbour.
struct FaceGroups {
  private let neighbours: FaceNeighbours
  private let districts: [Int32]
  private let daysOfColumns: [Int]
  private var heads: [Int32]
  private var members: FaceLists
  private var areas: [Double]
  /// The number of each group's history, by its head.
  private var histories: [Int32]
  private let known: [[Run]]

  /// Joins faces of the same district and the same history.
  init(
    _ runs: RaggedArray<Run>, _ neighbours: FaceNeighbours, districts: [Int32], areas: [Double], daysOfColumns: [Int]
  ) {
    self.neighbours = neighbours
    self.districts = districts
    self.daysOfColumns = daysOfColumns
    self.areas = areas
    heads = (0..<Int32(runs.count)).map { $0 }
    members = FaceLists(count: runs.count)
    (histories, known) = Self.numbered(runs)
    let faces = neighbours.graph.faces
    for half in stride(from: 0, to: faces.count, by: 2) { joinLike(faces[half], faces[half + 1]) }
  }

  /// The number of each face's history, and the histories.
  private static func numbered(_ runs: RaggedArray<Run>) -> (numbers: [Int32], histories: [[Run]]) {
    var known: [[Run]] = []
    var places = KeyTable()
    let numbers = (0..<runs.count).map { face -> Int32 in
      let history = runs[face]
      // Where two histories have the same mark, the second is looked for under the next mark.
      var mark = history.reduce(UInt64(history.count)) { mixed($0 ^ UInt64($1.word)) } >> 1
      while true {
        let number = places.number(of: mark, orSet: Int32(known.count))
        if number == known.count { known.append(Array(history)) }
        if known[Int(number)].elementsEqual(history) { return number }
        mark += 1
      }
    }
    return (numbers, known)
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
    let (head, part) = members.count(of: a) >= members.count(of: b) ? (a, b) : (b, a)
    heads[Int(part)] = head
    members.append(part, to: head)
    areas[Int(head)] += areas[Int(part)]
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
    let own = members[group]
    join(group, target)
    histories[Int(head(of: target))] = history
    for face in own {
      for place in neighbours.halves.range(of: Int(face)) {
        joinLike(face, neighbours.other(neighbours.halves.elements[place]))
      }
    }
    return true
  }

  private func nearest(to group: Int32) -> Int32? {
    var borders: [Int32: Double] = [:]
    for face in members[group] {
      neighbours.forEachOther(around: face) { half, beside in
        let other = head(of: beside)
        if other != group, districts[Int(other)] == districts[Int(group)] {
          borders[other, default: 0] += neighbours.length(half)
        }
      }
    }
    let own = history(of: group)
    let candidates = borders.map { (days: days(own, history(of: $0.key)), length: -$0.value, group: $0.key) }
    return candidates.min { ($0.days, $0.length, $0.group) < ($1.days, $1.length, $1.group) }?.group
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

/// The faces of each group, as chains through all faces: a list of its own for each of a million faces would take more time
/// and memory than all the rest of the joining.
private struct FaceLists {
  /// The face after each in its list; -1 after the last.
  private var next: [Int32]
  /// The last face and the number of faces of each list, by its first face.
  private var lasts, counts: [Int32]

  /// Makes a list for each face, with that face only.
  init(count: Int) {
    next = [Int32](repeating: -1, count: count)
    lasts = (0..<Int32(count)).map { $0 }
    counts = [Int32](repeating: 1, count: count)
  }

  func count(of list: Int32) -> Int32 { counts[Int(list)] }

  /// Appends a list to another.
  mutating func append(_ part: Int32, to head: Int32) {
    next[Int(lasts[Int(head)])] = part
    lasts[Int(head)] = lasts[Int(part)]
    counts[Int(head)] += counts[Int(part)]
  }

  /// The faces of a list, in the order in which they came.
  subscript(list: Int32) -> [Int32] {
    var faces: [Int32] = []
    faces.reserveCapacity(Int(counts[Int(list)]))
    var face = list
    while face >= 0 {
      faces.append(face)
      face = next[Int(face)]
    }
    return faces
  }
}
