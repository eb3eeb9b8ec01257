import Geometry

/// The lines of the map. Each is found by comparing the two faces beside an arc.
extension Atlas {
  /// Whether the two faces beside an arc lie in different countries.
  public func isCountryBorder(_ arc: ArcIndex) -> Bool {
    differ(arc) { faces[$0.index].country }
  }

  /// Whether the two faces beside an arc lie in different districts.
  public func isDistrictBorder(_ arc: ArcIndex) -> Bool {
    differ(arc) { faces[$0.index].district }
  }

  /// Whether the arc is part of the front line in a row of states: its two holders are opposed, and both sides of it are
  /// mapped.
  @inlinable
  public func isFront(_ arc: Int, in row: StateRow) -> Bool {
    let left = partition.leftFaces[arc], right = partition.rightFaces[arc]
    guard !left.isOutside, !right.isOutside else { return false }
    return areDivided(timeline.table[row[left]], timeline.table[row[right]])
  }

  /// Whether a front line runs between ground in two states: their holders are opposed, and both are mapped.
  @inlinable
  public func areDivided(_ one: ControlState, _ other: ControlState) -> Bool {
    areOpposed(one.holder, other.holder) && one.status != .unmapped && other.status != .unmapped
  }

  /// Whether two holders oppose each other; it holds both ways.
  public func areOpposed(_ one: HolderIndex, _ other: HolderIndex) -> Bool {
    opposition[one.index * holders.count + other.index]
  }

  /// The front line of a day: chains of arcs with the lower-numbered holder on the left.
  ///
  /// On the baseline day it is the line of contact.
  public func frontLine(on day: Day) -> [Chain] {
    let row = timeline.table.row(on: day)
    let arcs = (0..<partition.arcCount).filter { isFront($0, in: row) }
    return partition.chains(
      of: arcs.map { arc in
        let left = timeline.table[row[partition.leftFaces[arc]]].holder
        let right = timeline.table[row[partition.rightFaces[arc]]].holder
        return DirectedArc(arc: ArcIndex(arc), isReversed: right < left)
      })
  }

  private func differ<Value: Equatable>(_ arc: ArcIndex, in property: (FaceIndex) -> Value) -> Bool {
    let left = partition.leftFaces[arc.index], right = partition.rightFaces[arc.index]
    guard !left.isOutside, !right.isOutside else { return false }
    return property(left) != property(right)
  }
}
