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
    ofPair.value(own, other) {
      story.front(on: FaceIndex(Int(own)), beside: FaceIndex(Int(other)), of: atlas) { face in
        ofFace.value(face.rawValue, face.rawValue) { story.daysOfToday(of: face, in: atlas) }
      }
    }
  }
}
