import Basics
import Chronicle

/// What was said of the places of a district: on the day shown, and how much by that day.
struct DistrictStatements {
  let page: RecordPage
  let district: DistrictIndex

  private var atlas: Atlas { page.atlas }
  private var day: Day { page.day }

  var blocks: [PanelBlock] {
    let own = atlas.announcements.filter { atlas[$0.place].district == district && page.tells(of: $0.day) }
    guard !own.isEmpty else {
      return [.blank, .text("Nothing was announced of any place in it\(page.tellsTheEnd ? "" : " so far").", .dim)]
    }
    let today = own.filter { $0.day == day }
    return [.blank, .heading("What was said on this day")]
      + (today.isEmpty ? [.line("Nothing of this district.", .dim)] : grouped(today).map(block))
      + counts(own)
  }

  /// Statements of one party and one kind, told together.
  private struct Said {
    var act: Act, party: Int
    var places: [PlaceIndex] = []
    var sources: [SourceIndex] = []
  }

  private func grouped(_ statements: [Announcement]) -> [Said] {
    var all: [Said] = []
    for one in statements {
      let number = all.firstIndex { $0.act == one.act && $0.party == one.party } ?? all.count
      if number == all.count { all.append(Said(act: one.act, party: one.party)) }
      all[number].places.append(one.place)
      all[number].sources += one.sources
    }
    return all
  }

  /// "▼ President of Azerbaijan announced as taken: Zangilan, Havali, Zarnali [26]"
  private func block(_ said: Said) -> PanelBlock {
    let places = distinct(said.places).sorted { (atlas[$0].rank, $0) < (atlas[$1].rank, $1) }
      .map { "\(.name(atlas[$0].names))" as Phrase }
    let glyph = VoiceSigns.glyph(said.act, isUnicode: page.appearance.isUnicode)
    let speaker = atlas.speaker(said.party, .statement) { page.appearance.text($0) }
    return .hanging(
      lead: "\(.drawn("\(glyph) "))",
      "\(speaker), \(said.act.words): \(places.joined(by: ", ")) \(.sources(distinct(said.sources)))")
  }

  /// How many settlements were announced as taken by the day, and how many later.
  private func counts(_ own: [Announcement]) -> [PanelBlock] {
    func settlements(_ statements: [Announcement]) -> Int {
      Set(statements.filter { $0.act == .announced && atlas[$0.place].kind.isSettlement }.map(\.place)).count
    }
    let all = settlements(own), known = settlements(own.filter { $0.day <= day })
    guard all > 0 else { return [] }
    let many =
      known == 1 ? "1 settlement of it had" : known == 0 ? "no settlement of it had" : "\(known) settlements of it had"
    let later: [PanelBlock] =
      all > known ? [.later(than: atlas.told(day)), .text("\(all - known) more followed, \(all) in all.", .dim)] : []
    let caution = known > 0 ? ", which is not the same as taken" : ""
    return [.text("By \(atlas.told(day)) \(many) been announced as taken\(caution).")] + later
  }
}
