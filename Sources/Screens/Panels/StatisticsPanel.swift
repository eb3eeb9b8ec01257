import Chronicle

/// The first page of the statistics: who held how much of the zone or of a district, day by day, and how long it took
/// from an announcement to the map.
struct StatisticsPanel {
  let context: PanelContext

  private var district: DistrictIndex? { context.model.selection }
  private var page: RecordPage { context.page }

  var content: PanelContent { PanelContent(title: title, blocks: blocks) }

  private var title: Phrase {
    let name: Phrase = district.map { "\(.name(context.atlas[$0].names))" } ?? "the whole zone"
    let next = Span.either(shown: "", told: "; \(Command.statistics.key) goes on to the people harmed")
    let whole: Phrase = "Who held how much of \(name), day by day"
    return context.atlas.harm.isEmpty ? whole : "\(whole)\(next)"
  }

  private var blocks: [PanelBlock] {
    guard !context.atlas.timeline.counted(in: district).isEmpty else {
      return [.text("No ground of it was held by either side against the other.")]
    }
    return GroundPage(page: page, district: district).blocks + ShareDays(page: page, district: district).blocks
  }
}
