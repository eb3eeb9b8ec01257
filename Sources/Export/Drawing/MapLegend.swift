import Basics
import Chronicle
import Geometry
import Screens

/// The legend of drawn maps: the meaning of their fills, lines and marks, each with a sample of 30 by 16 units.
///
/// Its samples are for the eye: readers hear the words beside them.
struct MapLegend {
  /// A sample and its meaning.
  typealias Item = (drawing: String, words: String)

  let atlas: Atlas
  let patterns: FillPatterns
  var paint = DrawingPaint.patterns
  /// The days whose maps it explains, and the language of names.
  var days: [Day] = []
  var language = Language.english

  /// The legend of a handout, which serves all its maps.
  var html: String {
    let items = grounds + lines + [(line(1.8, "1 3"), "the district that the part is about")] + marks + events
    let rows = items.map { item in
      "<li><svg aria-hidden=\"true\" focusable=\"false\" width=\"30\" height=\"16\" viewBox=\"0 0 30 16\">"
        + "\(item.drawing)</svg>\(escaped(item.words))</li>\n"
    }
    return "<ul class=\"legend\">\n\(rows.joined())</ul>\n"
      + "<p class=\"method\">\(Self.fairness) Numbers in brackets are sources.</p>\n"
  }

  /// The marks of events and of the reader's own incidents, where there are any.
  private var events: [Item] {
    let place = DotPoint(x: 15, y: 9)
    var items: [Item] = []
    if days.contains(where: { !atlas.packEvents(on: $0).isEmpty }) {
      items.append((VectorEvents.mark(at: place, paint: paint), "an event of this day"))
    }
    let layers = atlas.incidentLayers.enumerated().filter { layer, _ in
      days.contains { !atlas.incidents(of: layer, on: $0).isEmpty }
    }
    if !layers.isEmpty {
      let names = layers.map(\.element.name).joined(separator: ", ")
      items.append(
        (VectorEvents.mark(at: place, paint: paint, isOwn: true), "your own: \(names); not checked by anybody"))
    }
    return items
  }

  /// The grounds that the maps show. Each sample has its pattern inside, because makers of PDF look for it there.
  private var grounds: [Item] {
    var items: [Item] = []
    for (number, ground) in patterns.grounds.enumerated() where isShown(ground) {
      let prefix = "lg\(number)"
      items.append(
        (
          "<defs>\(patterns.definition(of: ground, prefix: prefix))</defs>"
            + sample(patterns.fill(of: ground, prefix: prefix)), printed(atlas.words(for: ground), language)
        ))
    }
    if patterns.hasOpen, days.contains(where: hasOpenGround) {
      items.append(
        (
          "<defs>\(FillPatterns.openDefinition(prefix: "lg"))</defs>"
            + sample(patterns.fill(of: .undated, prefix: "lg")),
          "changed holder on a day that is not known"
        ))
    }
    return items + [(sample("#000", opacity: "0.22", edge: 1.4), "changed holder on this day")]
  }

  /// Whether any of the maps has a ground.
  private func isShown(_ ground: Ground) -> Bool {
    days.contains { day in
      atlas.timeline.zone.contains { face in
        let state = atlas.timeline.state(of: face, on: day)
        return !atlas.timeline.isOpenBetweenHolders(face, on: day) && atlas.ground(in: ControlStance(state)) == ground
      }
    }
  }

  private func hasOpenGround(on day: Day) -> Bool {
    atlas.timeline.zone.contains { atlas.timeline.isOpenBetweenHolders($0, on: day) }
  }

  /// What a reader must know of the fill, on every map.
  static let fairness =
    "The fill is an assessment and no claim of either side. What a side announced marks a place and fills no ground."

  /// The lines of every map.
  var lines: [Item] {
    [
      (line(3.2, color: paint.front), "front line"),
      (line(1.3, "5 3", color: paint.contactLine), "line of contact, \(atlas.baseline.medium)"),
      (line(1.5, "8 2.5 1.5 2.5", color: paint.countryBorder), "country border"),
      (line(0.9, "1.5 2", color: paint.districtBorder), "district border"),
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
