import Chronicle
import Classroom
import TestSupport
import Testing

@testable import Screens

/// All that the screens and the plain mode say, over days, packs, panels, lessons and a class: none of it is one of the
/// phrases that are gone.
@Suite struct SaidPhrasesTests {
  /// Keys that lead through all panels and all kinds of answers, each line from the map of a day.
  static let walks = [
    "", "i", "?", "?/day{Enter}", "e", "e{Tab}{Tab}{Tab}", "e{Enter}", "s", "ss", "s{Down}{Down}{Enter}", "t", "t{Tab}",
    "t{Tab}{Tab}{Tab}", "tt", "m", "y", "Y", "E", "T", "TT", "a", "aa", "aaa", "d", "d7l", "d30l", "d7l{Tab}{Tab}d",
    "w", "w{Down}{Down}}", "w{Enter}", "w{Esc}", "Q", "Q1", "Q1{Enter}", "Q{Enter}", "p", "p{Enter}", "p{Enter}p",
    "12", "12l", "i12", "e3", "x", "x3", "xz", "x0", "M", "MM", "o", "oo", "ooo", "c", "C", " ", "  ", "<", "r",
    ":12{Enter}", ":xx{Enter}", ":31 sep{Enter}", ":20/13{Enter}", ":1999-01-01{Enter}", "/", "/zzzz", "/shusha",
    "/shusha{Enter}", "/shusha{Enter}{Enter}", "/kalbajar{Enter}", "/hadrut{Enter}{Tab}", "/lachin{Down}{Enter}", "n",
    "{Esc}", "}", "{", "Z", "j", "j{Enter}", "jj{Enter}", "jjj{Enter}", "jjjj{Enter}", "jjjjj{Enter}", "jjjjjj{Enter}",
    "jjjjjjj{Enter}", "jjjjjjjj{Enter}", "jjjjjjjjj{Enter}", "jjjjjjjjjj{Enter}s", "j}", "j}}", "j{", "]", "]]", "[",
    "G", "Gl", "gh", "z", "i{Tab}", "y{Enter}", "N", "{C-l}",
  ]

  static let days: [(atlas: Atlas, days: [String])] = [
    (Bundled.atlas, ["2020-09-27", "2020-10-20", "2020-11-04", "2020-11-10", "2020-11-17", "2020-12-18"]),
    (Bundled.later, ["2020-12-02", "2022-05-04", "2022-08-26", "2023-09-20", "2024-01-01"]),
  ]

  private static func listen(to text: String, _ context: String, _ sourceLocation: SourceLocation = #_sourceLocation) {
    for phrase in GonePhrase.all {
      if let found = phrase.found(in: text) {
        Issue.record("\(context): ...\(found)...", sourceLocation: sourceLocation)
      }
    }
  }

  private static func screen(_ session: inout Session) -> String {
    let frame = session.frame()
    return (0..<frame.size.rows).map { frame.text(row: $0) }.joined(separator: "\n")
  }

  /// All that is told after the keys of a walk, one after another, and the screen at its end.
  private static func said(_ walk: String, _ session: Session, _ narration: Narration) -> String {
    var session = session
    var said = narration.opening(session.model)
    for key in Key.typed(walk)! {
      let before = session.model
      _ = session.take(.key(key))
      said += "\n" + narration.text(after: .key(key), from: before, to: session.model)
    }
    return said + "\n" + screen(&session)
  }

  @Test(arguments: [0, 1]) func overDaysAndPanels(pack: Int) {
    let (atlas, days) = Self.days[pack]
    let narration = Narration(of: atlas)
    for day in days {
      let session = Session(model: Model(size: CellSize(columns: 80, rows: 24), day: Day(day)!), atlas: atlas)
      // One day is walked through whole, the others where what is said depends on the day most.
      for walk in Self.walks where day == days[1] || ["", "i", "t", "w", "d7l"].contains(walk) || walk.hasPrefix("jj") {
        Self.listen(to: Self.said(walk, session, narration), "\(day) after \(walk)")
      }
    }
  }

  @Test func onWideScreensWithoutSignsOrColor() {
    let appearance = Appearance(glyphs: .ascii, color: .never)
    for (number, day) in ["2020-10-20", "2020-11-17"].enumerated() {
      for walk in Self.walks.enumerated().filter({ $0.offset % 4 == number }).map(\.element) {
        let model = Model(size: CellSize(columns: 130, rows: 50), day: Day(day)!, appearance: appearance)
        var session = Session(model: model, atlas: Bundled.atlas)
        for key in Key.typed(walk)! { _ = session.take(.key(key)) }
        Self.listen(to: Self.screen(&session), "\(day) after \(walk)")
      }
    }
  }

  @Test(arguments: ["aras-valley", "ceasefire", "hadrut", "shusha-road", "tour"]) func inLessons(name: String) throws {
    let lesson = try PinnedQuestionTests.lesson(name), narration = Narration(of: Bundled.atlas)
    for stop in lesson.stops.indices {
      var model = Model(size: CellSize(columns: 80, rows: 24), day: Bundled.atlas.days.lowerBound)
      model.open(lesson, stop: stop, in: Bundled.atlas)
      for walk in stop == 0 ? ["", "s", "i", "?", "p"] : ["1", "1{Enter}", "10"] {
        Self.listen(
          to: Self.said(walk, Session(model: model, atlas: Bundled.atlas), narration), "\(name) \(stop) after \(walk)")
      }
    }
  }

  @Test func inAClass() {
    var room = ClassroomOnPaper()
    let narration = Narration(of: ClassroomOnPaper.atlas)
    func listen(_ context: String) {
      for model in [room.presenter] + room.followers {
        Self.listen(to: room.screen(model) + "\n" + room.status() + "\n" + room.title(), context)
        Self.listen(to: narration.opening(model), context)
      }
    }
    for keys in ["l", "F", "{Esc}", "U", "l", "U", "A", "?", "{Esc}", "QA", "A", "A", "{Esc}"] {
      room.present(keys)
      listen("presenting \(keys)")
    }
    for keys in ["1", "0", "l", "12", "F", "U", "A", "e", "?", "{Esc}"] {
      room.type(keys)
      listen("following \(keys)")
    }
    room.present("q")
    listen("presenting q")
  }
}
