import Basics
import Geometry
import Overlay

/// A picture (SVG) of a day of a new pack under the lines of its source: the whole map, and the largest altered ground
/// closer by.
///
/// It is a proof for those who import, not a map for readers: `dayfront export` draws those.
struct ComparisonPicture {
  /// Ground with the number of its holder.
  struct Ground {
    var holder: Int
    var rings: [[GridPoint]]
  }
  var title: String
  /// What the hatched ground is, in words.
  var caption: String
  var holders: [String]
  /// The faces of the pack, and the areas of the source.
  var told, drawn: [Ground]
  /// The borders of the ground that is told otherwise than drawn.
  var altered: [[GridPoint]]

  /// The fills of the eight holders that a map can have, told apart by most eyes (Okabe and Ito, lighter), the last grey.
  private static let colours = [
    "#9ecae9", "#f5b78a", "#9fd8c4", "#f4e08a", "#d9b3d0", "#c8d68a", "#e8a3a3", "#d0d0d0",
  ]
  private static let side = 560.0, gap = 20.0, head = 60.0

  var svg: String {
    let (side, gap, head) = (Self.side, Self.gap, Self.head)
    let (width, height) = (2 * side + 3 * gap, head + side + 2 * gap + 20 * Double(holders.count + 1))
    let whole = box(of: told.flatMap(\.rings) + drawn.flatMap(\.rings))
    let near = closer(whole)
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      viewBox="0 0 \(short(width)) \(short(height))" font-family="sans-serif" font-size="14">
      <title>\(escaped(title))</title>
      <defs>
      <pattern id="altered" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <path d="M0,0V6" stroke="#c00000" stroke-width="3"/></pattern>
      <clipPath id="panel"><rect width="\(short(side))" height="\(short(side))"/></clipPath>
      </defs>
      <rect width="\(short(width))" height="\(short(height))" fill="#ffffff"/>
      <text x="\(short(gap))" y="26" font-size="18">\(escaped(title))</text>
      <text x="\(short(gap))" y="48">\(escaped(caption))</text>

      """
    svg += panel(whole, x: gap, frame: near)
    svg += panel(near, x: 2 * gap + side, frame: nil)
    return svg + legend(y: head + side + gap) + "</svg>\n"
  }

  // MARK: Boxes

  private typealias Box = (west: Double, south: Double, size: Double)

  /// The square around rings, in steps to the east.
  private func box(of rings: [[GridPoint]]) -> Box {
    var (west, south, east, north) = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
    for point in rings.joined() {
      west = min(west, Double(point.x))
      east = max(east, Double(point.x))
      south = min(south, Double(point.y))
      north = max(north, Double(point.y))
    }
    guard west <= east else { return (0, 0, 1) }
    let size = max(east - west, north - south, 1)
    return ((west + east - size) / 2, (south + north - size) / 2, size)
  }

  /// The square around the largest altered ground, with as much around it, but never more than the whole map.
  private func closer(_ whole: Box) -> Box {
    guard let ring = altered.max(by: { area(of: $0) < area(of: $1) }) else { return whole }
    let largest = box(of: [ring])
    let size = min(whole.size, largest.size * 3)
    let margin = (size - largest.size) / 2
    return (largest.west - margin, largest.south - margin, size)
  }

  /// Twice the area in square steps.
  private func area(of ring: [GridPoint]) -> Double {
    var sum = 0.0
    guard var before = ring.last, let origin = ring.first else { return 0 }
    let place = { (point: GridPoint) in (x: Double(point.x) - Double(origin.x), y: Double(point.y) - Double(origin.y)) }
    for point in ring {
      sum += place(before).x * place(point).y - place(point).x * place(before).y
      before = point
    }
    return abs(sum)
  }

  // MARK: Drawing

  private func panel(_ box: Box, x: Double, frame: Box?) -> String {
    let scale = Self.side / box.size
    var svg = "<g transform=\"translate(\(short(x)) \(short(Self.head)))\" clip-path=\"url(#panel)\">\n"
    for holder in holders.indices {
      let fill = Self.colours[holder % Self.colours.count]
      svg += path(told.filter { $0.holder == holder }.flatMap(\.rings), box, "fill=\"\(fill)\" fill-rule=\"evenodd\"")
    }
    svg += path(altered, box, "fill=\"url(#altered)\" stroke=\"#c00000\" fill-rule=\"evenodd\"")
    svg += path(drawn.flatMap(\.rings), box, "fill=\"none\" stroke=\"#000000\" stroke-dasharray=\"4 2\"")
    if let frame {
      svg += "<rect x=\"\(short((frame.west - box.west) * scale))\" "
      svg += "y=\"\(short((box.south + box.size - frame.south - frame.size) * scale))\" "
      svg += "width=\"\(short(frame.size * scale))\" height=\"\(short(frame.size * scale))\" "
      svg += "fill=\"none\" stroke=\"#c00000\"/>\n"
    }
    let size = short(Self.side)
    return svg + "<rect width=\"\(size)\" height=\"\(size)\" fill=\"none\" stroke=\"#000000\"/>\n</g>\n"
  }

  /// A path of all rings; points that fall on the one before are left out.
  private func path(_ rings: [[GridPoint]], _ box: Box, _ attributes: String) -> String {
    let scale = Self.side / box.size
    var data = ""
    for ring in rings {
      var last = ""
      for (place, point) in ring.enumerated() {
        let x = short((Double(point.x) - box.west) * scale)
        let y = short((box.south + box.size - Double(point.y)) * scale)
        let here = "\(x),\(y)"
        if place > 0, here == last { continue }
        data += (place == 0 ? "M" : " ") + here
        last = here
      }
      data += "Z"
    }
    return data.isEmpty ? "" : "<path d=\"\(data)\" \(attributes)/>\n"
  }

  private func legend(y: Double) -> String {
    var svg = ""
    for (row, holder) in holders.enumerated() {
      let top = y + 20 * Double(row)
      svg += "<rect x=\"\(short(Self.gap))\" y=\"\(short(top))\" width=\"24\" height=\"14\" "
      svg += "fill=\"\(Self.colours[row % Self.colours.count])\"/>"
      svg +=
        "<text x=\"\(short(Self.gap + 32))\" y=\"\(short(top + 12))\">\(escaped(holder)), as the pack tells it</text>\n"
    }
    let top = y + 20 * Double(holders.count) + 7
    return svg + "<path d=\"M\(short(Self.gap)),\(short(top))h24\" stroke=\"#000000\" stroke-dasharray=\"4 2\"/>"
      + "<text x=\"\(short(Self.gap + 32))\" y=\"\(short(top + 5))\">borders as the source draws them</text>\n"
  }

  private func short(_ value: Double) -> String { decimal(value, 1) }
}
