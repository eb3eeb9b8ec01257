import Geometry

/// The ground of which it is not known on a day who holds it: found once for all that is told and drawn of the day.
public struct OpenGround: Sendable {
  /// The day.
  public let day: Day
  /// The changes that may lie on the day, one a face.
  public let changes: [OpenChange]

  /// Looks at a day. Complexity: linear in the changes whose day is not known and which begin within the longest of their
  /// spans before the day.
  public init(of atlas: Atlas, on day: Day) {
    self.day = day
    changes = atlas.openChanges(on: day)
  }

  /// The part of it of which not even the group is known; all of it in a story without groups.
  public func betweenHolders(of atlas: Atlas) -> OpenGround {
    guard atlas.hasGroups else { return self }
    return OpenGround(
      day: day, changes: changes.filter { atlas.timeline.isOpenBetweenHolders($0.face, on: day) })
  }

  private init(day: Day, changes: [OpenChange]) { (self.day, self.changes) = (day, changes) }

  /// Its area in the zone, or in the part of a district inside it.
  public func area(in district: DistrictIndex? = nil, of atlas: Atlas) -> SquareKilometres {
    changes.reduce(.zero) { sum, change in
      district == nil || atlas.districtOfFace[change.face.index] == district
        ? sum + atlas.timeline.areas[change.face.index] : sum
    }
  }
}

extension Atlas {
  /// The changes that may lie on a day, one a face: its ground is open that day. Ground that is unmapped that day is not.
  public func openChanges(on day: Day) -> [OpenChange] {
    var last: FaceIndex?
    return timeline.openChanges(around: day).filter { change in
      guard change.face != last, timeline.state(of: change.face, on: day).isOpen else { return false }
      last = change.face
      return true
    }
  }

  /// The change that may lie on a day in the ground of one face; nil where it is known on that day. Complexity: for most
  /// ground one look at its state.
  public func openChange(of face: FaceIndex, on day: Day) -> OpenChange? {
    guard timeline.state(of: face, on: day).isOpen else { return nil }
    return OpenChange.all(of: face, in: timeline.histories[face.index]).first { $0.days.contains(day) }
  }

  /// The area of the zone, or of the part of a district inside it, of which it is not known on a day whether it has
  /// changed yet.
  public func area(openOn day: Day, in district: DistrictIndex? = nil) -> SquareKilometres {
    OpenGround(of: self, on: day).area(in: district, of: self)
  }

  /// The area of the zone that nobody mapped for a time, of whatever fate.
  public var areaUnmappedForATime: SquareKilometres {
    timeline.zone.filter(timeline.wasUnmapped).reduce(.zero) { $0 + timeline.areas[$1.index] }
  }

  /// The area of the zone, or of the part of a district inside it, that nobody mapped on a day.
  public func area(unmappedOn day: Day, in district: DistrictIndex? = nil) -> SquareKilometres {
    timeline.holdings(on: day, in: district).filter { $0.status == .unmapped }.reduce(.zero) { $0 + $1.area }
  }
}
