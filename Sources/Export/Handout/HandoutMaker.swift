import Basics
import Chronicle
import Classroom
import Geometry
import Screens

/// Makes handouts from an atlas.
///
///     let maker = HandoutMaker(atlas: atlas)
///     let text = HandoutText(handout: maker.handout(of: lesson, answers: false), atlas: atlas).text
public struct HandoutMaker: Sendable {
  let atlas: Atlas
  private let evidence: EvidenceBook
  private let book: QuizBook

  /// Makes a maker for an atlas; computes the evidence and the tables of questions first.
  public init(atlas: Atlas) {
    self.atlas = atlas
    evidence = EvidenceBook(of: atlas)
    book = QuizBook(of: atlas, by: evidence)
  }

  /// A handout with a part for each stop of a lesson.
  public func handout(of lesson: Lesson, _ options: HandoutOptions = HandoutOptions()) -> Handout {
    let parts = lesson.stops.enumerated().map { number, stop in
      let changes = changes(on: stop.day, names: options.names)
      let heading = ["\(number + 1). \(stop.day.long)", stop.title].filter { !$0.isEmpty }.joined(separator: ": ")
      return HandoutPart(
        heading: heading, day: stop.day, view: stop.view, selection: stop.selection, reading: stop.reading,
        paragraphs: stop.paragraphs, notes: options.hasNotes ? stop.notes : [], changes: changes.lines,
        question: stop.question,
        openQuestions: stop.openQuestions, sources: distinct(stop.sources + changes.sources))
    }
    let count = lesson.stops.count
    return Handout(
      title: lesson.title, subtitle: "\(atlas.title[options.names]), \(counted(count, "stop"))",
      introduction: lesson.introduction, parts: parts, options: options,
      language: lesson.language ?? options.names.rawValue)
  }

  /// A handout with a part for each of some days.
  ///
  /// - Parameter days: at least one, all of them days of the map.
  public func handout(of days: [Day], _ options: HandoutOptions = HandoutOptions()) -> Handout {
    let parts = days.map { day in
      let changes = changes(on: day, names: options.names)
      return HandoutPart(
        heading: day.long, day: day, view: .home, selection: .nothing, reading: .assessed, paragraphs: [],
        changes: changes.lines, question: question(about: day), openQuestions: [], sources: changes.sources)
    }
    let span = days.count > 1 ? "\(days[0].medium) to \(days[days.count - 1].medium)" : days[0].medium
    return Handout(
      title: atlas.title[options.names], subtitle: span, introduction: [], parts: parts, options: options,
      language: options.names.rawValue)
  }

  // MARK: The events of a day

  /// A line for each change of ground, announcement and event of a day, and their sources.
  func changes(on day: Day, names language: Language) -> (lines: [String], sources: [SourceIndex]) {
    var sources: [SourceIndex] = []
    func cite(_ cited: [SourceIndex]) -> String {
      sources += cited
      return cited.isEmpty ? "" : " " + sourceNumbers(distinct(cited))
    }
    let entries = atlas.timeline.changes(on: day).flatMap { atlas.timeline.entry(of: $0.face, on: day).sources }
    var lines = [changeSentence(of: day, in: atlas, by: evidence, names: language) + cite(distinct(entries).sorted())]
    for act in Act.allCases {
      for party in atlas.parties.indices {
        let said = atlas.announcements.filter { $0.day == day && $0.act == act && $0.party == party }
        guard !said.isEmpty else { continue }
        let names = distinct(said.map { atlas[$0.place].names[language] })
        let shown = names.prefix(Self.namesTold).joined(separator: ", ")
        let more = names.count > Self.namesTold ? " and \(names.count - Self.namesTold) more" : ""
        let cited = distinct(said.flatMap(\.sources)).sorted()
        lines.append("\(atlas.parties[party].names[language]) \(act.inPrint) \(shown)\(more).\(cite(cited))")
      }
    }
    for event in atlas.packEvents(on: day) {
      lines.append("\(event.title.stopped) \(event.text)\(cite(event.sources))")
    }
    for (number, layer) in atlas.incidentLayers.enumerated() {
      let own = atlas.incidents(of: number, on: day)
      for event in own.prefix(Self.incidentsTold) {
        let event = atlas.events[event], isPlain = event.precision.isExact && event.day == event.last
        let when = isPlain ? "" : " (\(atlas.printedCaution(of: event, language)))"
        lines.append("Yours, \(layer.name): \(event.title)\(when). \(event.text)\(cite(event.sources))")
      }
      if own.count > Self.incidentsTold {
        lines.append("Yours, \(layer.name): \(own.count - Self.incidentsTold) more incidents of this day.")
      }
    }
    return (lines, distinct(sources))
  }

  /// The number of places that are named for an announcement; further ones are only counted.
  private static let namesTold = 8
  /// The incidents of one of the reader's own layers that a day tells; further ones are only counted.
  private static let incidentsTold = 12

  /// A question that the map of the day answers and the text beside it does not: who holds a place whose ground
  /// changes soon or changed lately, or which is announced and not assessed as taken. Only places that the map of the
  /// whole pack names are asked about.
  private func question(about day: Day) -> Question? {
    func distance(_ place: PlaceIndex) -> Int {
      let record = evidence[place]
      let said = record.announcedOn ?? day
      let shown = record.shownOn ?? Day(number: .max)
      if said <= day, day < shown, record.announcedOn != nil { return 0 }
      return record.shownOn.map { 1 + abs($0 - day) } ?? .max
    }
    let places = book.places.filter { atlas[$0].rank == 1 }.sorted { (distance($0), $0) < (distance($1), $1) }
    return places.lazy.compactMap { book.question(of: .held($0, day), seed: 1) }.first
  }
}
