import Chronicle
import Geometry

/// The lists in panels: the chosen row, and what it opens.
extension Model {
  /// Whether Up and Down move in the open panel's list; otherwise they go through districts.
  var isListing: Bool { panel.rules.list != nil }

  /// The events listed, as indices into the atlas's events.
  func listedEvents(in atlas: Atlas) -> ListedEvents {
    ListedEvents(chosen: kind.map { atlas.eventIndex[$0] }, count: atlas.events.count)
  }

  /// Chooses the row so many rows further down.
  mutating func moveRow(by steps: Int, in atlas: Atlas) {
    guard let list = panel.rules.list else { return }
    row = min(max(0, row + steps), max(0, list.count(in: self, atlas) - 1))
    list.show(&self, in: atlas)
  }

  /// Keeps the chosen row in step with the shown day.
  mutating func syncRow(in atlas: Atlas) { panel.rules.list?.follow(&self, in: atlas) }

  /// Lists the next kind of events, the reader's own layers after the pack's categories; after the last one, all events.
  mutating func cycleKind(by step: Int, in atlas: Atlas) {
    let all: [EventKind?] =
      [nil] + EventCategory.allCases.map(EventKind.category) + atlas.incidentLayers.indices.map(EventKind.own)
    let index = all.firstIndex(of: kind)!
    kind = all[(index + step + all.count) % all.count]
    syncRow(in: atlas)
  }

  /// Opens the thing that a match of the search stands for.
  mutating func goToMatch(_ number: Int, in atlas: Atlas) {
    guard matches.indices.contains(number) else { return }
    row = number
    searchRow = number
    scroll = 0
    switch matches[number].target {
    case .place(let found): open(found, in: atlas)
    case .district(let found):
      selection = found
      place = nil
      panel = .inspection
    case .event(let found): show(event: found, in: atlas)
    case .source(let found):
      panel = .sources(.everything)
      row = found.index
    }
  }

  /// Opens the list of events at an event, goes to its day, and moves the map so that its point is visible.
  mutating func show(event: Int, in atlas: Atlas) {
    kind = nil
    panel = .events
    scroll = 0
    if atlas.days.contains(atlas.events[event].day) { day = atlas.events[event].day }
    row = event
    if let coordinate = atlas.events[event].coordinate { bringIntoView(coordinate, in: atlas) }
  }

  /// Moves the map so that a point is visible, unless it lies outside the map.
  private mutating func bringIntoView(_ coordinate: Coordinate, in atlas: Atlas) {
    let point = atlas.projection.project(coordinate)
    let shown = viewport(in: atlas)
    if !shown.bounds.contains(point), atlas.partition.bounds.contains(point) {
      show(shown.centered(on: point, within: atlas.partition.bounds))
    }
  }

  /// What was found, for those who hear it: "5 found: Hadrut, Hadrut Monastery and 3 more. n goes on."
  var matchNotice: String {
    let names = matches.prefix(3).map(\.name).joined(separator: ", ")
    let more = matches.count > 3 ? " and \(matches.count - 3) more" : ""
    return "\(matches.count) found: \(names)\(more). \(Command.nextMatch.key) goes on."
  }

  /// Opens the next or previous match of the last search.
  mutating func repeatSearch(by step: Int, in atlas: Atlas) {
    guard !matches.isEmpty else {
      notice = "Nothing was searched for yet: \(Command.find.key) begins a search."
      return
    }
    searchRow = (searchRow + step % matches.count + matches.count) % matches.count
    let number = searchRow
    goToMatch(number, in: atlas)
    notice = "Match \(number + 1) of \(matches.count) for '\(query)'."
  }

  /// Selects a place, opens its record and moves the map so that it is visible.
  mutating func open(_ found: PlaceIndex, in atlas: Atlas) {
    place = found
    selection = atlas[found].district
    panel = .inspection
    scroll = 0
    if let coordinate = atlas[found].coordinate { bringIntoView(coordinate, in: atlas) }
  }

  /// Selects the next or previous place of the selected district, those of higher rank first.
  mutating func selectPlace(by step: Int, in atlas: Atlas) {
    guard let selection else { return }
    let own = atlas.places.indices.filter { atlas.places[$0].district == selection }
      .sorted { (atlas.places[$0].rank, $0) < (atlas.places[$1].rank, $1) }.map { PlaceIndex($0) }
    guard !own.isEmpty else {
      notice = "No places are recorded in \(name(of: selection, in: atlas))."
      return
    }
    let next = place.flatMap(own.firstIndex(of:)).map { ($0 + step + own.count) % own.count }
    open(own[next ?? (step > 0 ? 0 : own.count - 1)], in: atlas)
  }

  /// The days on which a statement was made about a place or its ground changed.
  func days(of place: PlaceIndex, in atlas: Atlas) -> [Day] {
    var days = Set(atlas.announcements.lazy.filter { $0.place == place }.map(\.day))
    if let face = atlas.face(of: place) {
      for entry in atlas.timeline.histories[face.index].dropFirst() { days.insert(entry.from) }
    }
    return days.filter(atlas.days.contains).sorted()
  }

  /// The kind of source list for what is shown now.
  func citing(in atlas: Atlas) -> Citing {
    if panel == .events {
      let events = listedEvents(in: atlas)
      if events.indices.contains(row) { return .event(events[row]) }
    }
    if panel == .lesson, let sources = lesson?.current.sources, !sources.isEmpty { return .stop(sources) }
    if let place { return .place(place) }
    return selection.map { .district($0) } ?? .everything
  }
}
