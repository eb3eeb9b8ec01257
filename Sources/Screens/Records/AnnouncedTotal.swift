import Basics
import Chronicle

/// How many settlements were announced as taken by the day shown, as counted here and as it was published.
struct AnnouncedTotal {
  let page: RecordPage
  let district: DistrictIndex?

  private var atlas: Atlas { page.atlas }
  private var day: Day { page.day }
  private var days: [Day] {
    guard let district else { return atlas.announcementDays }
    return page.evidence.settlements(in: district).compactMap(\.announcedOn)
  }

  /// The numbers, and a bar of what was announced by the day beside what was in the end.
  var blocks: [PanelBlock] {
    let days = days
    guard let last = days.last else { return [] }
    let counted = days.partitioningIndex { $0 > day }
    let width = max(4, page.width - 2), filled = counted * width / days.count
    let glyphs = (full: page.appearance.pick("█", "#"), rest: page.appearance.pick("░", "."))
    guard page.tellsTheEnd else { return [.blank, .text("Settlements announced by this day: \(words(counted))")] }
    let bar = [
      PanelRun(drawn: String(repeating: String(glyphs.full), count: filled), .spark),
      PanelRun(drawn: String(repeating: String(glyphs.rest), count: width - filled), .dim),
    ]
    return [.blank, .text("Settlements announced as taken by this day", .strong), .text(words(counted))]
      + [
        .shown([.runs(bar), .row("0", "\(days.count) by \(atlas.told(last))", .dim)]),
        .told("From 0 to \(days.count) by \(atlas.told(last))."),
      ]
  }

  private func words(_ counted: Int) -> Phrase {
    let own: Phrase = "counted here \(counted)"
    guard district == nil, let published = atlas.totalComparisons.last(where: { atlas.totals[$0.total].day <= day })
    else { return own }
    let total = atlas.totals[published.total]
    let number: Phrase = "\(total.bound.beforeNumber)\(total.total)"
    return
      "\(own); published on \(atlas.told(total.day)) \(number), counted here then \(published.counted) \(.sources(total.sources))"
  }
}
