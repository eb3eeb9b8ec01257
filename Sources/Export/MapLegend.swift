import Chronicle
import Geometry
import Screens

/// The legend of the printed maps: the meaning of their patterns, lines and marks.
struct MapLegend {
  let atlas: Atlas
  let patterns: FillPatterns

  var html: String {
    var items: [(drawing: String, words: String)] = []
    for stance in patterns.stances {
      let holder = stance.status == .unmapped ? "" : atlas[stance.holder].names.english
      items.append((filled(patterns.fill(of: stance, prefix: "lg")), holder + stance.status.inPrint))
    }
    if patterns.hasOpen {
      items.append((filled(FillPatterns.openFill(prefix: "lg")), "changed holder on a day that is not known"))
    }
    items.append((filled("#000", opacity: "0.22", edge: 1.4), "changed holder on this day"))
    items += [
      (line(3.2), "front line"), (line(1.3, "5 3"), "line of contact, \(atlas.baseline.medium)"),
      (line(1.1, "7 2 1 2"), "country border"), (line(0.6, "1.5 2"), "district border"),
      (line(1.8, "1 3"), "the district that the part is about"),
    ]
    items += PlaceState.allCases.map {
      (PlaceMark(state: $0).svg(at: DotPoint(x: 15, y: 8)), $0.inPrint)
    }
    if !atlas.events.isEmpty {
      items.append((VectorEvents.mark(at: DotPoint(x: 15, y: 9)), "an event of this day"))
    }
    let rows = items.map { item in
      "<li><svg width=\"30\" height=\"16\" viewBox=\"0 0 30 16\">\(item.drawing)</svg>\(escaped(item.words))</li>\n"
    }
    // The patterns of the legend are defined once, in a drawing without a size.
    let definitions = "<svg width=\"0\" height=\"0\"><defs>\n\(patterns.definitions(prefix: "lg"))</defs></svg>\n"
    return definitions + "<ul class=\"legend\">\n\(rows.joined())</ul>\n"
      + "<p>The fill is an assessment and no claim of either side. What a side announced marks a place and fills no "
      + "ground. Numbers in brackets are sources.</p>\n"
  }

  private func filled(_ fill: String, opacity: String = "1", edge: Double = 0.6) -> String {
    "<rect x=\"1\" y=\"1\" width=\"28\" height=\"14\" fill=\"\(fill)\" fill-opacity=\"\(opacity)\" stroke=\"#000\" "
      + "stroke-width=\"\(coordinate(edge))\"/>"
  }

  private func line(_ width: Double, _ dashes: String = "") -> String {
    let dash = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
    return "<path d=\"M1,8H29\" stroke=\"#000\" stroke-width=\"\(coordinate(width))\"\(dash)/>"
  }
}

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
