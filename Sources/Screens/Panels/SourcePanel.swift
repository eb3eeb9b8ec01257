import Basics
import Chronicle

/// A source whole: what it is, where it is to be found, and the records that rest on it.
struct SourcePanel {
  let context: PanelContext
  let source: SourceIndex

  private var atlas: Atlas { context.atlas }
  private var record: Source { atlas[source] }

  var content: PanelContent {
    PanelContent(
      title: "Source \(source.index + 1) of \(atlas.sources.count)", blocks: about + address + dated + others,
      measure: 90)
  }

  private var about: [PanelBlock] {
    let day = record.published.map { "\(.date($0))" } ?? "day not known" as Phrase
    var blocks: [PanelBlock] = [.text(Phrase(prose: record.heading), .strong)]
    if !record.publisher.isEmpty { blocks.append(.text("published by \(.prose(record.publisher)), \(day)")) }
    blocks.append(.text(record.side.words(in: atlas), .dim))
    if !record.licence.isEmpty { blocks.append(.text("licence: \(.prose(record.licence))", .dim)) }
    if !record.note.isEmpty { blocks.append(.text(Phrase(prose: record.note))) }
    return blocks
  }

  private var address: [PanelBlock] {
    record.url.isEmpty ? [.text("It has no address on the web.", .dim)] : [.blank, .link(record.url)]
  }

  /// The records of a day, those after the day shown under a line of their own.
  private var dated: [PanelBlock] {
    let day = context.model.day, all = records.dated
    guard !all.isEmpty else { return [] }
    let border = all.firstIndex { $0.day > day } ?? all.count
    let known = all[..<border].map { line($0, .text) }, later = all[border...].map { line($0, .dim) }
    return [.blank, .heading("What rests on it")] + known
      + (later.isEmpty ? [] : [.later(than: atlas.told(day))] + later)
  }

  private func line(_ record: SourceRecords.Dated, _ mark: Mark) -> PanelBlock {
    let day: Phrase = atlas.days.contains(record.day) ? atlas.told(record.day) : "\(.date(record.day))"
    return .hanging(lead: "\(day) ", record.words, mark)
  }

  private var others: [PanelBlock] {
    let others = records.others
    guard !others.isEmpty else { return [] }
    let heading = records.dated.isEmpty ? "What rests on it" : "Without a day"
    return [.blank, .heading(heading)] + others.map { .text($0) }
  }

  private var records: SourceRecords { SourceRecords(atlas: atlas, source: source) }
}

extension Allegiance {
  /// Whose side a source is on.
  func words(in atlas: Atlas) -> Phrase {
    switch self {
    case .holder(let holder): "side: \(.name(atlas[holder].names))"
    case .independent: "independent"
    case .reader: "your own file; not part of the pack, not checked by anybody"
    }
  }
}
