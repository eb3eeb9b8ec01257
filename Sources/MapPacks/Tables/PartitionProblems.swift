import Chronicle
import Geometry

extension PartitionFile {
  /// Reports a fault of the partition on the line of its arc or face.
  ///
  /// An arc that a ring names but no face owns belongs to a broken ring, which is reported already.
  func report(_ fault: PartitionFault, _ rings: RingReader) {
    switch fault {
    case .shortArc(let arc): value(of: arc).report(.shortArc)
    case .arcOutOfRange(let face, let arc):
      value(of: face).report(.arcOutOfRange(face: id(of: face), arc: arc, count: arcValues.count))
    case .openRing(let face, let ring, let arc):
      value(of: face).report(.openRing(face: id(of: face), ring: ring, after: arc.index))
    case .emptyRing(let face, let ring):
      value(of: face).report(.emptyRing(face: id(of: face), ring: ring))
    case .overlap(let arc, let one, let other):
      value(of: arc).report(.overlap(arc: arc.index, id(of: one), id(of: other)))
    case .tooManyOwners(let arc, let faces):
      value(of: arc).report(.tooManyOwners(arc: arc.index, faces.map(id)))
    case .unusedArc(let arc):
      if !rings.mayUse(arc) { value(of: arc).report(.unusedArc(arc.index)) }
    }
  }

  func value(of arc: ArcIndex) -> JSONValue { arcValues[arc.index] }
  func value(of face: FaceIndex) -> JSONValue { faceValues[face.index] }
  func id(of face: FaceIndex) -> String { faces[face.index].id }
}
