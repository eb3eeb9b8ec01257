import Basics
import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Classroom

/// Every question that can be made from the bundled pack, judged by the records themselves.
@Suite struct QuizBookTests {
  static let atlas = Bundled.atlas
  static let book = QuizBook(of: atlas)
  static let items = Dictionary(uniqueKeysWithValues: QuizTopic.allCases.map { ($0, book.items(of: $0)) })
  static let judge = QuizJudge(atlas: atlas)

  /// So that nothing below holds of nothing.
  @Test(arguments: [
    (QuizTopic.announcements, 200), (.captures, 200), (.holders, 60), (.order, 400), (.handovers, 7), (.pointing, 60),
  ])
  func thereIsMuchToAsk(topic: QuizTopic, least: Int) {
    let items = Self.items[topic]!
    #expect(items.count >= least)
    #expect(Set(items).count == items.count)
    #expect(items.allSatisfy { $0.topic == topic })
  }

  /// Not only of the choices drawn, but of all that could be.
  @Test(arguments: QuizTopic.allCases) func exactlyOneChoiceIsRight(topic: QuizTopic) throws {
    for item in Self.items[topic]! {
      let draft = try #require(Self.book.draft(of: item))
      let choices = distinct([draft.right] + draft.pool + draft.required).map(\.text)
      let right = choices.filter { Self.judge.isRight($0, for: item) }
      #expect(right == [draft.right.text], "\(draft.prompt)")
    }
  }

  @Test(arguments: QuizTopic.allCases) func questionsAreWellFormed(topic: QuizTopic) throws {
    for item in Self.items[topic]! {
      for seed in 1...3 as ClosedRange<UInt64> {
        let question = try #require(Self.book.question(of: item, seed: seed))
        #expect(question.prompt.hasSuffix("?"))
        #expect((2...4).contains(question.choices.count), "\(question.prompt)")
        #expect(Set(question.choices).count == question.choices.count)
        let right = question.choices.filter { Self.judge.isRight($0, for: item) }
        #expect(right == [question.choices[question.answer]], "\(question.prompt)")
        #expect(!question.explanation.isEmpty)
        #expect(!question.sources.isEmpty && Set(question.sources).count == question.sources.count)
        #expect((question.district != nil) == (topic == .pointing))
        #expect(question == Self.book.question(of: item, seed: seed))
      }
    }
  }

  /// What a side said is asked as what it said.
  @Test func claimsAreAskedAsClaims() throws {
    for item in Self.items[.announcements]! {
      let question = try #require(Self.book.question(of: item, seed: 1))
      #expect(question.prompt.contains("Azerbaijan first announce"))
    }
    for topic in [QuizTopic.captures, .holders] {
      for item in Self.items[topic]! {
        #expect(try #require(Self.book.draft(of: item)).prompt.contains("the assessment"))
      }
    }
  }

  /// Days near the right one, and the day that the claim or the map has instead.
  @Test func wrongDaysArePlausible() throws {
    for item in Self.items[.captures]! + Self.items[.announcements]! {
      let question = try #require(Self.book.question(of: item, seed: 3))
      let days = question.choices.compactMap(QuizJudge.day)
      #expect(days == days.sorted())
      let own: PlaceIndex
      switch item {
      case .captured(let place), .announced(let place): own = place
      case .held, .firstCaptured, .firstAnnounced, .firstEvent, .busiestDay, .handedOver, .firstDue, .putOff, .pointing:
        continue
      }
      let record = Self.book.evidence[own]
      if let announced = record.announcedOn, let assessed = record.knownAssessedDay {
        #expect(days.contains(announced) && days.contains(assessed), "\(question.prompt)")
      }
      let expected = Set([record.announcedOn, record.knownAssessedDay])
      let answer = days[question.answer]
      #expect(
        days.allSatisfy { abs($0 - answer) <= 18 || expected.contains($0) }, "\(question.prompt) \(question.choices)")
    }
  }

  /// Days without a look at all of them are the same as those that sorting all would give.
  @Test(arguments: 1...20) func nearestDays(seed: Int) {
    var random = Seeded(seed)
    let days = Set((0..<seed).map { _ in Day(number: .random(in: 1...40, using: &random)) })
    let day = Day(number: .random(in: 1...40, using: &random))
    let isWrong = { (day: Day) in day.number % 5 != 0 }
    let sorted = days.filter { $0 != day && isWrong($0) }.sorted { (abs($0 - day), $0) < (abs($1 - day), $1) }
    #expect(
      [QuizDraft.Choice](days.sorted(), near: day, where: isWrong)
        == sorted.prefix(QuizDraft.poolSize).map { QuizDraft.Choice($0) })
  }

  /// What came soon after a day is the same as what sorting all would give, equally unlike groups being one.
  @Test(arguments: 1...20) func soonest(seed: Int) {
    var random = Seeded(seed)
    let entries = (0..<(seed * 4)).map { number in
      let day = Day(number: .random(in: 1...20, using: &random))
      return (number: number, group: Int.random(in: 1...5, using: &random), day: day)
    }
    let calendar = QuizCalendar(entries)
    let days = (6...15).map { Day(number: $0) }
    let own = entries.filter { days.contains($0.day) }
    #expect(calendar.count(on: days) == own.count)
    let sorted = own.filter { $0.number % 7 != 0 }.sorted {
      (abs($0.group - 2), $0.day, $0.number) < (abs($1.group - 2), $1.day, $1.number)
    }
    let found = calendar.first(9, on: days, unlikeness: { abs($0 - 2) }, where: { $0 % 7 != 0 })
    #expect(found == sorted.prefix(9).map(\.number))
  }

  /// No question has an answer that is not known: neither a day, nor a holder within a range or on ground not mapped.
  @Test func nothingNotKnownIsAsked() {
    let timeline = Self.atlas.timeline
    for item in Self.items.values.joined() {
      switch item {
      case .captured(let place), .firstCaptured(let place):
        let evidence = Self.book.evidence[place]
        #expect(timeline.entry(of: evidence.face!, on: evidence.assessedOn!).range == nil, "\(item)")
      case .held(let place, let day):
        let state = timeline.state(of: Self.book.evidence[place].face!, on: day)
        #expect(!state.isOpen && state.status != .unmapped, "\(item)")
      case .busiestDay, .announced, .firstAnnounced, .firstEvent, .handedOver, .firstDue, .putOff, .pointing: break
      }
    }
    let held = Self.items[.holders]!.contains { if case .held(_, Day("2020-11-08")!) = $0 { true } else { false } }
    #expect(held)
  }

  @Test func nothingDoubtfulIsAsked() {
    for place in Self.book.places {
      #expect(Self.atlas[place].quality == .exact)
      #expect(Self.book.evidence[place].face.map { Self.atlas[$0].certainty != .low } ?? false)
    }
    let names = Self.book.places.map { Self.atlas[$0].id }
    #expect(!names.contains("khojavend-mkhitarashen") && !names.contains("khojaly-shosh"))
    #expect(names.contains("khojavend-hadrut"))
  }
}
