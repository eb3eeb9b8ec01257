import Basics
import Chronicle
import Geometry

/// What is told of ground whose day is not known, and of ground that nobody mapped. It is never told as a day's news.
extension Sentences {
  /// The sentences for a day: of ground that is drawn from it though its day is not known, of ground that may have
  /// changed from it on, and of ground that is not mapped from it on. None on most days.
  func notKnown(on day: Day) -> [Phrase] {
    let (drawn, opened) = openNews(on: day)
    return [
      told(drawn) { "\(.area($0)) drawn from this day, day not known" },
      told(opened) { "\(.area($0)) may have changed from this day on\(isBrief ? "" : ", day not known")" },
      unmapped(from: day),
    ].compactMap { $0 }
  }

  /// The same in the fewest words: "459 km2 day not known, 564 not mapped."
  func notKnownInShort(on day: Day) -> Phrase? {
    let (drawn, opened) = openNews(on: day)
    func area(_ faces: [FaceIndex]) -> SquareKilometres {
      faces.reduce(.zero) { $0 + atlas.timeline.areas[$1.index] }
    }
    let parts = [
      (area(drawn.map(\.face)), "day not known"), (area(opened.map(\.face)), "may have changed"),
      (area(facesUnmapped(from: day)), "not mapped"),
    ].filter { $0.0 > .zero }
    guard !parts.isEmpty else { return nil }
    let words = parts.enumerated().map { number, part -> Phrase in
      number == 0 ? "\(.area(part.0)) \(part.1)" : "\(rounded(part.0)) \(part.1)"
    }
    return words.joined(by: ", ") + "."
  }

  /// What is drawn from a day though its day is not known, and what may have changed from the day on.
  private func openNews(on day: Day) -> (drawn: [OpenChange], opened: [OpenChange]) {
    let open = openChanges(on: day).filter {
      atlas.timeline.isInZone($0.face) && atlas.timeline.isOpenBetweenHolders($0.face, on: day)
    }
    // Among all changes: ground that nobody mapped is open no longer on the day that it is drawn from.
    let drawn = atlas.timeline.openChanges(around: day).filter {
      $0.entry.from == day && $0.before.holder != $0.entry.state.holder && atlas.timeline.isInZone($0.face)
    }
    return (drawn, open.filter { $0.days.lowerBound == day && $0.entry.from != day })
  }

  /// The sentence about ground that is not mapped and ground whose day is not known, as it stands on a day; none where
  /// all is known.
  func standing(on day: Day) -> [Phrase] {
    let unmapped = atlas.area(unmappedOn: day)
    let open = OpenGround(of: atlas, on: day).betweenHolders(of: atlas).area(of: atlas)
    var parts: [Phrase] = []
    if unmapped > .zero { parts.append("\(.area(unmapped)) are held in part by each side and not mapped") }
    if open > .zero { parts.append("it is not known whether \(.area(open)) have changed hands yet") }
    return parts.isEmpty ? [] : ["On this day \(parts.joined(by: ", and "))."]
  }

  /// The words about ground of a district whose day is not known, most of it first: "89 km2 by 10 Nov, day not known (7
  /// to 10 Nov)".
  func open(in district: DistrictIndex, on day: Day) -> [(words: Phrase, area: SquareKilometres)] {
    let own = openChanges(on: day).filter {
      atlas.districtOfFace[$0.face.index] == district && atlas.timeline.isInZone($0.face)
    }
    return distinct(own.map(\.days)).map { days in
      let same = own.filter { $0.days == days }
      return (atlas.when(same[0].entry), same.reduce(.zero) { $0 + atlas.timeline.areas[$1.face.index] })
    }.sorted { $1.area < $0.area }
  }

  /// "458 km2 drawn from this day, day not known: Qubadli 203 (2 to 10 Nov), Fuzuli 89 (7 to 10 Nov) and 4 more." A line of
  /// the screen has no room for more than two; a voice tells all.
  private func told(_ changes: [OpenChange], _ lead: (SquareKilometres) -> Phrase) -> Phrase? {
    guard !changes.isEmpty else { return nil }
    let areas = atlas.timeline.areas
    let total = changes.reduce(SquareKilometres.zero) { $0 + areas[$1.face.index] }
    guard !isBrief else { return "\(lead(total))." }
    let all = byDistrict(changes.map(\.face))
    let parts = all.prefix(namesNewHolder ? all.count : 2).map { part -> Phrase in
      // The days are those of the most of the district's ground.
      let main = changes.filter { atlas.districtOfFace[$0.face.index] == part.district }
        .max { areas[$0.face.index] < areas[$1.face.index] }
      let days = main.map { " (\($0.days.words))" as Phrase } ?? ""
      return "\(.name(atlas[part.district].names)) \(rounded(part.area))\(days)"
    }
    let more: Phrase = parts.count < all.count ? " and \(all.count - parts.count) more" : ""
    return "\(lead(total)): \(parts.joined(by: ", "))\(more)."
  }

  /// The ground that is not mapped from a day on.
  private func facesUnmapped(from day: Day) -> [FaceIndex] {
    let timeline = atlas.timeline
    // Whether a face is open does not matter here, and its status stands in its entry.
    func isUnmapped(_ face: FaceIndex, _ day: Day) -> Bool {
      timeline.entry(of: face, on: day).state.status == .unmapped
    }
    let moved = timeline.table.facesMoved(between: day - 1, and: day)
    return Array(Set(moved.filter { timeline.isInZone($0) && isUnmapped($0, day) && !isUnmapped($0, day - 1) }))
  }

  private func unmapped(from day: Day) -> Phrase? {
    let parts = byDistrict(facesUnmapped(from: day))
    guard !parts.isEmpty else { return nil }
    let total = parts.reduce(SquareKilometres.zero) { $0 + $1.area }
    guard !isBrief else { return "Held in part, not mapped from this day: \(.area(total))." }
    let names = parts.map { "\(.name(atlas[$0.district].names)) \(rounded($0.area))" as Phrase }
    return "Held in part, not mapped from this day: \(.area(total)), \(names.joined(by: ", "))."
  }

  /// The districts of faces with the area in each, the largest first.
  func byDistrict(_ faces: [FaceIndex]) -> [(district: DistrictIndex, area: SquareKilometres)] {
    var parts: [(district: DistrictIndex, area: SquareKilometres)] = []
    for face in faces {
      let district = atlas.districtOfFace[face.index], area = atlas.timeline.areas[face.index]
      if let known = parts.firstIndex(where: { $0.district == district }) {
        parts[known].area += area
      } else {
        parts.append((district, area))
      }
    }
    return parts.sorted { ($1.area, $0.district) < ($0.area, $1.district) }
  }

  /// An area in a list, at least 1.
  func rounded(_ area: SquareKilometres) -> String { grouped(max(1, Int(area.value.rounded()))) }
}
