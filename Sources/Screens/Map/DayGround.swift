import Chronicle
import Geometry

/// The ground of every face on a day in a reading: what pictures and pages show of it is what screens show.
///
///     var ground = DayGround(of: atlas, on: day, reading: .assessed)
///     for face in ground.turn(to: day + 1) { print(ground[face]) }
public struct DayGround: Sendable {
  private var layer: DayLayer

  /// Looks at a day. Ground that changed holder that day is new.
  public init(of atlas: Atlas, on day: Day, reading: Reading) {
    layer = DayLayer(
      of: atlas,
      look: DayLayer.Look(
        day: day, earlier: day - 1, isFaded: !reading.isOfGround, showsKnowledge: reading == .known,
        isComparing: false))
  }

  /// The ground of a face.
  public subscript(face: FaceIndex) -> Ground { layer.ground(of: face.index) }

  /// Turns to another day and returns the faces whose ground differs. Complexity: linear in the faces with entries between
  /// the two days.
  public mutating func turn(to day: Day) -> [FaceIndex] {
    var look = layer.look
    look.day = day
    look.earlier = day - 1
    return layer.turn(to: look).faces
  }
}
