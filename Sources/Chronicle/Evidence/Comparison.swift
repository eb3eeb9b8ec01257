import Basics
import Geometry

/// Ground of a district that went from one stance to another between two days, and the records that speak of it.
public struct ComparisonRow: Hashable, Sendable {
  /// The district that the ground lies in.
  public var district: DistrictIndex
  /// The holder and the status of the ground at the end of each of the two days.
  public var before, after: ControlStance
  /// The due days, where the ground was to be handed over.
  public var dueBefore, dueAfter: Day?
  /// Which holder of the group had it and has it; nil in a story without groups.
  public var memberBefore, memberAfter: MemberIndex?
  /// The days between which the ground changed; nil where its day is known.
  public var range: ClosedRange<Day>?
  /// The faces that make up the ground.
  public var faces: [FaceIndex]
  /// The area of those faces.
  public var area: SquareKilometres
  /// The sources of the entries by which the ground changed.
  public var sources: [SourceIndex] = []
  /// Indices into the atlas's announcements, provisions and events.
  public var announcements: [Int] = []
  /// The clauses by which the ground was to pass or passed.
  public var provisions: [Int] = []
  /// The events whose points lie on this ground.
  public var eventsOfGround: [Int] = []
  /// The events on ground of the district that did not change: their points are approximate, and they speak of the
  /// district. Its rows share one array, so that many rows with many events take no more room than both.
  public var eventsOfDistrict: [Int] = []

  /// All events behind it, as indices in order.
  public var events: [Int] {
    eventsOfGround.isEmpty ? eventsOfDistrict : (eventsOfGround + eventsOfDistrict).sorted()
  }

  /// Whether the ground went to another holder; otherwise only its status or due day changed.
  public var changesHolder: Bool { before.holder != after.holder }
}

/// The changes between the ends of two days, with the records behind them.
public struct Comparison: Sendable {
  /// By the district's English name, the larger ground first.
  public var rows: [ComparisonRow]
  /// Ground whose day is not known, and of which nobody knows whether it changed between the days, before or after; in the
  /// same order. It is told of as it passed from the earlier state to the later one, whichever day is compared.
  public var openRows: [ComparisonRow]
  /// Announcements between the days at places whose ground did not change between them, or is not known.
  public var otherAnnouncements: [Int]

  /// Compares two days.
  ///
  /// - Parameters:
  ///   - from: the day that is compared against. It may be the later one: the changes are then given backwards.
  ///   - to: the day that is compared.
  ///   - book: the evidence of the same atlas, if it is at hand; without it the ground of places is looked up again.
  public init(of atlas: Atlas, from: Day, to: Day, by book: EvidenceBook? = nil) {
    var rows: [ComparisonRow] = []
    var rowOfChange: [Change: Int] = [:]
    var rowOfFace: [FaceIndex: Int] = [:]
    for change in atlas.timeline.changes(from: from, to: to) {
      let area = atlas.timeline.areas[change.face.index]
      let district = atlas.districtOfFace[change.face.index]
      let range = atlas.timeline.entry(of: change.face, on: max(from, to)).range
      let kind = Change(district: district, before: change.before, after: change.after, range: range)
      if let same = rowOfChange[kind] {
        rows[same].faces.append(change.face)
        rows[same].area += area
        rowOfFace[change.face] = same
      } else {
        rowOfChange[kind] = rows.count
        rowOfFace[change.face] = rows.count
        rows.append(
          ComparisonRow(
            district: district, before: ControlStance(change.before), after: ControlStance(change.after),
            dueBefore: change.before.due, dueAfter: change.after.due, memberBefore: change.before.member,
            memberAfter: change.after.member, range: range, faces: [change.face], area: area))
      }
    }
    let between = (min(from, to) + 1)...max(min(from, to) + 1, max(from, to))
    let isEmpty = from == to
    func isBetween(_ day: Day?) -> Bool { !isEmpty && (day.map(between.contains) ?? false) }

    otherAnnouncements = []
    for (number, announcement) in atlas.announcements.enumerated() where isBetween(announcement.day) {
      let face = book.map { $0[announcement.place].face } ?? atlas.face(of: announcement.place)
      if let row = face.flatMap({ rowOfFace[$0] }) {
        rows[row].announcements.append(number)
      } else {
        otherAnnouncements.append(number)
      }
    }
    var eventsOfDistrict: [DistrictIndex: [Int]] = [:]
    for (number, event) in atlas.events.enumerated() where event.layer == nil && isBetween(event.day) {
      guard let face = event.coordinate.flatMap(atlas.face(at:)) else { continue }
      if let row = rowOfFace[face] {
        rows[row].eventsOfGround.append(number)
      } else {  // its point is approximate: it speaks of the district
        eventsOfDistrict[atlas.districtOfFace[face.index], default: []].append(number)
      }
    }
    let provisionsOfDistrict = Dictionary(grouping: atlas.provisions.indices) { atlas.provisions[$0].district }
    func provisions(behind passing: Passing) -> [Int] {
      provisionsOfDistrict[passing.district, default: []].filter { number in
        let provision = atlas.provisions[number]
        if passing.changesHolder {
          return isBetween(provision.done) && (provision.to ?? passing.holder) == passing.holder
        }
        guard isBetween(provision.agreed) || isBetween(provision.putOffOn),
          (provision.from ?? passing.holder) == passing.holder
        else { return false }
        // Ground that is to be handed over belongs to the clause that set its day.
        guard let due = passing.due else { return provision.to == nil }
        return provision.due == due || provision.putOffTo == due
      }
    }
    var provisionsBehind: [Passing: [Int]] = [:]
    for row in rows.indices {
      let change = rows[row]
      rows[row].eventsOfDistrict = eventsOfDistrict[change.district] ?? []
      let due = from <= to ? change.dueAfter : change.dueBefore
      let passing = Passing(
        district: change.district, changesHolder: change.changesHolder,
        holder: from <= to ? change.after.holder : change.before.holder, due: change.changesHolder ? nil : due)
      if provisionsBehind[passing] == nil { provisionsBehind[passing] = provisions(behind: passing) }
      rows[row].provisions = provisionsBehind[passing] ?? []
      rows[row].sources = distinct(
        change.faces.flatMap { face in
          atlas.timeline.histories[face.index].filter { isBetween($0.from) }.flatMap(\.sources)
        })
    }
    self.rows = atlas.sorted(rows)
    openRows = isEmpty ? [] : atlas.sorted(atlas.openRows(between, without: Set(rowOfFace.keys)))
  }
}

extension Atlas {
  /// By the district's English name, the larger ground first.
  fileprivate func sorted(_ rows: [ComparisonRow]) -> [ComparisonRow] {
    rows.sorted {
      let one = self[$0.district].names.english, other = self[$1.district].names.english
      return one != other ? one < other : $0.area > $1.area
    }
  }

  /// The ground that may have changed on any of some days, each face once; without those that are known to have changed.
  fileprivate func openRows(_ days: ClosedRange<Day>, without known: Set<FaceIndex>) -> [ComparisonRow] {
    var rows: [ComparisonRow] = []
    var rowOfChange: [Change: Int] = [:]
    var told = known
    for change in timeline.openChanges where change.days.overlaps(days) && told.insert(change.face).inserted {
      let district = districtOfFace[change.face.index], area = timeline.areas[change.face.index]
      let kind = Change(district: district, before: change.before, after: change.entry.state, range: change.days)
      if let same = rowOfChange[kind] {
        rows[same].faces.append(change.face)
        rows[same].area += area
        rows[same].sources = distinct(rows[same].sources + change.entry.sources)
      } else {
        rowOfChange[kind] = rows.count
        rows.append(
          ComparisonRow(
            district: district, before: ControlStance(change.before), after: ControlStance(change.entry.state),
            dueBefore: change.before.due, dueAfter: change.entry.state.due, memberBefore: change.before.member,
            memberAfter: change.entry.state.member, range: change.days,
            faces: [change.face], area: area, sources: change.entry.sources))
      }
    }
    return rows
  }
}

/// The part of a change that all ground of one row has in common.
private struct Change: Hashable {
  var district: DistrictIndex
  var before, after: ControlState
  var range: ClosedRange<Day>?
}

/// The facts that decide which provisions belong to a row. Rows for which they are equal share their provisions.
private struct Passing: Hashable {
  var district: DistrictIndex
  var changesHolder: Bool
  /// The holder at the later end.
  var holder: HolderIndex
  /// The due day at the later end, where the holder stays.
  var due: Day?
}
