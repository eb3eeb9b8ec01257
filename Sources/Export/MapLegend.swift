import Chronicle
import Geometry
import Screens

/// The legend of the printed maps: the meaning of their patterns, lines and marks.
///
/// Its samples are for the eye: readers hear the words beside them. Each sample has its pattern inside, because makers of
/// PDF look for it there.
struct MapLegend {
  let atlas: Atlas
  let patterns: FillPatterns
  /// The days whose maps it explains.
  let days: [Day]
  let language: Language

  private typealias Item = (definition: String, drawing: String, words: String)

  var html: String {
    let items =
      grounds + lines
      + PlaceState.allCases.map {
        ("", PlaceMark(state: $0).svg(at: DotPoint(x: 15, y: 8)), $0.inPrint)
      }
    let rows = items.map { item in
      let definitions = item.definition.isEmpty ? "" : "<defs>\(item.definition)</defs>"
      return "<li><svg aria-hidden=\"true\" focusable=\"false\" width=\"30\" height=\"16\" viewBox=\"0 0 30 16\">"
        + "\(definitions)\(item.drawing)</svg>\(escaped(item.words))</li>\n"
    }
    return "<ul class=\"legend\">\n\(rows.joined())</ul>\n"
      + "<p class=\"method\">The fill is an assessment and no claim of either side. What a side announced marks a place "
      + "and fills no ground. Numbers in brackets are sources.</p>\n"
  }

  /// The patterns of the grounds that the maps show.
  private var grounds: [Item] {
    var items: [Item] = []
    for (number, stance) in patterns.stances.enumerated() where isShown(stance) {
      let holder = stance.status == .unmapped ? "" : atlas[stance.holder].names[language]
      let prefix = "lg\(number)"
      items.append(
        (
          patterns.definition(of: stance, prefix: prefix), filled(patterns.fill(of: stance, prefix: prefix)),
          holder + stance.status.inPrint
        ))
    }
    if patterns.hasOpen, days.contains(where: { day in openFaces(on: day) }) {
      items.append(
        (
          FillPatterns.openDefinition(prefix: "lg"), filled(FillPatterns.openFill(prefix: "lg")),
          "changed holder on a day that is not known"
        ))
    }
    return items + [("", filled("#000", opacity: "0.22", edge: 1.4), "changed holder on this day")]
  }

  private var lines: [Item] {
    [
      ("", line(3.2), "front line"), ("", line(1.3, "5 3"), "line of contact, \(atlas.baseline.medium)"),
      ("", line(1.5, "8 2.5 1.5 2.5"), "country border"), ("", line(0.9, "1.5 2"), "district border"),
      ("", line(1.8, "1 3"), "the district that the part is about"),
    ]
  }

  /// Whether any of the maps has ground in a stance.
  private func isShown(_ stance: ControlStance) -> Bool {
    days.contains { day in
      atlas.timeline.zone.contains { face in
        let state = atlas.timeline.state(of: face, on: day)
        return !state.isOpen && ControlStance(state) == stance
      }
    }
  }

  private func openFaces(on day: Day) -> Bool {
    atlas.timeline.zone.contains { atlas.timeline.state(of: $0, on: day).isOpen }
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
