import Geometry

/// Ground of a district that went from one stance to another between two days, and the records that speak of it.
public struct ComparisonRow: Hashable, Sendable {
  public var district: DistrictIndex
  public var before, after: ControlStance
  /// The due days, where the ground was to be handed over.
  public var dueBefore, dueAfter: Day?
  public var faces: [FaceIndex]
  public var area: SquareKilometres
  /// The sources of the entries by which the ground changed.
  public var sources: [SourceIndex] = []
  /// Indices into the atlas's announcements, provisions and events.
  public var announcements: [Int] = []
  public var provisions: [Int] = []
  public var events: [Int] = []

  public var changesHolder: Bool { before.holder != after.holder }
}

/// What changed between the ends of two days, with the records behind it.
public struct Comparison: Sendable {
  /// By the district's English name, the larger ground first.
  public var rows: [ComparisonRow]
  /// Announcements between the days at places whose ground did not change between them, or is not known.
  public var otherAnnouncements: [Int]

  /// - Parameters:
  ///   - from: the day that is compared against. It may be the later one: then the story is told backwards.
  ///   - to: the day that is compared.
  ///   - book: knows the ground of places already; without it the ground is found again.
  public init(of atlas: Atlas, from: Day, to: Day, by book: EvidenceBook? = nil) {
    var rows: [ComparisonRow] = []
    var rowOfFace: [FaceIndex: Int] = [:]
    for change in atlas.timeline.changes(from: from, to: to) {
      let area = atlas.timeline.areas[change.face.index]
      let new = ComparisonRow(
        district: atlas[change.face].district, before: ControlStance(change.before),
        after: ControlStance(change.after), dueBefore: change.before.due, dueAfter: change.after.due,
        faces: [change.face], area: area)
      if let same = rows.firstIndex(where: { $0.isSameChange(as: new) }) {
        rows[same].faces.append(change.face)
        rows[same].area += area
        rowOfFace[change.face] = same
      } else {
        rowOfFace[change.face] = rows.count
        rows.append(new)
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
    for (number, event) in atlas.events.enumerated() where isBetween(event.day) {
      guard let face = event.coordinate.flatMap(atlas.face(at:)) else { continue }
      if let row = rowOfFace[face] {
        rows[row].events.append(number)
      } else {  // its point is approximate: it speaks of the district
        for row in rows.indices where rows[row].district == atlas[face].district { rows[row].events.append(number) }
      }
    }
    for row in rows.indices {
      let change = rows[row]
      rows[row].provisions = atlas.provisions.indices.filter { number in
        let provision = atlas.provisions[number]
        guard provision.district == change.district else { return false }
        let end = from <= to ? change.after : change.before
        if change.changesHolder { return isBetween(provision.done) && (provision.to ?? end.holder) == end.holder }
        guard isBetween(provision.agreed) || isBetween(provision.putOffOn),
          (provision.from ?? end.holder) == end.holder
        else { return false }
        // Ground that is to be handed over belongs to the clause that set its day.
        guard let due = from <= to ? change.dueAfter : change.dueBefore else { return provision.to == nil }
        return provision.due == due || provision.putOffTo == due
      }
      for face in rows[row].faces {
        for entry in atlas.timeline.histories[face.index] where isBetween(entry.from) {
          for source in entry.sources where !rows[row].sources.contains(source) { rows[row].sources.append(source) }
        }
      }
    }
    self.rows = rows.sorted {
      let one = atlas[$0.district].names.english, other = atlas[$1.district].names.english
      return one != other ? one < other : $0.area > $1.area
    }
  }
}

extension ComparisonRow {
  fileprivate func isSameChange(as other: ComparisonRow) -> Bool {
    district == other.district && before == other.before && after == other.after && dueBefore == other.dueBefore
      && dueAfter == other.dueAfter
  }
}
