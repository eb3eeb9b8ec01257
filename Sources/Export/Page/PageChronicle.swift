import Basics
import Chronicle
import Geometry
import Screens

/// The records of each day as HTML: what changed, events, claims of the parties, what others showed.
///
/// It is read as it stands where there is no script; the script shows the part of the chosen day beside the map, and
/// collects from all parts what was said of a place.
struct PageChronicle {
  let atlas: Atlas
  let evidence: EvidenceBook
  let geometry: PageGeometry
  let markup: PageMarkup
  private let events: [Day: [Event]]
  private let statements: [Day: [Announcement]]
  private let opinions: [Day: [Opinion]]

  init(of atlas: Atlas, by evidence: EvidenceBook, _ geometry: PageGeometry, _ markup: PageMarkup) {
    self.atlas = atlas
    self.evidence = evidence
    self.geometry = geometry
    self.markup = markup
    events = Dictionary(grouping: atlas.events, by: \.day)
    statements = Dictionary(grouping: atlas.announcements, by: \.day)
    opinions = Dictionary(grouping: atlas.opinions, by: \.day)
  }

  /// A section for each day of the slider, and for each other day that has records.
  var html: String {
    let recorded = Set(events.keys).union(statements.keys).union(opinions.keys)
    return recorded.union(atlas.days).sorted().lazy.map(section).joined()
  }

  private func section(_ day: Day) -> String {
    let isShown = atlas.days.contains(day)
    let news = isShown ? "<p>\(markup.html(changePhrase(of: day, in: atlas, by: evidence)))</p>\n" : ""
    return "<section\(isShown ? " id=\"\(day)\"" : "")>\n<h3>\(day.long)</h3>\n\(news)"
      + list("Events", "events", (events[day] ?? []).map(told))
      + list("Claims", "claims", claims(statements[day] ?? []))
      + list("What others showed", "others", (opinions[day] ?? []).map(told)) + "</section>\n"
  }

  private func list(_ heading: String, _ name: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "<h4>\(heading)</h4>\n<ul class=\"\(name)\">\n\(items.joined())</ul>\n"
  }

  private func told(_ event: Event) -> String {
    let coordinate = event.coordinate.flatMap { atlas.face(at: $0) == nil ? nil : $0 }
    let point = coordinate.map { geometry.units(atlas.projection.project($0)) }
    let at = point.map { " data-at=\"\($0.x) \($0.y)\"" } ?? ""
    let title = "<b>\(escaped(event.title))</b>"
    let own = atlas.layer(of: event).map { "<i>yours, \(escaped($0.name))</i> " } ?? ""
    let isPlain = event.precision.isExact && event.day == event.last
    let when = isPlain ? "" : " <small>(\(escaped(atlas.printedCaution(of: event, markup.language))))</small>"
    return "<li\(at)>\(own)\(title)\(when) \(escaped(event.text)) \(markup.links(event.sources))</li>\n"
  }

  /// Statements of one kind by one speaker with the same sources share a line.
  private func claims(_ all: [Announcement]) -> [String] {
    let groups = grouped(all) { Claim(act: $0.act, party: $0.party, sources: $0.sources) }
    return groups.map { claim, own in
      let speaker = atlas.parties[claim.party].names
      let places = own.map { statement in
        let note = statement.note.isEmpty ? "" : " <small>(\(escaped(statement.note)))</small>"
        return self.place(statement.place) + note
      }
      return "<li><span>\(markup.html(speaker)) \(claim.act.inPrint)</span> \(places.joined(separator: ", ")) "
        + "<span>\(markup.links(claim.sources))</span></li>\n"
    }
  }

  private struct Claim: Hashable {
    var act: Act, party: Int, sources: [SourceIndex]
  }

  private func told(_ opinion: Opinion) -> String {
    let says = markup.html(atlas.words(of: opinion.says))
    let note = opinion.note.isEmpty ? "" : " <small>\(escaped(opinion.note))</small>"
    return "<li><span>\(escaped(opinion.speaker)):</span> \(place(opinion.place)) "
      + "<span>\(says), \(opinion.finding.words)\(note) \(markup.links(opinion.sources))</span></li>\n"
  }

  /// A place, from which the script leads to its record.
  private func place(_ place: PlaceIndex) -> String {
    let names = atlas[place].names
    return
      "<bdi data-p=\"\(place.index)\" data-n=\"\(markup.number(of: names))\">\(escaped(names[markup.language]))</bdi>"
  }
}
