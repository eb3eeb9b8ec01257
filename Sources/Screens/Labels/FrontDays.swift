import Basics
import Chronicle
import Geometry

/// The days on which the front line lies between faces, as far as names had to avoid it. No view changes them, so that they
/// are kept while the map is moved; a story of many faces may find some again.
struct FrontDays: Sendable {
  private var ofPair = PairCache<DaySet>(unused: .none, bits: 11)
  /// The days on which the ground of a face changed; a pair of a face and itself stands for the face.
  private var ofFace = PairCache<DaySet>(unused: .none, bits: 10)

  /// The days on which the line is drawn on the first of two faces.
  mutating func days(on own: Int32, beside other: Int32, story: StoryDays, of atlas: Atlas) -> DaySet {
    if let known = ofPair[own, other] { return known }
    let found = story.front(on: FaceIndex(Int(own)), beside: FaceIndex(Int(other)), of: atlas) { face in
      daysOfToday(of: face.rawValue, story, atlas)
    }
    ofPair.keep(found, of: own, other)
    return found
  }

  private mutating func daysOfToday(of face: Int32, _ story: StoryDays, _ atlas: Atlas) -> DaySet {
    if let known = ofFace[face, face] { return known }
    let found = story.daysOfToday(of: FaceIndex(Int(face)), in: atlas)
    ofFace.keep(found, of: face, face)
    return found
  }
}
