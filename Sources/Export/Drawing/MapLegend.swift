import Chronicle
import Geometry
import Screens

/// The legend of drawn maps: the meaning of their fills, lines and marks, each with a sample of 30 by 16 units.
struct MapLegend {
  /// A sample and its meaning.
  typealias Item = (drawing: String, words: String)

  let atlas: Atlas
  let patterns: FillPatterns
  var paint = DrawingPaint.patterns

  /// The legend of a handout, which serves all its maps.
  var html: String {
    var items: [Item] = patterns.grounds.map { ground in
      (sample(patterns.fill(of: ground, prefix: "lg")), printed(atlas.words(for: ground)))
    }
    if patterns.hasOpen {
      items.append((sample(patterns.fill(of: .undated, prefix: "lg")), "changed holder on a day that is not known"))
    }
    items.append((sample("#000", opacity: "0.22", edge: 1.4), "changed holder on this day"))
    items += lines + [(line(1.8, "1 3"), "the district that the part is about")] + marks
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

  /// The lines of every map.
  var lines: [Item] {
    [
      (line(3.2, color: paint.front), "front line"),
      (line(1.3, "5 3", color: paint.contactLine), "line of contact, \(atlas.baseline.medium)"),
      (line(1.1, "7 2 1 2", color: paint.countryBorder), "country border"),
      (line(0.6, "1.5 2", color: paint.districtBorder), "district border"),
    ]
  }

  /// The marks of places.
  var marks: [Item] {
    PlaceState.allCases.map {
      (PlaceMark(state: $0, ink: paint.ink, paper: paint.paper).svg(at: DotPoint(x: 15, y: 8)), $0.inPrint)
    }
  }

  /// A sample of a fill.
  func sample(_ fill: String, opacity: String = "1", edge: Double = 0.6) -> String {
    "<rect x=\"1\" y=\"1\" width=\"28\" height=\"14\" fill=\"\(fill)\" fill-opacity=\"\(opacity)\" "
      + "stroke=\"\(paint.ink)\" stroke-width=\"\(coordinate(edge))\"/>"
  }

  private func line(_ width: Double, _ dashes: String = "", color: String = "#000") -> String {
    let dash = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
    return "<path d=\"M1,8H29\" stroke=\"\(color)\" stroke-width=\"\(coordinate(width))\"\(dash)/>"
  }
}
