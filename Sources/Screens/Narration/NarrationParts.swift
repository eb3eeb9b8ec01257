import Basics
import Chronicle
import Geometry

/// The sentences that narrations are made of.
extension Narration {
  /// The whole view: the day, the selection and the open panel.
  func whole(_ model: Model) -> [Phrase] {
    let tellsFocus = model.selection != nil && !model.panel.rules.isAboutSelection
    return [day(model)] + sentences.standing(on: model.day) + (tellsFocus ? [focus(of: model)] : []) + panel(of: model)
      + around(model)
  }

  /// The sentence about a day: "17 Oct 2020, day 21. 318 km2 changed to Azerbaijan: Jabrayil 233, Fuzuli 85.
  /// Azerbaijan announces as taken: Fuzuli."
  func day(_ model: Model, withEvents: Bool = true) -> Phrase {
    let events = atlas.eventsByWeight(on: model.day)
      .map { told(atlas.events[$0].title) }
    let parts: [Phrase] = [
      "\(atlas.step == .day ? "\(.date(model.day))" : Phrase(atlas.step.name(of: model.day))), \(atlas.step.rawValue) \(atlas.step(of: model.day)).",
      sentences.changes(on: model.day, since: model.changedSince),
    ]
    let announced: [Phrase] = announced(on: model.day, in: nil).map {
      "\(.name($0.side)) announces as taken: \($0.places)."
    }
    return (parts + announced + (withEvents ? events + own(on: model.day) : [])).joined(by: " ")
  }

  private func told(_ title: String) -> Phrase { Phrase(prose: title.hasSuffix(".") ? title : title + ".") }

  /// The reader's own incidents of a day, each layer by itself: what is his is never told as the pack's.
  private func own(on day: Day) -> [Phrase] {
    atlas.incidentLayers.enumerated().compactMap { layer, record in
      let numbers = atlas.incidents(of: layer, on: day)
      guard !numbers.isEmpty else { return nil }
      let titles = numbers.prefix(Self.incidentsTold).map { number in
        let event = atlas.events[number]
        return Phrase(prose: event.title) + Phrase(event.cautions.map { ", \($0)" } ?? "")
      }
      let more = numbers.count > titles.count ? " and \(numbers.count - titles.count) more" : ""
      return "Yours, \(.prose(record.name)): \(titles.joined(by: "; "))\(more)."
    }
  }

  /// The incidents of a layer that are told with a day; the list has them all.
  private static let incidentsTold = 3

  /// The sentence about the selection: "Fuzuli: Azerbaijan 62%, Artsakh 38%; 44 km2 changed to Azerbaijan today.
  /// Azerbaijan announces as taken on this day: Fuzuli."
  func focus(of model: Model) -> Phrase {
    let sentence = sentences.focus(
      on: model.day, since: model.changedSince, selection: model.selection, place: model.place)
    guard let district = model.selection, model.place == nil else { return sentence }
    return announced(on: model.day, in: district).reduce(sentence) {
      "\($0) \(.name($1.side)) announces as taken on this day: \($1.places)."
    }
  }

  /// The announcements of a day: each side with its places, "Fuzuli, Garakhanbayli and 6 more", those of higher rank
  /// first.
  private func announced(on day: Day, in district: DistrictIndex?) -> [(side: Names, places: Phrase)] {
    let own = atlas.announcements.filter {
      $0.day == day && $0.act == .announced && (district == nil || atlas[$0.place].district == district)
    }
    let sides = own.map { side(of: atlas.parties[$0.party]) }
    return distinct(sides).map { side in
      let places = Set(zip(own, sides).filter { $0.1 == side }.map(\.0.place))
        .sorted { (atlas[$0].rank, $0) < (atlas[$1].rank, $1) }
      return (side, list(places))
    }
  }

  /// The first of several places by name: "Fuzuli, Garakhanbayli and 6 more".
  private func list(_ places: [PlaceIndex]) -> Phrase {
    let shown = places.prefix(places.count == 4 ? 4 : 3)
    let names: [Phrase] = shown.map { "\(.name(atlas[$0].names))" }
    if places.count > shown.count { return "\(names.joined(by: ", ")) and \(places.count - shown.count) more" }
    return names.count == 1 ? names[0] : "\(names.dropLast().joined(by: ", ")) and \(names.last!)"
  }

  /// The name of the side that a party speaks for, or of the party itself where it is independent.
  private func side(of party: Party) -> Names {
    switch party.side {
    case .holder(let holder): atlas[holder].names
    case .independent, .reader: party.names
    }
  }

  private var sentences: Sentences { Sentences(atlas: atlas, evidence: evidence, namesNewHolder: true) }

  /// The lines of the open panel; of a list, its title and the chosen row.
  func panel(of model: Model) -> [Phrase] {
    guard let panel = speech(of: model) else { return [] }
    return (model.panel == .search ? [] : ["\(panel.title)."]) + (panel.rows.isEmpty ? panel.lines : row(of: model))
  }

  /// The chosen row of the open list and its position in the list.
  func row(of model: Model) -> [Phrase] {
    guard let panel = speech(of: model) else { return [] }
    let number = model.row - (panel.part?.first ?? 0)
    guard panel.rows.indices.contains(number) else { return panel.lines }
    return panel.rows[number] + ["Row \(model.row + 1) of \(panel.part?.total ?? panel.rows.count)."]
  }

  /// The open panel in sentences; nil where none is told.
  private func speech(of model: Model) -> PanelSpeech? {
    // The size of a page is nothing to a voice.
    let context = PanelContext(
      atlas: atlas, model: model, evidence: evidence, activity: activity, size: CellSize(columns: 80, rows: 24))
    return model.panel.view.spoken(context).map { PanelSpeech($0) }
  }

  /// The reading, and the places that the map marks in it.
  func reading(_ model: Model) -> [Phrase] {
    var names: [PlaceState: [Phrase]] = [:]
    for number in atlas.places.indices {
      let place = PlaceIndex(number)
      guard let state = model.reading.state(of: evidence[place], on: model.day) else { continue }
      names[state, default: []].append("\(.name(atlas[place].names))")
    }
    func list(_ words: String, _ state: PlaceState) -> Phrase {
      "\(words): \(names[state].map { $0.joined(by: ", ") } ?? "none")."
    }
    let title: Phrase = "Reading: \(model.reading.title)."
    return switch model.reading {
    case .assessed: [title]
    case .known: [title] + knowledge(on: model.day)
    case .captured: [title] + captures(of: model)
    case .announced: [title, "Announced by this day: \(names[.announced]?.count ?? 0) places."]
    case .disagreement:
      [
        title, list("Announced, not assessed", .announced), list("Assessed, not yet announced", .taken),
        list("Announced, not held", .notHeld),
      ]
    }
  }

  /// How well the day of each ground is known, by area.
  private func knowledge(on day: Day) -> [Phrase] {
    let areas = atlas.areasByKnowledge(on: day)
    let words: [(DayKnowledge, String)] = [
      (.day, "Changed holder on a known day"), (.range, "Changed or changes between two days"),
      (.unmapped, "Held in part by each side, not mapped"), (.unchanged, "Not changed by this day"),
    ]
    return words.map { "\($1): \(.area(areas[$0] ?? .zero))." }
  }

  func playback(from before: Playback, to after: Playback) -> [Phrase] {
    var lines: [Phrase] = []
    let days = after.daysPerSecond
    let speed = days == 1 ? "1 day a second" : "\(decimal(days, days < 1 ? 1 : 0)) days a second"
    if after.isReversed != before.isReversed {
      lines.append("The days run \(after.isReversed ? "backwards" : "forwards").")
    }
    if after.speed != before.speed { lines.append("Speed: \(speed).") }
    if after.isRunning != before.isRunning {
      lines.append(
        after.isRunning ? "The days run, \(speed); \(Command.play.key) stops them." : "The days stand still.")
    }
    return lines
  }
}
