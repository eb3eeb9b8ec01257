import Basics
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
  /// Whether its name should be shown on every day.
  var isStanding: Bool

  /// Its importance to the reader, regardless of the day.
  enum Standing: Int, Comparable {
    case chosen, selected, other
    static func < (a: Standing, b: Standing) -> Bool { a.rawValue < b.rawValue }
  }

  /// Whether its name may lie on the front line where there is no other room, because it is needed for orientation.
  var mayCoverFront: Bool { standing < .other || rank <= 2 }

  /// Whether its name is placed before the other's.
  func precedes(_ other: LabelCandidate) -> Bool {
    (standing.rawValue, rank, place) < (other.standing.rawValue, other.rank, other.place)
  }

  /// All candidates of a view, in the order in which their names are placed.
  ///
  /// Standing are the places up to the scale's finest rank, those one rank further in the selected district, and the
  /// chosen place. Places up to two ranks further are named on the days on which they are in the news.
  ///
  /// - Parameter near: the places that may lie in the view; nil for all.
  static func all(
    of atlas: Atlas, near: [Int]?, story: StoryDays, in viewport: Viewport, appearance: Appearance,
    selection: DistrictIndex?,
    chosen: PlaceIndex?
  ) -> [LabelCandidate] {
    let finest = MapStyle.finestRank(metresPerDot: viewport.metresPerDot)
    var candidates: [LabelCandidate] = []
    func consider(_ number: Int) {
      let place = PlaceIndex(number), own = atlas.places[number]
      let standing: Standing =
        place == chosen ? .chosen : selection != nil && own.district == selection ? .selected : .other
      let last = finest + (standing == .selected ? 1 : 0)
      let isStanding = standing == .chosen || own.rank <= last
      guard isStanding || own.rank <= last + 2 && !story.news[number].isEmpty, let coordinate = own.coordinate
      else { return }
      let dot = viewport.dot(atlas.projection.project(coordinate))
      guard viewport.shows(dot) else { return }
      let text = appearance.text(own.names)
      candidates.append(
        LabelCandidate(
          place: place, text: text, width: cellWidth(of: text), column: Int(dot.x) / 2, row: Int(dot.y) / 4,
          rank: own.rank, standing: standing, isStanding: isStanding))
    }
    if let near { near.forEach(consider) } else { atlas.places.indices.forEach(consider) }
    return candidates.sorted { $0.precedes($1) }
  }
}
