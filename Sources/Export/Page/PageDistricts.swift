import Basics
import Chronicle
import Geometry

/// The records of the districts as HTML: changes of holder, evacuation, people by the census.
struct PageDistricts {
  let atlas: Atlas
  let markup: PageMarkup

  var html: String { atlas.zoneDistricts.map(record).joined() }

  /// The record of a district; the script finds it by its number.
  private func record(_ district: DistrictIndex) -> String {
    let own = atlas[district], area = atlas.timeline.area(in: district)
    var facts: [Phrase] = [area > .zero ? "in the zone \(.area(area))" : "outside the zone"]
    let low = atlas.lowCertaintyArea(in: district)
    if low > .zero { facts.append("\(.area(low)) of low certainty: the sources disagree about it") }
    return "<section data-d=\"\(district.index)\">\n<h3>\(markup.html(own.names))</h3>\n"
      + "<p class=\"names\">\(escaped(own.names.all.joined(separator: ", ")))</p>\n"
      + list("", facts) + list("Changes of holder, as assessed", atlas.turns(in: district).map(words))
      + list("Changes between holders of one group", atlas.turnsInsideGroups(in: district).map(words))
      + list("Evacuation", atlas.evacuation(of: district).map(words) ?? [])
      + list("People, by the census", atlas.censusUnits(of: district).map(words)) + "</section>\n"
  }

  private func list(_ heading: String, _ items: [Phrase]) -> String {
    guard !items.isEmpty else { return "" }
    return (heading.isEmpty ? "" : "<h4>\(heading)</h4>\n")
      + "<ul>\n\(items.map { "<li>\(markup.html($0))</li>\n" }.joined())</ul>\n"
  }

  private func words(_ turn: Turn) -> Phrase {
    let when = turn.range?.dayNotKnownWithYear ?? "\(.date(turn.day))"
    let how =
      turn.wasUnmapped
      ? "held in part by each of two before, by no known line"
      : turn.isInsideGroup ? "passed" : turn.isHandover ? "handed over" : "captured"
    return
      "\(when): \(.area(turn.area)) \(how), now \(atlas.holderWords(turn.holder, turn.member)) \(.sources(turn.sources))"
  }

  private func words(_ evacuation: Evacuation) -> [Phrase] {
    var lines: [Phrase] = [
      "agreed \(.date(evacuation.agreedOn)), first due \(.date(evacuation.firstDue)) \(.sources(evacuation.sources))"
    ]
    lines += evacuation.postponements.map { "put off on \(.date($0.decidedOn)) to \(.date($0.newDue))" }
    let done: Phrase = evacuation.doneOn.map { "handed over \(.date($0))" } ?? "not handed over"
    lines.append("\(done): \(.area(evacuation.area))")
    if evacuation.excepted > .zero { lines.append("corridor excepted: \(.area(evacuation.excepted))") }
    return lines
  }

  private func words(_ unit: CensusUnit) -> Phrase {
    let figures = unit.figures.map { figure -> Phrase in
      let number = [figure.number.map { Basics.grouped($0) }, figure.percentText].compactMap { $0 }
      return "\(figure.nationality.words) \(number.joined(separator: ", "))"
    }
    let unknown: Phrase = unit.isKnownByNationality ? "" : "; by nationality: not known"
    let sources = distinct(unit.figures.flatMap(\.sources))
    return "\(unit.year), \(.prose(unit.unit)): \(figures.joined(by: "; "))\(unknown) \(.sources(sources))"
  }
}
