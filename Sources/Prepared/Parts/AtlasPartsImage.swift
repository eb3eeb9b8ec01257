import Basics
import Chronicle
import Geometry
import MapPacks

extension AtlasParts {
  /// Hands each part on, in the order in which later ones name earlier ones. The reader's own layers are in no image.
  mutating func visit(_ image: inout some ImageSections) {
    image.row(.story) { visitStory(&$0) }
    image.rows(.holders, &holders)
    image.rows(.members, &members)
    image.rows(.countries, &countries)
    image.rows(.districts, &districts)
    image.rows(.gaps, &gaps)
    image.rows(.faces, &faces)
    visitHistories(&image)
    image.numbers(.zone, &zone)
    visitPartition(&image)
    image.rows(.places, &places)
    image.rows(.parties, &parties)
    image.rows(.announcements, &announcements)
    image.rows(.events, &events)
    image.rows(.provisions, &provisions)
    image.rows(.activityReports, &activityReports)
    image.rows(.activityAreas, &activityAreas)
    image.rows(.totals, &totals)
    image.rows(.communities, &communities)
    image.rows(.opinions, &opinions)
    image.rows(.shares, &shares)
    image.rows(.harm, &harm)
    image.rows(.census, &census)
    image.rows(.overlays, &overlays)
    visitRelief(&image)
    image.rows(.legend, &legend)
    image.rows(.method, &method)
    image.rows(.sources, &sources)
    var under = placeFaces ?? []
    image.numbers(.placeFaces, &under)
    image.require(under.count == places.count && under.allSatisfy { $0 == .outside || 0..<faces.count ~= $0.index })
    placeFaces = under
    image.require(incidentLayers.isEmpty && fitTogether)
  }

  private mutating func visitStory(_ image: inout some ImageFields) {
    image.text("id", &id)
    image.names("title", &title)
    image.days("days", &days)
    image.day("baseline", &baseline)
    image.home("home", &home)
    image.namesIfAny("accuracy", &accuracy)
    image.choice("step", &step)
    image.projection("projection", &projection)
  }

  private mutating func visitHistories(_ image: inout some ImageSections) {
    var ends = histories.reduce(into: [UInt32]()) { $0.append(($0.last ?? 0) + UInt32($1.count)) }
    var entries = Array(histories.joined())
    image.numbers(.historyEnds, &ends)
    image.rows(.histories, &entries)
    guard let rows = entries.rows(ends) else { return image.require(false) }
    histories = rows
  }

  private mutating func visitRelief(_ image: inout some ImageSections) {
    var grids = relief.map { [$0] } ?? []
    var heights = relief?.heights ?? []
    image.rows(.relief, &grids)
    image.numbers(.heights, &heights)
    image.require(grids.count <= 1 && grids.isEmpty == heights.isEmpty)
    relief = grids.first
    relief?.heights = heights
  }

  private mutating func visitPartition(_ image: inout some ImageSections) {
    var starts = partition.arcStarts, points = partition.points
    let rings = Array(partition.rings.joined())
    var ringEnds = rings.reduce(into: [UInt32]()) { $0.append(($0.last ?? 0) + UInt32($1.arcs.count)) }
    // As in TopoJSON: the complement of the number of an arc that is walked backwards.
    var members = rings.flatMap { $0.arcs.map { $0.isReversed ? ~$0.arc.rawValue : $0.arc.rawValue } }
    var faceEnds = partition.rings.reduce(into: [UInt32]()) { $0.append(($0.last ?? 0) + UInt32($1.count)) }
    image.numbers(.arcStarts, &starts)
    image.numbers(.arcPoints, &points)
    image.numbers(.ringEnds, &ringEnds)
    image.numbers(.ringArcs, &members)
    image.numbers(.faceEnds, &faceEnds)
    let directed = members.map { DirectedArc(arc: ArcIndex(Int($0 < 0 ? ~$0 : $0)), isReversed: $0 < 0) }
    guard points.allSatisfy(\.isOnAnyMap), let walks = directed.rows(ringEnds),
      let faces = walks.map(Ring.init(arcs:)).rows(faceEnds),
      let whole = Partition.restored(points: points, arcStarts: starts, rings: faces)
    else { return image.require(false) }
    partition = whole
  }

  /// Whether the parts hold of one another what readers of packs see to, and the program relies on.
  private var fitTogether: Bool {
    faces.count == partition.faceCount && histories.count == faces.count && holders.count <= PackLimits.looks
      && districts.count <= PackLimits.districts && !holders.isEmpty
      && isRising(holders, by: \.slot, strictly: true) && isRising(zone, by: \.self, strictly: true)
      && members.count <= PackLimits.holders && groupsFit
      && zone.allSatisfy { 0..<faces.count ~= $0.index }
      && histories.allSatisfy { !$0.isEmpty && isRising($0, by: \.from, strictly: true) }
      && hasFewStates && isRising(announcements, by: \.day) && isRising(events, by: \.day)
      && isRising(opinions, by: \.day) && isRising(harm, by: \.day)
      && gaps.indices.dropFirst().allSatisfy { gaps[$0 - 1].days.upperBound < gaps[$0].days.lowerBound }
  }

  /// Whether in a story with groups all ground has a member of the group whose look it has, and in others none.
  private var groupsFit: Bool {
    func fits(_ holder: HolderIndex, _ member: MemberIndex?) -> Bool {
      member.map { members[$0.index].group == holder } ?? members.isEmpty
    }
    return countries.allSatisfy { fits($0.holder, $0.member) }
      && histories.allSatisfy { $0.allSatisfy { fits($0.state.holder, $0.state.member) } }
  }

  /// Whether the state table can number all states: known ones, and each once more where it is not known.
  private var hasFewStates: Bool {
    let entries = histories.joined()
    if entries.count <= PackLimits.states / 2 { return true }
    return Set(entries.map(\.state)).count <= PackLimits.states / 2
  }
}

/// A loop by numbers: pairs of two sequences would be types of their own, which a start makes first.
private func isRising<Element, Value: Comparable>(
  _ values: [Element], by value: (Element) -> Value, strictly: Bool = false
) -> Bool {
  for number in values.indices.dropFirst() {
    let before = value(values[number - 1]), after = value(values[number])
    guard strictly ? before < after : before <= after else { return false }
  }
  return true
}

extension Array {
  /// The elements cut into rows, each of which begins where the one before it ends; nil where the ends are none.
  fileprivate func rows(_ ends: [UInt32]) -> [[Element]]? {
    guard ends.last.map(Int.init) ?? 0 == count else { return nil }
    var start = 0
    var rows: [[Element]] = []
    rows.reserveCapacity(ends.count)
    for end in ends {
      guard start <= Int(end), Int(end) <= count else { return nil }
      rows.append(Array(self[start..<Int(end)]))
      start = Int(end)
    }
    return rows
  }
}

extension ImageFields {
  fileprivate mutating func home(_ name: StaticString, _ value: inout PlaneBox) {
    number(name, &value.minX, in: -1e9...1e9)
    number(name, &value.minY, in: -1e9...1e9)
    number(name, &value.maxX, in: -1e9...1e9)
    number(name, &value.maxY, in: -1e9...1e9)
    require(value.minX < value.maxX && value.minY < value.maxY)
  }

  /// The meridian and the parallel that make a projection, of the ellipsoid that all packs have.
  fileprivate mutating func projection(_ name: StaticString, _ value: inout EqualAreaProjection) {
    var meridian = value.centralMeridian, parallel = value.standardParallel
    number(name, &meridian, in: -180...180)
    number(name, &parallel, in: PackLimits.middleParallels)
    let made = EqualAreaProjection(centralMeridian: meridian, standardParallel: parallel)
    require(value.ellipsoid == made.ellipsoid)
    value = made
  }
}
