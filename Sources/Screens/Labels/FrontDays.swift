import Chronicle
import Geometry

/// The days on which the front line lies between faces, as far as names had to avoid it. No view changes them, so that they
/// are kept while the map is moved.
struct FrontDays: Sendable {
  private var ofPair: [Pair: DaySet] = [:]

  private struct Pair: Hashable {
    var own, other: Int32
  }

  /// What a map of many faces may take: 1 MB.
  private static let most = 1 << 14

  /// The days on which the line is drawn on the first of two faces.
  mutating func days(on own: Int32, beside other: Int32, story: StoryDays, of atlas: Atlas) -> DaySet {
    let pair = Pair(own: own, other: other)
    if let known = ofPair[pair] { return known }
    if ofPair.count >= Self.most { ofPair.removeAll(keepingCapacity: true) }
    let found = story.front(on: FaceIndex(Int(own)), beside: FaceIndex(Int(other)), of: atlas)
    ofPair[pair] = found
    return found
  }
}
