import Geometry

extension PartitionFile {
  /// Reports why the map is no partition: why a point may have two faces, or a border two arcs.
  func checkPartition(_ log: ProblemLog) {
    guard let partition, let projection else { return }
    reportArcsWithoutLength(partition)
    guard let faults = partition.planarFaults(), let drawn = meetingsInDegrees(partition) else {
      return log.report(.check(.tooTangled), file: "partition.topojson", line: 1)
    }
    for fault in faults { report(fault, projection) }
    if faults.isEmpty { drawn.forEach(report) }
  }

  /// Arcs that are a point. They draw nothing, and the proof passes over them.
  private func reportArcsWithoutLength(_ partition: Partition) {
    for (number, box) in partition.arcBoxes.enumerated() where box.width == 0 && box.height == 0 {
      let arc = ArcIndex(number)
      let point = coordinates[Int(partition.arcStarts[number])]
      value(of: arc).report(.check(.noLength(arc: number, at: point)))
    }
  }

  /// Arcs that run along or touch each other where the file's own lines are straight. On the plane such lines bend by
  /// metres, so that those of two arcs need not lie on one another there.
  private func meetingsInDegrees(_ partition: Partition) -> [ChainMeeting]? {
    let points = coordinates.map { PlanePoint(x: $0.longitude, y: $0.latitude) }
    let arcs = PointChains(points: points, starts: partition.arcStarts)
    return arcs.meetings(tolerance: degreeTolerance)?.filter { $0.kind != .cross }
  }

  private func report(_ fault: PlanarFault, _ projection: EqualAreaProjection) {
    switch fault {
    case .meeting(let meeting): report(meeting, at: projection.unproject(meeting.at))
    case .contradiction(let point, let arc, let one, let other, let face):
      value(of: arc).report(
        .check(
          .contradiction(
            at: projection.unproject(point), arc: arc.index, name(of: one), with: other.index, name(of: face))))
    case .misplaced(let point, let arc, let lies, let says):
      value(of: arc).report(
        .check(
          .misplaced(arc: arc.index, at: projection.unproject(point), lies: name(of: lies), says: name(of: says))))
    }
  }

  private func report(_ meeting: ChainMeeting) { report(meeting, at: Coordinate(degrees: meeting.at)) }

  private func report(_ meeting: ChainMeeting, at point: Coordinate) {
    let (arc, other) = (meeting.first, meeting.second)
    let fault: CheckFault =
      switch meeting.kind {
      case .cross: .crossing(arc: arc, with: other, at: point)
      case .touch, .share: .touching(arc: arc, with: other, at: point)
      case .overlap: .lyingOn(arc: arc, with: other, at: point)
      }
    value(of: ArcIndex(arc)).report(.check(fault))
  }

  private func name(of face: FaceIndex) -> String? { face.isOutside ? nil : id(of: face) }

  /// Reports faces whose declared area differs from the computed one by more than 1 % and more than 0.2 km2.
  func checkAreas() {
    guard let partition else { return }
    for (number, area) in partition.faceAreas().enumerated() {
      let declared = declaredAreas[number].value
      let difference = abs(area.value - declared)
      if difference > 0.2, difference > area.value / 100 {
        let face = FaceIndex(number)
        value(of: face).report(
          .check(.areaDiffers(face: id(of: face), declared: declared, computed: area.value)))
      }
    }
  }
}

/// The distance, in degrees, within which a point counts as lying on a line: a tenth of a millimetre.
let degreeTolerance = 1e-9

extension Coordinate {
  /// A point of a plane that has degrees for axes.
  init(degrees point: PlanePoint) { self.init(longitude: point.x, latitude: point.y) }
}
