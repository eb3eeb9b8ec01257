import Chronicle

/// The third voice in the record of a place: what other mappers and reporters showed of it, beside the map.
struct PlaceOpinions {
  let context: PanelContext
  let place: PlaceIndex

  private var atlas: Atlas { context.atlas }
  private var day: Day { context.model.day }
  private var record: PlaceEvidence { context.evidence[place] }

  /// Nothing where the pack records no opinions at all.
  var blocks: [PanelBlock] {
    guard !atlas.opinions.isEmpty else { return [] }
    let heading: [PanelBlock] = [.blank, context.heading("SHOWN by other mappers", of: .found)]
    let opinions = record.opinions.filter { context.model.tells(of: $0.day) }
    guard !opinions.isEmpty else { return heading + [.line("nothing recorded", .dim)] }
    let border = opinions.firstIndex { $0.day > day } ?? opinions.count
    let known = opinions[..<border].flatMap { blocks($0, .text) }
    let later = opinions[border...].flatMap { blocks($0, .dim) }
    return heading + known + (later.isEmpty ? [] : [.later(than: day)] + later) + [signs]
  }

  private func blocks(_ opinion: Opinion, _ mark: Mark) -> [PanelBlock] {
    let day: Span = atlas.days.contains(opinion.day) ? .day(opinion.day) : .date(opinion.day)
    let said: Phrase = "\(day) \(atlas.words(of: opinion.says))\(.dash)\(.prose(opinion.speaker))"
    let standing = atlas.standing(of: opinion, on: record.face)
    return [
      .hanging(
        lead: "\(.drawn(sign(Voice(opinion)) + " "))", "\(said): \(opinion.finding.words) \(.sources(opinion.sources))",
        mark)
    ] + (standing.isComparison ? [.text(Phrase(standing.words), .dim, indent: 2)] : [])
      + (opinion.note.isEmpty ? [] : [.text(Phrase(prose: opinion.note), .dim, indent: 2)])
  }

  /// What the two signs stand for; the words of each opinion say it too.
  private var signs: PanelBlock {
    .shown([.line("\(sign(.found)) found by themselves  \(sign(.told)) told by others, or no word", .dim)])
  }

  private func sign(_ voice: Voice) -> String { String(MapStyle(context.appearance).glyph(voice)) }
}

extension OpinionStanding {
  /// Whether opinion and map were compared: the words then say what the opinion itself does not.
  fileprivate var isComparison: Bool { days != nil || self == .never || self == .unmapped || self == .notCompared }
}

extension PanelContext {
  /// A heading with the sign of the voice that speaks below it.
  func heading(_ words: String, of voice: Voice) -> PanelBlock {
    let sign = String(MapStyle(appearance).glyph(voice))
    return .runs([PanelRun(drawn: sign + " ", voice.mark), PanelRun(Phrase(words), .strong)])
  }
}

extension Voice {
  /// The ink of its sign.
  fileprivate var mark: Mark {
    switch self {
    case .announced: .place(.announced)
    case .assessed: .place(.taken)
    case .found, .told: .key
    }
  }
}
