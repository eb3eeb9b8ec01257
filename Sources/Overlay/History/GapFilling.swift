import Basics

/// Gives ground that nobody holds to somebody, as the rule says.
struct GapFilling {
  private let neighbours: FaceNeighbours
  private let districts: [Int32]
  private let columns: Int

  init(_ neighbours: FaceNeighbours, districts: [Int32], columns: Int) {
    self.neighbours = neighbours
    self.districts = districts
    self.columns = columns
  }

  /// The histories without gaps.
  func filled(_ runs: RaggedArray<Run>, _ rule: GapRule) -> RaggedArray<Run> {
    switch rule {
    case .rest, .refuse: runs
    case .keep: rows { kept(runs[$0]) }
    case .nearest: nearest(runs)
    }
  }

  private func rows(_ row: (Int) -> [Run]) -> RaggedArray<Run> {
    var result = RaggedArray<Run>()
    for face in districts.indices {
      var before: UInt8?
      for run in row(face) where run.holder != before {
        result.elements.append(run)
        before = run.holder
      }
      result.endRow()
    }
    return result
  }

  /// A gap stays with the holder of before; one at the start goes to the first who comes.
  private func kept(_ runs: ArraySlice<Run>) -> [Run] {
    let held = runs.filter { $0.holder != Run.nobody }
    guard let first = held.first else { return Array(runs) }
    return [Run(0, first.holder)] + held.dropFirst()
  }

  // MARK: The nearest

  private func nearest(_ runs: RaggedArray<Run>) -> RaggedArray<Run> {
    var sweep = RunSweep(runs, columns: columns)
    var drawn = [UInt8](repeating: Run.nobody, count: districts.count)
    var filled: [Int32: [Run]] = [:]
    var open: Set<Int32> = []
    for column in 0..<columns {
      let changes = sweep.next()
      if changes.isEmpty { continue }
      for (face, holder) in changes where districts[Int(face)] >= 0 {
        drawn[Int(face)] = holder
        if holder == Run.nobody { open.insert(face) } else { open.remove(face) }
      }
      for (face, holder) in holders(of: open.sorted(), drawn) {
        if filled[face]?.last?.holder != holder { filled[face, default: []].append(Run(column, holder)) }
      }
    }
    return rows { face in
      guard let own = filled[Int32(face)] else { return Array(runs[face]) }
      return merged(runs[face], own)
    }
  }

  /// Who gets faces that nobody holds: in each round those beside ground that is held already.
  private func holders(of faces: [Int32], _ drawn: [UInt8]) -> [(Int32, UInt8)] {
    var given: [Int32: UInt8] = [:]
    var open = faces
    while !open.isEmpty {
      let round = open.compactMap { face in holder(beside: face, drawn, given).map { (face, $0) } }
      if round.isEmpty { break }
      for (face, holder) in round { given[face] = holder }
      open.removeAll { given[$0] != nil }
    }
    return faces.compactMap { face in given[face].map { (face, $0) } }
  }

  private func holder(beside face: Int32, _ drawn: [UInt8], _ given: [Int32: UInt8]) -> UInt8? {
    var lengths: [Double] = []
    for half in neighbours.halves[Int(face)] {
      let other = neighbours.other(half)
      let holder = given[other] ?? drawn[Int(other)]
      if holder == Run.nobody { continue }
      while lengths.count <= Int(holder) { lengths.append(0) }
      lengths[Int(holder)] += neighbours.length(half)
    }
    guard let best = lengths.indices.max(by: { lengths[$0] < lengths[$1] }), lengths[best] > 0 else { return nil }
    return UInt8(best)
  }

  /// A drawn history with what fills its gaps.
  private func merged(_ drawn: ArraySlice<Run>, _ filled: [Run]) -> [Run] {
    var result: [Run] = []
    // Before the first filling a gap is open, and stays so.
    let whole = filled.first?.column == 0 ? filled : [Run(0, Run.nobody)] + filled
    forEachSpan(drawn, whole, columns: columns) { span, own, other in
      result.append(Run(span.lowerBound, own == Run.nobody ? other : own))
    }
    return result
  }
}
