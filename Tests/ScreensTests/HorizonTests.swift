import Chronicle
import Classroom
import TestSupport
import Testing

@testable import Screens

/// While a lesson or a quiz runs, legend and records do not give away what comes later.
@Suite struct HorizonTests {
  static let atlas = Bundled.atlas
  static let narration = Narration(of: atlas)

  static func model(_ keys: String, stop: Int = 0, columns: Int = 120, rows: Int = 100) -> Model {
    ClassKeysTests.session(String(repeating: "p", count: stop) + keys, columns: columns, rows: rows).model
  }

  static func told(_ panel: Panel, _ model: Model) -> String {
    var model = model
    model.open(panel)
    return narration.panel(of: model).map(Appearance().told).joined(separator: "\n")
  }

  static func shown(_ panel: Panel, _ model: Model) -> String {
    var model = model
    model.open(panel)
    let frame = frame(of: model, in: atlas)
    return (0..<model.size.rows).map { frame.text(row: $0) }.joined(separator: "\n")
  }

  @Test func theHorizonIsTheStopOrTheDayShown() {
    #expect(Self.model("").horizon == Day("2020-10-09")!)
    #expect(Self.model("hhh").horizon == Day("2020-10-09")!)
    #expect(Self.model("f").horizon == Day("2020-10-16")!)
    #expect(Self.model("", stop: 1).horizon == Day("2020-11-20")!)
    #expect(Self.model("e").horizon == Day("2020-10-09")!)
    #expect(ClassKeysTests.session("", lesson: nil).model.horizon == nil)
    // A lesson is over once it is closed at its last stop, a quiz when it is ended.
    #expect(Self.model("{Esc}", stop: 1).horizon == Day("2020-11-20")!)
    #expect(Self.model("", stop: 2).horizon == Day("2020-12-01")!)
    #expect(Self.model("{Esc}", stop: 2).horizon == nil)
    #expect(Self.model("{Esc}P", stop: 2).horizon == Day("2020-12-01")!)
    let quiz = ClassKeysTests.session("Qll", lesson: nil).model
    #expect(quiz.horizon == quiz.day)
    #expect(ClassKeysTests.session("Q{Esc}", lesson: nil).model.horizon == nil)
  }

  @Test func theLegendDoesNotTellTheEnd() {
    for panel in [Panel.legend, .none] {
      #expect(!Self.shown(panel, Self.model("")).contains("In the end"))
      #expect(Self.shown(panel, Self.model("{Esc}", stop: 2)).contains("In the end"))
    }
    #expect(!Self.told(.legend, Self.model("")).contains("In the end"))
    #expect(Self.told(.legend, ClassKeysTests.session("", lesson: nil).model).contains("In the end"))
    #expect(!Self.told(.legend, ClassKeysTests.session("Q", lesson: nil).model).contains("In the end"))
  }

  /// Every day that a record names is the horizon's or an earlier one, in sentences and on the screen, on every screen of
  /// a lesson of many days. Outside a lesson the same records tell later days.
  @Test(arguments: ["2020-09-30", "2020-10-20", "2020-11-10", "2020-12-01"])
  func recordsTellNothingLater(day: String) {
    let horizon = Day(day)!
    let lesson = Lesson(title: "T", introduction: [], stops: [LessonStop(day: horizon), LessonStop(day: horizon)])
    var free = Model(size: CellSize(columns: 80, rows: 24), day: horizon)
    var bound = free
    bound.open(lesson, in: Self.atlas)
    var later = (free: 0, bound: 0)
    func count(_ text: String) -> Int { Self.days(in: text).count { $0 > horizon } }
    var renderer = Renderer(atlas: Self.atlas)
    let narration = Narration(of: Self.atlas)
    func look(_ choose: (inout Model) -> Void) {
      choose(&free)
      choose(&bound)
      func lines(_ model: Model) -> [String] {
        var model = model
        model.open(.inspection)
        let status = renderer.frame(of: model).text(row: model.size.rows - 1)
        return narration.panel(of: model).map(Appearance().told) + [status]
      }
      // What was agreed by the day has its due days, and ground whose day is not known its range: both were known.
      func isKnown(_ line: String) -> Bool {
        ["first due", "to be handed over by", "day not known", "day of its ground is not known"].contains(
          where: line.contains)
      }
      later.free += lines(free).map(count).reduce(0, +)
      for line in lines(bound) where !isKnown(line) && count(line) > 0 {
        later.bound += count(line)
        Issue.record("\(line)")
      }
    }
    for district in Self.atlas.zoneDistricts {
      look {
        $0.selection = district
        $0.place = nil
      }
    }
    for number in stride(from: 0, to: Self.atlas.places.count, by: 31) {
      look {
        $0.place = PlaceIndex(number)
        $0.selection = Self.atlas.places[number].district
      }
    }
    #expect(later.bound == 0)
    #expect(later.free > 10)
  }

  private static let months = ["Sep": 9, "Oct": 10, "Nov": 11, "Dec": 12]

  /// "9 Oct" and "9 Oct 2020" in a text.
  static func days(in text: String) -> [Day] {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return zip(words, words.dropFirst()).enumerated().compactMap { index, pair in
      guard let day = Int(pair.0), let month = months[pair.1] else { return nil }
      let year = index + 2 < words.count && words[index + 2].count == 4 ? Int(words[index + 2]) ?? 2020 : 2020
      return Day(year: year, month: month, day: day)
    }
  }

  /// Pupils see no more than the lesson of their teacher allows.
  @Test func aClassIsToldNoMore() {
    var room = ClassroomOnPaper(sizes: [CellSize(columns: 120, rows: 60)])
    room.presenter.open(ClassKeysTests.lesson, in: Self.atlas)
    room.present("{C-l}")
    #expect(room.followers[0].horizon == Day("2020-10-09")!)
    #expect(!Self.shown(.legend, room.followers[0]).contains("In the end"))
    room.type("l")
    #expect(room.followers[0].horizon == Day("2020-10-10")!)
    room.present("pp{Esc}")
    #expect(room.followers[0].horizon == nil)
  }
}
