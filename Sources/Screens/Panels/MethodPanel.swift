import Chronicle

/// The panel on method: how to read a map of this program, then how this map was made, in the pack's own words.
struct MethodPanel {
  let context: PanelContext

  var content: PanelContent {
    let own = context.atlas.method.map { ($0.heading, Phrase(prose: $0.text)) }
    let parts = [("How to read it", Self.reading)] + own + [("Counted in this pack", gaps)]
    return PanelContent(
      title: "Method: how to read this map",
      blocks: parts.flatMap { heading, text in [.blank, .heading(heading), .text(text)] }, measure: 90)
  }

  private static let reading: Phrase = """
    The fill is an assessment, not a claim of any side. An announcement says that a party took a place on a day: it marks \
    the place and never fills ground. The key \(Command.reading.key) changes the reading: assessed, announced, and only \
    where the two disagree. Numbers in brackets are sources; key \(Command.sources.key) lists them. \
    Key \(Command.language.key) changes the language of names.
    """

  private var gaps: Phrase {
    let low = context.atlas.lowCertaintyArea(in: nil)
    let unknown = context.atlas.places.count { $0.quality == .unknown }
    return """
      \(.area(low)) of the zone are of low certainty: the sources disagree about them. \(unknown) places have no known \
      position and stand in lists only.
      """
  }
}
