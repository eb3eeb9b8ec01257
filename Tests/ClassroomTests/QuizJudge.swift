import Chronicle
import Classroom
import Geometry

/// Says whether a choice is right, from the rows of the records alone: histories, statements, clauses and points. It
/// shares no book and no rule with what makes the questions.
struct QuizJudge {
  let atlas: Atlas
  /// The places of each label that a question may use, and the days of each place: asked for so often that they are
  /// looked up once.
  private var named: [String: [PlaceIndex]] = [:]
  private var captured: [Day?] = []
  private var announced: [Day?] = []
  private var zoneFaces: [DistrictIndex: [FaceIndex]] = [:]

  init(atlas: Atlas) {
    self.atlas = atlas
    for number in atlas.places.indices {
      let place = PlaceIndex(number)
      let own = atlas[place].names.english, district = atlas[atlas[place].district].names.english
      named["\(own), \(district)", default: []].append(place)
      if own == district { named["\(own) \(atlas[place].kind.rawValue)", default: []].append(place) }
    }
    captured = atlas.places.indices.map { readCapture(of: PlaceIndex($0)) }
    announced = atlas.places.indices.map { readAnnouncement(of: PlaceIndex($0)) }
    for face in atlas.timeline.zone { zoneFaces[atlas[face].district, default: []].append(face) }
  }

  func isRight(_ choice: String, for item: QuizItem) -> Bool {
    switch item {
    case .captured(let place): Self.day(choice) == capture(of: place)
    case .announced(let place): Self.day(choice) == announcement(of: place)
    case .held(let place, let day): choice == name(of: holder(of: face(of: place)!, on: day))
    case .firstCaptured(let place): isFirst(choice, than: place, by: capture)
    case .firstAnnounced(let place): isFirst(choice, than: place, by: announcement)
    case .firstEvent(let event):
      atlas.events.filter { $0.title == choice }.contains { $0.day <= atlas.events[event].day }
    case .busiestDay(let district): isLargest(Self.day(choice)!, captures(in: district))
    case .handedOver(let district): Self.day(choice) == clause(of: district)?.done
    case .firstDue(let district): Self.day(choice) == clause(of: district)?.due
    case .putOff(let district): Self.day(choice) == clause(of: district)?.putOffTo
    case .pointing(let asked, let clue): isRight(choice, for: clue, of: asked)
    }
  }

  private func isRight(_ choice: String, for clue: PointingClue, of asked: DistrictIndex) -> Bool {
    guard let district = zone.first(where: { atlas[$0].names.english == choice }) else { return false }
    return switch clue {
    case .place(let place): atlas[face(of: place)!].district == district && atlas[place].district == district
    case .mostGround(let day):
      isLargest(district, Dictionary(uniqueKeysWithValues: zone.map { ($0, changed(in: $0, on: day)) }))
    case .handedOver(let day): clause(of: district)?.done == day
    case .putOff: clause(of: district)?.putOffTo != nil
    case .armenianName: atlas[district].names.armenian == atlas[asked].names.armenian
    }
  }

  /// "20 Oct 2020".
  static func day(_ text: String) -> Day? {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 3, let day = Int(parts[0]), let month = months.firstIndex(of: parts[1]),
      let year = Int(parts[2])
    else { return nil }
    return Day(year: year, month: month + 1, day: day)
  }

  // MARK: Records

  private var zone: [DistrictIndex] {
    atlas.districts.indices.filter { atlas.districts[$0].isInZone }.map { DistrictIndex($0) }
  }

  private func face(of place: PlaceIndex) -> FaceIndex? { atlas[place].coordinate.flatMap(atlas.face(at:)) }

  private func entry(of face: FaceIndex, on day: Day) -> ControlEntry {
    atlas.timeline.histories[face.index].last { $0.from <= day }!
  }

  private func holder(of face: FaceIndex, on day: Day) -> HolderIndex { entry(of: face, on: day).state.holder }

  private func name(of holder: HolderIndex) -> String { atlas[holder].names.english }

  /// The first day of a new holder of the ground that was not agreed to pass.
  private func readCapture(of place: PlaceIndex) -> Day? {
    guard let face = face(of: place) else { return nil }
    let history = atlas.timeline.histories[face.index]
    for (before, after) in zip(history, history.dropFirst()) where after.state.holder != before.state.holder {
      if after.range != nil || before.state.status == .unmapped { return nil }
      return before.state.status == .toBeHandedOver || name(of: after.state.holder) == "Russian peacekeepers"
        ? nil : after.from
    }
    return nil
  }

  private func capture(of place: PlaceIndex) -> Day? { captured[place.index] }
  private func announcement(of place: PlaceIndex) -> Day? { announced[place.index] }

  private func readAnnouncement(of place: PlaceIndex) -> Day? {
    atlas.announcements.filter { $0.place == place && $0.act == .announced }.map(\.day).min()
  }

  /// Whether the place of a label is the one asked for, or not later than it.
  private func isFirst(_ label: String, than anchor: PlaceIndex, by day: (PlaceIndex) -> Day?) -> Bool {
    named[label, default: []].contains { place in day(place).map { $0 <= day(anchor)! } ?? true }
  }

  /// Square kilometres of a district with another holder than the day before.
  private func changed(in district: DistrictIndex, on day: Day, capturedOnly: Bool = false) -> Double {
    zoneFaces[district, default: []].filter { face in
      let before = entry(of: face, on: day - 1).state, after = entry(of: face, on: day).state
      guard before.holder != after.holder, entry(of: face, on: day).range == nil else { return false }
      return !capturedOnly
        || before.status != .toBeHandedOver && name(of: before.holder) == "Artsakh"
          && name(of: after.holder) == "Azerbaijan"
    }
    .reduce(0) { $0 + atlas.timeline.areas[$1.index].value }
  }

  private func captures(in district: DistrictIndex) -> [Day: Double] {
    Dictionary(uniqueKeysWithValues: atlas.days.map { ($0, changed(in: district, on: $0, capturedOnly: true)) })
  }

  /// Whether a key's value is by far the largest.
  private func isLargest<Key: Hashable>(_ key: Key, _ values: [Key: Double]) -> Bool {
    values.allSatisfy { $0.key == key || $0.value * 1.2 <= values[key] ?? 0 }
  }

  /// The clause of the statement that hands a whole district over.
  private func clause(of district: DistrictIndex) -> Provision? {
    atlas.provisions.first {
      $0.district == district && $0.phase == .handover && $0.clause.hasPrefix("Statement")
        && $0.to.map(name) == "Azerbaijan"
    }
  }
}
