import Geometry

/// The panel on method: how to read a map of this program, then how this map was made, in the pack's own words.
enum MethodPanel {
  static func text(_ desk: PanelDesk) -> PanelText {
    let low = desk.atlas.lowCertaintyArea(in: nil)
    let unknown = desk.atlas.places.count { $0.quality == .unknown }
    let reading = """
      The fill is an assessment, not a claim of any side. An announcement says that a party took a place on a day: it marks \
      the place and never fills ground. Key a changes the reading: assessed, announced, and only where the two disagree. \
      Numbers in brackets are sources; key s lists them. Key o changes the language of names.
      """
    let gaps = """
      \(Geometry.text(low)) of the zone are of low certainty: the sources disagree about them. \(unknown) places have no known \
      position and stand in lists only.
      """
    let own = desk.atlas.method.map { ($0.heading, $0.text) }
    let width = desk.isPlain ? desk.width : min(desk.width, 90)
    var lines: [PanelLine] = []
    for (heading, paragraph) in [("How to read it", reading)] + own + [("Counted in this pack", gaps)] {
      lines += [.blank, .heading(heading)] + PanelLine.paragraph(paragraph, width: width)
    }
    return PanelText(title: "Method: how to read this map", lines: lines, appearance: desk.appearance)
  }
}
