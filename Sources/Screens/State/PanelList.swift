import Basics
import Chronicle

/// A list in a panel: the rows that it has, and what keys do in it.
protocol PanelList: Sendable {
  /// The number of rows.
  func count(in model: Model, _ atlas: Atlas) -> Int
  /// Shows on the map what belongs to the chosen row.
  func show(_ model: inout Model, in atlas: Atlas)
  /// Chooses the row that belongs to the shown day.
  func follow(_ model: inout Model, in atlas: Atlas)
  /// Handles Tab.
  func across(_ model: inout Model, by steps: Int, in atlas: Atlas)
  /// Handles Enter.
  func enter(_ model: inout Model, in atlas: Atlas)
  /// The chosen row in a sentence for the status line; nil where the line keeps its own.
  func sentence(of model: Model, in atlas: Atlas) -> String?
}

extension PanelList {
  func show(_ model: inout Model, in atlas: Atlas) {}
  func follow(_ model: inout Model, in atlas: Atlas) {}
  func across(_ model: inout Model, by steps: Int, in atlas: Atlas) { model.moveRow(by: steps, in: atlas) }
  func sentence(of model: Model, in atlas: Atlas) -> String? { nil }
}

/// The list of events. The map follows the chosen event, and the list the day.
struct EventList: PanelList {
  func count(in model: Model, _ atlas: Atlas) -> Int { model.listedEvents(in: atlas).count }

  /// The day stays where the event lies outside the slider.
  func show(_ model: inout Model, in atlas: Atlas) {
    guard let event = chosen(in: model, atlas), atlas.days.contains(event.day) else { return }
    model.day = event.day
  }

  func follow(_ model: inout Model, in atlas: Atlas) {
    let events = model.listedEvents(in: atlas), day = model.day
    model.row = min(events.partitioningIndex { atlas.events[$0].day >= day }, max(0, events.count - 1))
  }

  func across(_ model: inout Model, by steps: Int, in atlas: Atlas) {
    model.cycleKind(by: steps > 0 ? 1 : -1, in: atlas)
  }

  func enter(_ model: inout Model, in atlas: Atlas) { model.cover(with: .sources(model.citing(in: atlas))) }

  func sentence(of model: Model, in atlas: Atlas) -> String? {
    guard let event = chosen(in: model, atlas) else { return nil }
    let caution = event.cautions.map { " (\($0))" } ?? ""
    return ended(
      "\(model.appearance.shown(event.when(in: atlas.days))), \(event.kindWords)\(caution): \(event.title)")
  }

  private func chosen(in model: Model, _ atlas: Atlas) -> Event? {
    let events = model.listedEvents(in: atlas)
    return events.indices.contains(model.row) ? atlas.events[events[model.row]] : nil
  }
}

/// The list of sources.
struct SourceList: PanelList {
  let citing: Citing

  func count(in model: Model, _ atlas: Atlas) -> Int { atlas.sources(of: citing).count }

  func enter(_ model: inout Model, in atlas: Atlas) {
    if let source = chosen(in: model, atlas) { model.cover(with: .source(source)) }
  }

  /// The source of the chosen row.
  func chosen(in model: Model, _ atlas: Atlas) -> SourceIndex? {
    let sources = atlas.sources(of: citing)
    return sources.indices.contains(model.row) ? sources[model.row] : nil
  }

  func sentence(of model: Model, in atlas: Atlas) -> String? {
    chosen(in: model, atlas).map { ended("Source \($0.index + 1): \(atlas[$0].heading)") }
  }
}

/// The matches of a search.
struct MatchList: PanelList {
  func count(in model: Model, _ atlas: Atlas) -> Int { model.matches.count }
  func enter(_ model: inout Model, in atlas: Atlas) { model.goToMatch(model.row, in: atlas) }
}

extension Source {
  /// What a list calls it: its title, or else its publisher or its id.
  var heading: String { [title, publisher].first { !$0.isEmpty } ?? id }
}

/// A title as a sentence.
private func ended(_ text: String) -> String { text.last.map(".?!".contains) == true ? text : text + "." }
