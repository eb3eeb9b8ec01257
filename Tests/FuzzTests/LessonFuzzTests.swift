import Chronicle
import Classroom
import Export
import Foundation
import Screens
import TestSupport
import Testing

/// Lessons that a careless or a hostile hand wrote: each is opened and shown, or its faults are told.
@Suite struct LessonFuzzTests {
  static let words = [
    "\n== ", "\n# ", "\n? ", "\n* ", "\n- ", "\n! ", "\n// ", "\n\\", " | ", ": ", "view: ", "place: ", "select: ",
    "sources: ", "quiz: ", "lock: yes", "reading: announced", "pack: tiny", "9 Oct 2020", "2020-11-20", "Upton",
    "Midland", "gazette", "[1]", "captured ", "held Upton on 9 Oct", "first captured ", "point ", "most ",
    "47.0,39.5,0.8",
  ]

  @Test func ofATinyPack() throws {
    let atlas = try TinyPack().atlas()
    try fuzz("lessons", in: atlas, seeds: Fuzzing.corpus("lessons"), cases: trials(400))
  }

  /// What comes with the bundled pack, whose records answer more.
  @Test func ofTheBundledPack() throws {
    let folder = Bundled.folder + "/lessons"
    let seeds = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
    }
    try fuzz("bundled-lessons", in: Bundled.atlas, seeds: seeds, cases: trials(32))
  }

  private func fuzz(_ reader: String, in atlas: Atlas, seeds: [[UInt8]], cases: Int) throws {
    let maker = HandoutMaker(atlas: atlas)
    var seen: (read: Int, refused: Int) = (0, 0)
    Fuzzing(reader, seeds: seeds, words: Self.words).run(cases: cases) { bytes in
      let file = LessonFile(bytes, in: atlas)
      #expect((file.lesson == nil) == !file.faults.isEmpty && file.faults.count <= LessonLimits.faults)
      for fault in file.faults { expectToldWell(fault, lines: bytes.count(where: { $0 == 0x0A || $0 == 0x0D }) + 1) }
      guard let lesson = file.lesson else {
        seen.refused += 1
        return
      }
      seen.read += 1
      expectSound(lesson, in: atlas)
      show(lesson, in: atlas, seed: bytes.count)
      // A handout of two hundred maps takes its time.
      guard seen.read % 8 == 1, lesson.stops.count < 10 else { return }
      let handout = maker.handout(of: lesson, HandoutOptions(hasAnswers: true))
      #expect(firstUnsafe(in: HandoutText(handout: handout, atlas: atlas).text) == nil)
      #expect(firstUnsafe(in: HandoutPage(handout: handout, atlas: atlas).html) == nil)
    }
    #expect(seen.read > 0 && seen.refused > 0)
  }

  private func expectToldWell(_ fault: LessonFault, lines: Int) {
    let text = fault.description
    #expect((1...lines).contains(fault.line), "\(fault.line) of \(lines): \(text)")
    #expect(!text.isEmpty && text.utf8.count < 1000, "\(text.prefix(200))")
    #expect(firstUnsafe(in: text) == nil, "\(text.debugDescription)")
  }

  private func expectSound(_ lesson: Lesson, in atlas: Atlas) {
    #expect((1...LessonLimits.stops).contains(lesson.stops.count) && !lesson.title.isEmpty)
    var texts = [lesson.title] + lesson.introduction
    for stop in lesson.stops {
      #expect(atlas.days.contains(stop.day))
      #expect(stop.sources.allSatisfy { atlas.sources.indices.contains($0.index) })
      texts += [stop.title] + stop.paragraphs + stop.openQuestions
      guard let question = stop.question else { continue }
      #expect(
        LessonLimits.choices.contains(question.choices.count) && question.choices.indices.contains(question.answer))
      texts += [question.prompt, Appearance().shown(question.explanation)] + question.choices
    }
    for text in texts { #expect(firstUnsafe(in: text, allowing: []) == nil, "\(text.debugDescription)") }
  }

  /// Steps through the lesson as a presenter, on a screen of any size, and reads each state as a follower would.
  private func show(_ lesson: Lesson, in atlas: Atlas, seed: Int) {
    var random = Seeded(seed)
    let size = CellSize(columns: random.number(1...110), rows: random.number(1...34))
    var model = Model(size: size, day: atlas.days.lowerBound)
    model.appearance.glyphs = GlyphSet.allCases.randomElement(using: &random)!
    model.join(ClassMembership(presenting: ClassName("fuzz")!))
    model.open(lesson, stop: random.number(0...lesson.stops.count - 1), in: atlas)
    var session = Session(model: model, atlas: atlas)
    for scalar in "pA1ApP2Ap".unicodeScalars {
      _ = session.take(.key(.character(scalar)))
      expectWhole(session.frame())
      guard let state = session.model.published(in: atlas) else { return }
      let line = ClassMessage.state(state).line
      #expect(line.count <= 4096 && line.last == 0x0A)
      let read = try? ClassMessage(line: line.dropLast())
      guard case .state(let heard) = read else {
        Issue.record("what is published cannot be read: \(String(decoding: line, as: UTF8.self).debugDescription)")
        return
      }
      #expect(heard.day == state.day && heard.question?.choices.count == state.question?.choices.count)
    }
  }
}
