import Basics
import Chronicle
import Geometry

/// The sentences that narrations are made of.
extension Narration {
  /// The whole view: the day, the selection and the open panel.
  func whole(_ model: Model) -> [String] {
    [day(model)] + (model.selection == nil || model.panel == .inspection ? [] : [focus(of: model)]) + panel(of: model)
  }

  /// The sentence about a day: "17 Oct 2020, day 21. 318 km2 changed to Azerbaijan: Jabrayil 233, Fuzuli 85.
  /// Azerbaijan announces as taken: Fuzuli."
  func day(_ model: Model, withEvents: Bool = true) -> String {
    let events = atlas.events(on: model.day)
      .sorted { EventLines.weight($0.category) < EventLines.weight($1.category) }
      .map { model.appearance.text($0.title) }.map { $0.hasSuffix(".") ? $0 : $0 + "." }
    let parts = [
      "\(model.day.medium), day \(atlas.number(of: model.day)).",
      toOneHolder(
        sentences(model).changes(on: model.day, since: model.changedSince), since: model.changedSince, in: nil, model),
    ]
    let announced = announced(on: model.day, in: nil, model).map { "\($0.side) announces as taken: \($0.places)." }
    return (parts + announced + (withEvents ? events : [])).joined(separator: " ")
  }

  /// The sentence about the selection: "Fuzuli: Azerbaijan 62%, Artsakh 38%; 44 km2 changed to Azerbaijan today.
  /// Azerbaijan announces as taken on this day: Fuzuli."
  func focus(of model: Model) -> String {
    let sentence = sentences(model).focus(
      on: model.day, since: model.changedSince, selection: model.selection, place: model.place)
    guard let district = model.selection, model.place == nil else { return sentence }
    let told = toOneHolder(sentence, since: model.day - 1, in: district, model)
    return told
      + announced(on: model.day, in: district, model)
      .map { " \($0.side) announces as taken on this day: \($0.places)." }.joined()
  }

  /// The sentence with the new holder named, if all ground that changed passed to one holder.
  private func toOneHolder(_ sentence: String, since earlier: Day, in district: DistrictIndex?, _ model: Model)
    -> String
  {
    let holders = Set(
      atlas.timeline.changes(from: earlier, to: model.day)
        .filter { $0.changesHolder && (district == nil || atlas[$0.face].district == district) }.map(\.after.holder))
    guard holders.count == 1, let holder = holders.first else { return sentence }
    let words = " changed to \(model.appearance.text(atlas[holder].names))"
    return sentence.replacing(" changed holder", with: words).replacing(" changed today", with: words + " today")
  }

  /// The announcements of a day: each side with its places, "Fuzuli, Garakhanbayli and 6 more", those of higher rank
  /// first.
  private func announced(
    on day: Day, in district: DistrictIndex?, _ model: Model
  ) -> [(side: String, places: String)] {
    let own = atlas.announcements.filter {
      $0.day == day && $0.act == .announced && (district == nil || atlas[$0.place].district == district)
    }
    let sides = own.map { side(of: atlas.parties[$0.party], model) }
    return distinct(sides).map { side in
      let places = Set(zip(own, sides).filter { $0.1 == side }.map(\.0.place))
        .sorted { (atlas[$0].rank, $0) < (atlas[$1].rank, $1) }
      let shown = places.prefix(places.count == 4 ? 4 : 3)
      let names = shown.map { model.appearance.text(atlas[$0].names) }
      if places.count > shown.count {
        return (side, names.joined(separator: ", ") + " and \(places.count - shown.count) more")
      }
      return (side, names.count == 1 ? names[0] : names.dropLast().joined(separator: ", ") + " and " + names.last!)
    }
  }

  /// The name of the side that a party speaks for, or of the party itself where it is independent.
  private func side(of party: Party, _ model: Model) -> String {
    switch party.side {
    case .holder(let holder): model.appearance.text(atlas[holder].names)
    case .independent: model.appearance.text(party.names)
    }
  }

  private func sentences(_ model: Model) -> Sentences {
    Sentences(atlas: atlas, appearance: model.appearance, evidence: evidence)
  }

  /// The lines of the open panel; of a list, its title and the chosen row.
  func panel(of model: Model) -> [String] {
    guard let panel = plainPanel(of: model) else { return [] }
    return (model.panel == .search ? [] : [panel.title.spokenTitle + "."])
      + (panel.rows.isEmpty ? panel.lines : row(of: model))
  }

  /// The chosen row of the open list and its position in the list.
  func row(of model: Model) -> [String] {
    guard let panel = plainPanel(of: model) else { return [] }
    guard panel.rows.indices.contains(model.row) else { return panel.lines }
    return panel.rows[model.row] + ["Row \(model.row + 1) of \(panel.rows.count)."]
  }

  private func plainPanel(of model: Model) -> PlainPanel? {
    PlainPanel(of: model, atlas: atlas, evidence: evidence, activity: activity)
  }

  /// The reading, and the places that the map marks in it.
  func reading(_ model: Model) -> [String] {
    var names: [PlaceState: [String]] = [:]
    for number in atlas.places.indices {
      let place = PlaceIndex(number)
      guard let state = model.reading.state(of: evidence[place], on: model.day) else { continue }
      names[state, default: []].append(model.appearance.text(atlas[place].names))
    }
    func list(_ words: String, _ state: PlaceState) -> String {
      "\(words): \(names[state].map { $0.joined(separator: ", ") } ?? "none")."
    }
    let title = "Reading: \(model.reading.title)."
    return switch model.reading {
    case .assessed: [title]
    case .announced: [title, "Announced by this day: \(names[.announced]?.count ?? 0) places."]
    case .disagreement:
      [
        title, list("Announced, not assessed", .announced), list("Assessed, not yet announced", .taken),
        list("Announced, not held", .notHeld),
      ]
    }
  }

  func playback(from before: Playback, to after: Playback) -> [String] {
    var lines: [String] = []
    let days = after.daysPerSecond
    let speed = days == 1 ? "1 day a second" : "\(decimal(days, days < 1 ? 1 : 0)) days a second"
    if after.isReversed != before.isReversed {
      lines.append("The days run \(after.isReversed ? "backwards" : "forwards").")
    }
    if after.speed != before.speed { lines.append("Speed: \(speed).") }
    if after.isRunning != before.isRunning {
      lines.append(after.isRunning ? "The days run, \(speed); Space stops them." : "The days stand.")
    }
    return lines
  }
}

extension String {
  /// A panel's title without its hints about keys.
  fileprivate var spokenTitle: String { replacing(" (s: all)", with: "").replacing(" (Tab),", with: ",") }
}

extension Key {
  /// Whether the key moves in a list, where one is open.
  var leadsInLists: Bool {
    [.up, .down, .tab, .backTab, .enter, .character("j"), .character("k"), .character("n"), .character("N")]
      .contains(self)
  }

  /// Whether it goes to another day.
  var isOfDays: Bool {
    [.left, .right, .pageUp, .pageDown, .home, .end].contains(self)
      || ["h", "l", "b", "f", "g", "G"].contains { self == .character($0) }
  }

  /// Whether it only changes how the map is drawn.
  var isOfView: Bool {
    [.shiftLeft, .shiftRight, .shiftUp, .shiftDown, .control("d"), .control("u")].contains(self)
      || "HJKL+=-_0z.cCM".unicodeScalars.contains { self == .character($0) }
  }
}
