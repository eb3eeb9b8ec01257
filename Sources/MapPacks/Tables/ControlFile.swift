import Chronicle

/// The dated entries of each face; none for faces that never change.
func readControl(_ table: CSVTable, _ ids: PackIDs, _ manifest: Manifest, faceCount: Int) -> [[ControlEntry]] {
  var histories = [[ControlEntry]](repeating: [], count: faceCount)
  var reading = ControlReading()
  table.rows { row in
    let faceField = row["face"]
    let face = faceField.reference(in: ids.faces)
    let isFirst = reading.begin(faceField)
    let fromField = row["from"]
    let from = fromField.givenDay()
    let (holder, member) = manifest.holder(row["holder"].reference(in: ids.holders))
    let status = row["status"].choice(Status.self)
    let due = reading.due(row["due"], status: status, from: from)
    let range = readRange(&row, from: from, isFirst: isFirst)
    let entry = ControlEntry(
      from: from ?? standInDay, range: range,
      state: ControlState(holder: holder, member: member, status: status ?? .held, due: due),
      sources: row["source"].sources(in: ids.sources))
    if from != nil { reading.check(entry, isFirst: isFirst, baseline: manifest.baseline, at: fromField) }
    if let face { histories[face].append(entry) }
  }
  table.checkNumberOfStates(histories, holders: max(PackLimits.looks, manifest.members.count))
  return histories
}

/// The days between which a change lies; nil where its day is known. A first row is no change.
private func readRange(_ row: inout CSVRow, from: Day?, isFirst: Bool) -> ClosedRange<Day>? {
  let earliest = row["earliest"], latest = row["latest"]
  if earliest.isEmpty, latest.isEmpty { return nil }
  guard !earliest.isEmpty, !latest.isEmpty else {
    earliest.report(.onlyOneOf("earliest", "latest"))
    return nil
  }
  if isFirst { earliest.report(.mustBeEmpty("earliest", with: "the first row of a face")) }
  let first = earliest.optionalDay(), last = latest.optionalDay()
  guard let from, let first, let last else { return nil }
  if first > from { earliest.report(.reversed("earliest", "from")) }
  if from > last { latest.report(.reversed("from", "latest")) }
  // From a day to the same day, the day is known.
  return first < last ? first...last : nil
}

extension CSVTable {
  /// Checks that the state table can number all states.
  fileprivate func checkNumberOfStates(_ histories: [[ControlEntry]], holders: Int) {
    let open = histories.filter { $0.contains { $0.range != nil } }.joined().map { entry in
      var state = entry.state
      state.isOpen = true
      return state
    }
    let states = Set(histories.joined().map(\.state)).union(open).count
    // Ground without rows is held by its country's holder. That may add as many states as there are holders.
    let limit = PackLimits.states - holders
    if states > limit { report(.tooMany("different states", count: states, limit: limit)) }
  }
}

/// Checks the rules between rows of `control.csv`.
private struct ControlReading {
  private var face = ""
  private var last: ControlEntry?
  private var seen: Set<String> = []

  /// Starts a row; returns whether it is the first of its face.
  mutating func begin(_ field: Field) -> Bool {
    let id = field.string
    if id == face, !seen.isEmpty { return false }
    face = id
    last = nil
    guard seen.insert(id).inserted else {
      field.report(.faceNotTogether(id))
      return false
    }
    return true
  }

  func due(_ field: Field, status: Status?, from: Day?) -> Day? {
    switch status {
    case .toBeHandedOver:
      if field.isEmpty { field.report(.mustBeThere("due", with: "status to-be-handed-over")) }
      let due = field.optionalDay()
      if let due, let from, due < from { field.report(.dueBeforeStart(due, from: from)) }
      return due
    case .held, .peacekeepersDeployed, .monitored, .unmapped:
      if !field.isEmpty, let status {
        field.report(.mustBeEmpty("due", with: "status \(status.rawValue)"))
      }
      return nil
    case nil: return nil
    }
  }

  mutating func check(_ entry: ControlEntry, isFirst: Bool, baseline: Day?, at field: Field) {
    if isFirst, let baseline, entry.from > baseline {
      field.report(.startsAfterBaseline(face: face, entry.from, baseline: baseline))
    }
    if let last {
      if entry.from == last.from { field.report(.dayTwice(entry.from, face: face)) }
      if entry.from < last.from { field.report(.dayOutOfOrder(entry.from, after: last.from)) }
      let isPutOff = entry.state.holder == last.state.holder && entry.state.member == last.state.member
      if isPutOff, let due = entry.state.due, let earlier = last.state.due, due <= earlier {
        field.report(.dueNotLater(due, than: earlier))
      }
    }
    last = entry
  }
}
