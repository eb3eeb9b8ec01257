import Classroom

/// The keys that work in the plain mode, where sentences are printed instead of a map.
enum PlainHelp {
  static func content(in classroom: ClassMembership?) -> PanelContent {
    let own = HelpPanel.entries(in: classroom).flatMap(\.entries)
    return PanelContent(title: "Keys", blocks: (own + entries).map { .told("\($0.keys): \($0.action)") })
  }

  static let entries: [HelpPanel.Entry] = [
    .init(keys: "Right or l, Left or h", action: "a day on, a day back; a number before a key repeats it, as in 12l."),
    .init(keys: "Page Down or f, Page Up or b", action: "a week on, a week back."),
    .init(keys: "Home or g, End or G", action: "the first day, the last day; 24G is day 24."),
    .init(keys: "] and [", action: "the next and the previous day on which anything changed."),
    .init(keys: "} and {", action: "the same for the selected district or place."),
    .init(keys: ":", action: "type a date, then Enter."),
    .init(keys: "Space", action: "the days run by themselves, or stop; < slower, > faster, r the other way."),
    .init(keys: "Down or j, Up or k", action: "the next and the previous district, or row of an open list."),
    .init(keys: "Enter", action: "tells all about the selected district; again, the same for the day reached."),
    .init(keys: "Tab and Shift-Tab", action: "the places of that district; among the events their kinds."),
    .init(keys: "/", action: "search: type a name; Down and Up tell what was found, Enter opens it; n and N go on."),
    .init(keys: "a", action: "assessed, announced, and where the two disagree, with the places."),
    .init(keys: "e", action: "the list of events; Enter there lists the sources of an event."),
    .init(keys: "s", action: "the sources of what was told last; again, all sources."),
    .init(keys: "t", action: "ground and announcements in numbers."),
    .init(keys: "m", action: "the method in short."),
    .init(keys: "d", action: "keeps the day to compare with; go to another day; d again stops."),
    .init(keys: "p and P", action: "the next and the previous stop of the lesson; a digit answers its question."),
    .init(keys: "Q", action: "a quiz: a digit answers, Enter goes on, Escape ends it."),
    .init(keys: "i", action: "who holds how much of the whole zone."),
    .init(keys: "o", action: "the next language of names."),
    .init(keys: "y", action: "the command line that brings this view back."),
    .init(keys: "Control-L", action: "tells again where you are."),
    .init(keys: "Escape", action: "closes what is open, then drops the selection."),
    .init(keys: "q", action: "ends the program."),
  ]
}
