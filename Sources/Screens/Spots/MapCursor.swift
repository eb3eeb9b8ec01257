import Geometry

/// The cursor on the map: the point that is asked about.
public struct MapCursor: Hashable, Sendable {
  /// The point on the atlas's plane. It stays where it is when the view changes.
  public internal(set) var point: PlanePoint
  /// Whether the arrows move it. A panel that was opened later has them until it is closed.
  public internal(set) var hasKeys = true
  /// How far a step goes where sentences stand for the map; on a screen a step is a cell.
  var step = Metres(kilometres: 5)

  init(_ point: PlanePoint) { self.point = point }

  /// The steps that can be chosen, the shortest first.
  static let steps = [1.0, 2, 5, 10, 20, 50].map { Metres(kilometres: $0) }

  /// Chooses the next longer step, or the next shorter one.
  mutating func changeStep(longer: Bool) {
    step = (longer ? Self.steps.first { $0 > step } : Self.steps.last { $0 < step }) ?? step
  }
}
