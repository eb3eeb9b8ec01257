import Basics
import Chronicle

/// What was said, assessed and shown of a place, in words: one list in the order of days. Each line begins with the sign
/// of its voice and names who speaks; a border parts what came after the day shown.
struct PlaceAccount {
  let page: RecordPage
  let place: PlaceIndex

  private var atlas: Atlas { page.atlas }
  private var record: PlaceEvidence { page.evidence[place] }

  /// A line of the list.
  private struct Entry {
    var day: Day
    /// Whether the day is only the last one on which it can have been.
    var isBy = false
    var sign: Unicode.Scalar
    var words: Phrase
    var notes: [Phrase] = []
  }

  var blocks: [PanelBlock] {
    let entries = (statements + ground + opinions).filter { page.tells(of: $0.day) }.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    return [.blank, .heading("In words")] + page.parted(entries, on: \.day) { blocks($0, $1 ? .dim : .text) } + missing
      + [outcome].compactMap { $0 }
  }

  private func blocks(_ entry: Entry, _ mark: Mark) -> [PanelBlock] {
    let day: Phrase = atlas.days.contains(entry.day) ? atlas.told(entry.day) : "\(.date(entry.day))"
    let by = entry.isBy ? "by " : ""
    let date = by + page.appearance.shown(day)
    let gap = String(repeating: " ", count: max(1, 7 - date.count))
    return [
      .hanging(lead: "\(.drawn("\(entry.sign) "))\(by)\(day)\(.either(shown: gap, told: ", "))", entry.words, mark)
    ] + (entry.notes.isEmpty ? [] : [.text(entry.notes.joined(by: "; "), .dim, indent: 9)])
  }

  // MARK: The voices

  private var statements: [Entry] {
    record.statements.map { one in
      let speaker = atlas.speaker(one.party, .statement) { page.appearance.text($0) }
      return Entry(
        day: one.day, sign: VoiceSigns.glyph(one.act, isUnicode: page.appearance.isUnicode),
        words: "\(speaker): \(one.act.words) \(.sources(one.sources))",
        notes: one.note.isEmpty ? [] : [Phrase(prose: one.note)])
    }
  }

  private var ground: [Entry] {
    guard let face = record.face else { return [] }
    func entry(_ day: Day, _ sign: PlaceState, _ words: String) -> Entry {
      let own = atlas.timeline.entry(of: face, on: day)
      let when: Phrase = own.range.map { ", day not known (\($0.words))" } ?? ""
      return Entry(
        day: own.range?.upperBound ?? day, isBy: own.range != nil, sign: page.style.marker(sign),
        words: "the map: \(words) \(atlas.holderWords(own.state))\(when) \(.sources(own.sources))")
    }
    return [
      record.assessedOn.map { entry($0, .taken, "ground shown as taken by") },
      record.handedOverOn.map { entry($0, .handedOver, "ground handed over by agreement, to") },
    ].compactMap { $0 }
  }

  private var opinions: [Entry] {
    record.opinions.map { opinion in
      let standing = atlas.standing(of: opinion, on: record.face)
      return Entry(
        day: opinion.day, sign: page.style.glyph(Voice(opinion)),
        words:
          "\(.prose(opinion.speaker)): \(atlas.words(of: opinion.says)), \(opinion.finding.words) \(.sources(opinion.sources))",
        notes: (standing.isComparison ? [Phrase(standing.words)] : [])
          + (opinion.note.isEmpty ? [] : [Phrase(prose: opinion.note)]))
    }
  }

  // MARK: What there is not, and what came of it

  private var missing: [PanelBlock] {
    var words: [Phrase] = []
    guard page.tellsTheEnd else { return [] }
    if record.statements.isEmpty { words.append("No party announced anything of it.") }
    if record.face == nil {
      words.append("Its position is not known, so no ground can be assessed.")
    } else if record.assessedOn == nil, record.handedOverOn == nil {
      words.append("The map never shows its ground as taken.")
    }
    if record.opinions.isEmpty, !atlas.opinions.isEmpty { words.append("No other mapper is recorded on it.") }
    let low = record.face.map { atlas[$0].certainty == .low } ?? false
    return (words.isEmpty ? [] : [.text(words.joined(by: " "), .dim)])
      + (low ? [.text("Low certainty: the sources disagree about this ground.", .notice)] : [])
  }

  /// "In the end the claim held. It was announced 7 days before the map shows it."
  private var outcome: PanelBlock? {
    // While something is asked, the two are compared once both are told.
    guard [record.announcedOn, record.shownOn].allSatisfy({ $0.map(page.tells) ?? page.tellsTheEnd }) else {
      return nil
    }
    var sentences: [Phrase] = record.outcome.map { ["In the end \($0.words)."] } ?? []
    if let gap = record.gapWords { sentences.append("It was \(gap).") }
    if record.isOpen, let said = record.announcedOn, let range = record.shownRange {
      sentences.append(
        "It was announced on \(atlas.told(said)); the day on which its ground passed is not known (\(range.words)).")
    }
    guard !sentences.isEmpty else { return nil }
    return .text(sentences.joined(by: " "))
  }
}

extension OpinionStanding {
  /// Whether opinion and map were compared: the words then say what the opinion itself does not.
  fileprivate var isComparison: Bool { days != nil || self == .never || self == .unmapped || self == .notCompared }
}
