import Basics
import Chronicle

/// The days on which ground of a district passed from a holder to another one of the same group, which the map shows by a
/// line alone.
struct InnerTurns {
  let page: RecordPage
  let district: DistrictIndex

  /// Nothing where there are none, as in every story without groups.
  var blocks: [PanelBlock] {
    let turns = page.atlas.turnsInsideGroups(in: district).filter { page.tells(of: $0.day) }
    guard !turns.isEmpty else { return [] }
    return [.blank, .heading("Passed between holders of one group")]
      + page.parted(turns, on: \.day) { turn, _ in [.text(words(turn))] }
  }

  private func words(_ turn: Turn) -> Phrase {
    let when: Phrase = turn.range.map(page.atlas.notKnown) ?? page.atlas.told(turn.day)
    let holder = page.atlas.holderWords(turn.holder, turn.member)
    return "\(when): \(.area(turn.area)) passed to \(holder) \(.sources(turn.sources))"
  }
}
