import Basics
import Chronicle
import Geometry

/// The histories of the faces in words, each different entry once: many faces share theirs.
struct PageHistories {
  /// The entries as HTML.
  private(set) var entries: [String] = []
  /// For each face the numbers of its entries; none outside the zone.
  private(set) var numbers: [[Int]] = []

  init(of atlas: Atlas, _ markup: PageMarkup) {
    var known: [ControlEntry: Int] = [:]
    for (face, history) in atlas.timeline.histories.enumerated() {
      guard atlas.timeline.isInZone(FaceIndex(face)) else {
        numbers.append([])
        continue
      }
      numbers.append(
        history.map { entry in
          if let number = known[entry] { return number }
          known[entry] = entries.count
          entries.append(markup.html(Self.words(entry, in: atlas)))
          return entries.count - 1
        })
    }
  }

  private static func words(_ entry: ControlEntry, in atlas: Atlas) -> Phrase {
    let from: Phrase = entry.range == nil ? "from " : ""
    let holder: Phrase = entry.state.status == .unmapped ? "" : "\(atlas.holderWords(entry.state)), "
    let due: Phrase = entry.state.due.map { " by \(.date($0))" } ?? ""
    return "\(from)\(entry.whenWithYear): \(holder)\(entry.state.status.words)\(due) \(.sources(entry.sources))"
  }
}
