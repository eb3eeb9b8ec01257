import ArgumentParser
import Chronicle
import Classroom
import Export
import Screens

extension ExportRow {
  /// A recording of the terminal.
  static let cast = ExportRow(
    words: "a recording of the screen, for asciinema and its web player; agg makes a GIF of it",
    options: ["from", "to", "view", "select", "place", "reading", "theme", "size", "lesson", "keys", "pace"]
  ) { request in
    let script = try RecordedScript(request)
    return .pieces { script.write(to: $0) }
  }
}

/// What a recording shows: a day after the other, the stops of a lesson, or what typed keys do.
struct RecordedScript {
  private let atlas: Atlas
  private let session: Session
  private let lesson: Lesson?
  private let keys: [Key]?
  private let days: ClosedRange<Day>
  private let pace: Double

  private static let dayPace = 0.4, keyPace = 0.8, stopPace = 8.0  // seconds

  init(_ request: ExportRequest) throws {
    let options = request.options
    guard options.lesson == nil || options.from == nil && options.to == nil else {
      throw ValidationError("A lesson has days of its own: leave out --from and --to.")
    }
    atlas = request.atlas
    lesson = request.lesson
    keys = options.keys?.keys
    days = try request.days()
    pace = options.pace?.seconds ?? (keys != nil ? Self.keyPace : lesson != nil ? Self.stopPace : Self.dayPace)
    var session = try request.session(on: DayArgument(argument: days.lowerBound.description), glyphs: .braille)
    if let lesson { session.open(lesson) }
    self.session = session
  }

  /// Hands on the recording in pieces.
  func write(to sink: (String) -> Void) {
    var session = session
    let appearance = session.model.appearance
    var recording = Recording(
      size: session.model.size, title: lesson?.title ?? atlas.title[appearance.language],
      palette: Palette(appearance))
    sink(recording.head)
    sink(recording.show(session.frame(), for: pace, marker: marker(session.model, isFirst: true)))
    for key in steps {
      _ = session.take(.key(key))
      sink(recording.show(session.frame(), for: pace, marker: marker(session.model, isFirst: false)))
    }
    sink(recording.foot)
  }

  /// The keys that bring one screen after the other.
  private var steps: [Key] {
    if let keys { return keys }
    if let lesson { return Array(repeating: .character("p"), count: max(0, lesson.stops.count - 1)) }
    return Array(repeating: .right, count: days.upperBound - days.lowerBound)
  }

  /// The mark at the beginning, at each stop, and at each day that has news.
  private func marker(_ model: Model, isFirst: Bool) -> String? {
    if let lesson = model.lesson { return "\(lesson.stop + 1). \(lesson.current.title)" }
    guard keys == nil else { return nil }
    let area = atlas.timeline.areaChangingHolder(on: model.day)
    if area > .zero { return "\(model.day.long): \(area.text) changed hands" }
    return isFirst ? model.day.long : nil
  }
}
