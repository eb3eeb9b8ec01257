import Chronicle
import Classroom
import TestSupport
import Testing

@testable import Screens

/// A class that its presenter holds at a day cannot look ahead: what comes later changes nothing on any screen.
@Suite struct HeldClassTests {
  static let held = Day("2020-10-20")!

  /// The same story to the held day, and another one after it.
  static let other: Atlas = {
    var parts = Bundled.atlas.parts
    parts.histories = parts.histories.map { history in
      Array(history.prefix(1)) + history.dropFirst().filter { $0.from <= held }
    }
    parts.events =
      parts.events.filter { $0.day <= held }
      + parts.events.filter { $0.day > held }.prefix(3).map {
        var event = $0
        event.title = "Something else"
        event.text = "It came another way."
        return event
      }
    parts.announcements.removeAll { $0.day > held }
    parts.opinions.removeAll { $0.day > held }
    parts.harm.removeAll { $0.day > held }
    parts.totals.removeAll { $0.day > held }
    parts.communities.removeAll { $0.day > held }
    parts.shares.removeAll { $0.day.map { $0 > held } ?? true }
    parts.provisions.removeAll { ($0.agreed ?? held + 1) > held }
    parts.activityReports.removeAll { $0.days.lowerBound > held }
    parts.activityAreas.removeAll { $0.days.lowerBound > held }
    return Atlas(parts)
  }()

  static func state(lock: Day? = held) -> ClassState { ClassState(pack: Bundled.atlas.id, day: held, lock: lock) }

  /// A follower of a class that is held, in one of the two stories.
  static func follower(in atlas: Atlas, columns: Int = 120, rows: Int = 40) -> Session {
    var model = Model(size: CellSize(columns: columns, rows: rows), day: atlas.days.lowerBound)
    model.join(ClassMembership(following: ClassName("history")!))
    var session = Session(model: model, atlas: atlas)
    _ = session.take(.classroom(.state(state())))
    return session
  }

  static func text(_ session: inout Session) -> String {
    let frame = session.frame()
    return (0..<frame.size.rows).map { frame.text(row: $0) }.joined(separator: "\n")
  }

  static func told(_ session: Session) -> String {
    Narration(of: session.atlas).panel(of: session.model).map(Appearance().told).joined(separator: "\n")
  }

  /// Both see the same, glyph by glyph and ground by ground, and hear the same.
  static func expectEqual(_ sessions: inout [Session], after what: String) -> Bool {
    let frames = sessions.indices.map { sessions[$0].frame() }, words = sessions.map(told)
    let same = frames[0] == frames[1] && words[0] == words[1]
    if !same {
      let texts = sessions.indices.map { text(&sessions[$0]) }
      Issue.record("after \(what):\n\(texts[0])\n-----\n\(texts[1])\n-----\n\(words[0])\n-----\n\(words[1])")
    }
    return same
  }

  @Test(arguments: [
    "", "e", "e{End}", "e{Tab}", "e{End}{Enter}", "s", "ss", "L", "Lss", "i", "/shusha{Enter}", "/lachin{Enter}",
    "/agdam{Enter}s",
    "/november{Enter}", "/handover", "/ceasefire{Enter}", "S", "S{End}", "S{End}{Enter}", "Q", "Q1", "Q1Q", "T", "d[[[",
    "r", "rr", "m",
    "p", ":9 nov{Enter}", ":last{Enter}", "]", "]]]", "G", "f", " ", "w", "w{Enter}", "n", "{Down}{Down}{Down}i", "J",
    "K", "?", "y", "t",
    "{Tab}{Tab}{Enter}", "xa", "xe", "xn",
  ])
  func everyPanelIsTheSame(keys: String) throws {
    for size in [(120, 40), (80, 24)] {
      var sessions = [Bundled.atlas, Self.other].map { Self.follower(in: $0, columns: size.0, rows: size.1) }
      for key in try #require(Key.typed(keys)) {
        let effects = sessions.indices.map { sessions[$0].take(.key(key)) }
        #expect(effects[0] == effects[1])
      }
      #expect(sessions.allSatisfy { $0.model.day <= Self.held })
      guard Self.expectEqual(&sessions, after: "'\(keys)' at \(size)") else { return }
    }
  }

  /// Whatever is typed, clicked and scrolled.
  @Test(arguments: 1...4) func seeds(seed: Int) {
    var inputs = SeededInputs(seed: seed, largest: CellSize(columns: 120, rows: 40))
    var sessions = [Bundled.atlas, Self.other].map { Self.follower(in: $0) }
    for number in 0..<250 {
      let input = inputs.next()
      let frames = sessions.indices.map { sessions[$0].frame() }
      guard frames[0] == frames[1] else {
        _ = Self.expectEqual(&sessions, after: "input \(number) of seed \(seed)")
        return
      }
      for index in sessions.indices { _ = sessions[index].take(input) }
      #expect(sessions[0].model.day <= Self.held)
    }
  }

  /// The titles of what was published later tell what came: "Kalbajar handed over".
  @Test func sourcesOfLaterDaysHaveNoTitles() {
    let told = Bundled.atlas.told(until: Self.held)
    let later = Bundled.atlas.sources.filter { $0.published.map { $0 > Self.held } ?? false }.map(\.title)
    #expect(later.count > 20 && later.contains("Kalbajar handed over"))
    #expect(told.sources.count == Bundled.atlas.sources.count)
    #expect(Set(told.sources.map(\.title)).isDisjoint(with: later))
  }

  /// Of a source whose day is not known it is not known either that it came before; data under a licence stays named.
  @Test func sourcesOfUnknownDaysHaveNoTitlesUnlessARecordOfADayNamesThem() {
    let told = Bundled.atlas.told(until: Self.held)
    func title(_ id: String) -> String {
      told.sources[Bundled.atlas.sources.firstIndex { $0.id == id }!].title
    }
    for id in ["zefer-30-october", "anspress-28-october", "armenews-72405", "armedia-charektar"] {
      #expect(title(id) == "A source of later days, or of a day not known", "\(id)")
    }
    for (id, words) in [
      ("geonames", "GeoNames gazetteer"), ("zefer-9-october", "Advance by day: 9 October"),
      ("wikipedia-war", "Second Nagorno-Karabakh War"),
    ] { #expect(title(id) == words, "\(id)") }
  }

  /// What was found and opened before is put away when the class is held, and all is told again when it is let go.
  @Test func holdingComesOverWhatWasOpen() throws {
    for keys in ["e{End}", "e{End}{Enter}", "/november", "/ceasefire{Enter}", "Q", "S{End}{Enter}", "?", "T", "d"] {
      var sessions = [Bundled.atlas, Self.other].map { Self.follower(in: $0) }
      for index in sessions.indices {
        _ = sessions[index].take(.classroom(.state(Self.state(lock: nil))))
        for key in try #require(Key.typed(keys)) { _ = sessions[index].take(.key(key)) }
        _ = sessions[index].take(.classroom(.state(Self.state())))
        _ = sessions[index].take(.key(.character("n")))
        _ = sessions[index].take(.key(.character("F")))
      }
      guard Self.expectEqual(&sessions, after: "'\(keys)' before") else { return }
    }
    var session = Self.follower(in: Bundled.atlas)
    #expect(session.atlas.events.allSatisfy { $0.day <= Self.held })
    _ = session.take(.classroom(.state(Self.state(lock: Self.held + 5))))
    #expect(
      session.atlas.events.contains { $0.day > Self.held }
        && session.atlas.events.allSatisfy { $0.day <= Self.held + 5 })
    _ = session.take(.classroom(.abandoned))
    #expect(session.atlas === Bundled.atlas)
  }
}
