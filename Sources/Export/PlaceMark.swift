import Chronicle
import Geometry
import Screens

/// The mark of a place in print.
struct PlaceMark {
  let state: PlaceState

  func svg(at dot: DotPoint) -> String {
    let x = coordinate(dot.x), y = coordinate(dot.y)
    let halo = "stroke=\"#000\" stroke-width=\"1\""
    switch state {
    case .held: return "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"1.8\" stroke=\"#fff\" stroke-width=\"1\"/>\n"
    case .announced: return "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"3.4\" fill=\"#fff\" \(halo)/>\n"
    case .taken:
      return "<rect x=\"\(coordinate(dot.x - 3))\" y=\"\(coordinate(dot.y - 3))\" width=\"6\" height=\"6\" "
        + "stroke=\"#fff\" stroke-width=\"1\"/>\n"
    case .handedOver:
      return "<path d=\"M\(x),\(coordinate(dot.y - 4))l4,4l-4,4l-4,-4Z\" fill=\"#000\" stroke=\"#fff\"/>\n"
    case .notHeld:
      return "<path d=\"M\(coordinate(dot.x - 3)),\(coordinate(dot.y - 3))l6,6m0,-6l-6,6\" stroke=\"#000\" "
        + "stroke-width=\"1.6\"/>\n"
    }
  }
}
