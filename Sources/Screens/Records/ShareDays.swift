import Chronicle
import Geometry

/// The days on which shares of the ground changed, told one after the other: what the chart shows to the eye.
struct ShareDays {
  let page: RecordPage
  let district: DistrictIndex?

  private var atlas: Atlas { page.atlas }

  var blocks: [PanelBlock] {
    let days =
      [atlas.days.lowerBound]
      + atlas.timeline.table.changeDays.filter { atlas.days.contains($0) && $0 > atlas.days.lowerBound }
    var last = Phrase()
    var told: [(day: Day, words: Phrase)] = []
    for day in days where page.tells(of: day) {
      let words = shares(on: day)
      if words != last { told.append((day, words)) }
      last = words
    }
    let border = told.firstIndex { $0.day > page.day } ?? told.count
    func lines(_ part: ArraySlice<(day: Day, words: Phrase)>) -> [PanelBlock] {
      part.map { .told("\(atlas.told($0.day)): \($0.words)") }
    }
    let later = lines(told[border...])
    return [.told("The days on which shares changed:")] + lines(told[..<border])
      + (later.isEmpty ? [] : [.told("What follows is after \(atlas.told(page.day)):")] + later)
  }

  /// "Azerbaijan 62%, Artsakh 38%", with what is not known as such.
  private func shares(on day: Day) -> Phrase {
    let whole = atlas.timeline.area(in: district)
    let parts = atlas.timeline.holdings(on: day, in: district).map { holding -> Phrase in
      "\(page.atlas.words(of: ControlStance(holding))) \(.share(holding.area.share(of: whole)))"
    }
    let open = OpenGround(of: atlas, on: day).betweenHolders(of: atlas).area(in: district, of: atlas)
    let unknown: Phrase = open > .zero ? "; of \(.share(open.share(of: whole))) the day of change is not known" : ""
    return parts.joined(by: ", ") + unknown
  }
}
