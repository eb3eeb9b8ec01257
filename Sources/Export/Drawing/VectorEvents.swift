import Chronicle
import Geometry

/// The dated points of a part's day on its map: a triangle for each place where something happened, upright for the
/// pack's events and upside down for the reader's own incidents, and how many.
struct VectorEvents {
  let atlas: Atlas
  let day: Day
  let paint: DrawingPaint
  let viewport: Viewport

  var svg: String {
    var dots: [(dot: DotPoint, isOwn: Bool, count: Int)] = []
    for number in atlas.eventNumbers(overlapping: day...day) {
      let event = atlas.events[number], isOwn = event.layer != nil
      guard let coordinate = event.coordinate else { continue }
      let point = atlas.projection.project(coordinate), dot = viewport.dot(point)
      // Beside the ground of the pack there is bare paper, where a mark would tell no place.
      guard viewport.shows(dot), atlas.partition.bounds.contains(point) else { continue }
      if let same = dots.firstIndex(where: {
        $0.isOwn == isOwn && abs($0.dot.x - dot.x) < 6 && abs($0.dot.y - dot.y) < 6
      }) {
        dots[same].count += 1
      } else {
        dots.append((dot, isOwn, 1))
      }
    }
    return dots.map { Self.mark(at: $0.dot, paint: paint, isOwn: $0.isOwn, count: $0.count) }.joined()
  }

  /// The mark of events, as maps and their legend have it.
  static func mark(at dot: DotPoint, paint: DrawingPaint, isOwn: Bool = false, count: Int = 1) -> String {
    let number =
      count > 1
      ? "<text x=\"\(coordinate(dot.x + 6))\" y=\"\(coordinate(dot.y + 4))\" font-size=\"9\" font-weight=\"bold\" "
        + "stroke=\"\(paint.paper)\" stroke-width=\"2\" paint-order=\"stroke\">\(count)</text>\n" : ""
    return
      "<path d=\"M\(coordinate(dot.x)),\(coordinate(isOwn ? dot.y + 5 : dot.y - 5))l5,\(isOwn ? -9 : 9)h-10Z\" fill=\"\(paint.paper)\" stroke=\"\(paint.ink)\" "
      + "stroke-width=\"1.6\"/>\n" + number
  }
}
