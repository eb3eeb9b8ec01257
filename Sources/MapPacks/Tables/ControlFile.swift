import Chronicle
import Geometry

/// The contents of `control.csv`: the dated entries of each face, none for faces that never change.
struct ControlFile {
  var histories: [[ControlEntry]] = []
}

extension PackContents {
  func readControl() {
    control.histories = Array(repeating: [], count: map.faces.count)
    var reading = ControlReading()
    _ = table("control.csv", isOptional: false, columns: ["face", "from", "holder", "status", "due", "source"]) {
      row in
      let faceField = row.next()
      let face = faceField.reference(in: faceIDs)
      let isFirst = reading.begin(faceField)
      let fromField = row.next()
      let from = fromField.givenDay()
      let holder = HolderIndex(row.next().reference(in: holderIDs) ?? 0)
      let status = row.next().choice(Status.self)
      let due = reading.due(row.next(), status: status, from: from)
      let entry = ControlEntry(
        from: from ?? standInDay, state: ControlState(holder: holder, status: status ?? .held, due: due),
        sources: row.next().sources(in: sourceIDs))
      if from != nil { reading.check(entry, isFirst: isFirst, baseline: manifest.baseline, at: fromField) }
      if let face { control.histories[face].append(entry) }
    }
    checkStateTable()
  }

  /// Checks that the state table can number all states.
  private func checkStateTable() {
    let entries = control.histories.joined()
    let states = Set(entries.map(\.state)).count
    // Ground without rows is held by its country's holder. That may add as many states as there are holders.
    if states > PackLimits.states - PackLimits.holders {
      log.report(
        .tooMany("different states", count: states, limit: PackLimits.states - PackLimits.holders),
        file: "control.csv", line: 1)
    }
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
    case .held, .peacekeepersDeployed, .monitored:
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
      let isPutOff = entry.state.holder == last.state.holder
      if isPutOff, let due = entry.state.due, let earlier = last.state.due, due <= earlier {
        field.report(.dueNotLater(due, than: earlier))
      }
    }
    last = entry
  }
}
