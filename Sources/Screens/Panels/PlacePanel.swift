import Chronicle
import Geometry

/// The record of a place: what it is on the day shown, what was assessed and said of it day by day on the axis of days,
/// and the same in words, with sources. Parties, the map and other mappers have lanes and signs of their own.
struct PlacePanel {
  let context: PanelContext
  let place: PlaceIndex

  private var atlas: Atlas { context.atlas }
  private var page: RecordPage { context.page }

  var content: PanelContent { PanelContent(title: "\(.name(atlas[place].names))", blocks: blocks) }

  /// How far the front line of the day is.
  private var front: [PanelBlock] {
    atlas[place].coordinate.map { [.text(atlas.frontWords(from: $0, on: context.model.day))] } ?? []
  }

  /// What was agreed of its district, as the same answers hold for all places there: one line, and Enter leads to the rest.
  private var handover: [PanelBlock] {
    let district = atlas[place].district
    let words = page.handover(of: district, as: "Its district, \(.name(atlas[district].names)),")
    guard page.evidence[place].isInZone, !words.isEmpty else { return [] }
    return [.blank, .text(words)]
  }

  private var blocks: [PanelBlock] {
    let own = atlas[place]
    let position = own.coordinate.map { ", \($0.text(decimals: 2))" } ?? ""
    let head: [PanelBlock] = [
      .text(context.otherNames(own.names), .dim),
      .text(
        "\(own.kind.rawValue) in \(.name(atlas[own.district].names)); position \(own.quality.rawValue)\(position)", .dim
      ),
      .blank,
    ]
    return head + PlaceToday(page: page, place: place).blocks + front + handover + PlaceLanes(page, place).blocks
      + PlaceAccount(page: page, place: place).blocks
      + (own.note.isEmpty ? [] : [.blank, .text(Phrase(prose: own.note), .dim)])
  }
}
