import Chronicle
import Geometry
import Screens

/// The legend of the printed maps: the meaning of their patterns, lines and marks.
struct MapLegend {
  let atlas: Atlas
  let patterns: FillPatterns

  var html: String {
    var items: [(drawing: String, words: String)] = []
    for ground in patterns.grounds {
      items.append((filled(patterns.fill(of: ground, prefix: "lg")), printed(atlas.words(for: ground))))
    }
    if patterns.hasOpen {
      items.append((filled(patterns.fill(of: .undated, prefix: "lg")), "changed holder on a day that is not known"))
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
    let rows = items.map { item in
      "<li><svg width=\"30\" height=\"16\" viewBox=\"0 0 30 16\">\(item.drawing)</svg>\(escaped(item.words))</li>\n"
    }
    // The patterns of the legend are defined once, in a drawing without a size.
    let definitions = "<svg width=\"0\" height=\"0\"><defs>\n\(patterns.definitions(prefix: "lg"))</defs></svg>\n"
    return definitions + "<ul class=\"legend\">\n\(rows.joined())</ul>\n"
      + "<p>\(Self.fairness) Numbers in brackets are sources.</p>\n"
  }

  /// What a reader must know of the fill, on every map.
  static let fairness =
    "The fill is an assessment and no claim of either side. What a side announced marks a place and fills no ground."

  private func filled(_ fill: String, opacity: String = "1", edge: Double = 0.6) -> String {
    "<rect x=\"1\" y=\"1\" width=\"28\" height=\"14\" fill=\"\(fill)\" fill-opacity=\"\(opacity)\" stroke=\"#000\" "
      + "stroke-width=\"\(coordinate(edge))\"/>"
  }

  private func line(_ width: Double, _ dashes: String = "") -> String {
    let dash = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
    return "<path d=\"M1,8H29\" stroke=\"#000\" stroke-width=\"\(coordinate(width))\"\(dash)/>"
  }
}
