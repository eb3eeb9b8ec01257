import Chronicle
import Geometry

/// A place that may get a name on a map.
struct LabelCandidate {
  var place: PlaceIndex
  var text: String
  var width: Int
  /// The cell of its marker.
  var column, row: Int
  var rank: Int
  var standing: Standing
  /// Whether its name is wanted on every day.
  var isStanding: Bool

  /// What it is to the reader, whatever the day.
  enum Standing: Int, Comparable {
    case chosen, selected, other
    static func < (a: Standing, b: Standing) -> Bool { a.rawValue < b.rawValue }
  }

  /// Whether its name may lie on the front line where no other room is: orientation is worth a piece of the line.
  var mayCoverFront: Bool { standing < .other || rank <= 2 }

  /// The order in which names get their room.
  func precedes(_ other: LabelCandidate) -> Bool {
    (standing.rawValue, rank, place) < (other.standing.rawValue, other.rank, other.place)
  }

  /// All candidates of a view, in order.
  ///
  /// Standing are the places up to the scale's finest rank, one more in the selected district, and the chosen place.
  /// Two ranks more are named on the days on which they are in the news.
  static func all(
    of atlas: Atlas, story: StoryDays, in viewport: Viewport, appearance: Appearance, selection: DistrictIndex?,
    chosen: PlaceIndex?
  ) -> [LabelCandidate] {
    let finest = MapStyle.finestRank(metresPerDot: viewport.metresPerDot)
    var candidates: [LabelCandidate] = []
    for (number, own) in atlas.places.enumerated() {
      let place = PlaceIndex(number)
      let standing: Standing =
        place == chosen ? .chosen : selection != nil && own.district == selection ? .selected : .other
      let last = finest + (standing == .selected ? 1 : 0)
      let isStanding = standing == .chosen || own.rank <= last
      guard isStanding || own.rank <= last + 2 && !story.news[number].isEmpty, let coordinate = own.coordinate
      else { continue }
      let dot = viewport.dot(atlas.projection.project(coordinate))
      guard viewport.shows(dot) else { continue }
      let text = appearance.text(own.names)
      candidates.append(
        LabelCandidate(
          place: place, text: text, width: cellWidth(of: text), column: Int(dot.x) / 2, row: Int(dot.y) / 4,
          rank: own.rank, standing: standing, isStanding: isStanding))
    }
    return candidates.sorted { $0.precedes($1) }
  }
}
