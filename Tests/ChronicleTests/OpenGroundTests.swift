import Geometry
import TestSupport
import Testing

@testable import Chronicle

/// Days that are not known, and ground that nobody mapped.
@Suite struct OpenGroundTests {
  /// A made-up face whose ground passes from a to z, drawn from 10 January; and one that is not mapped for a while. Each
  /// letter is a day from 1 January: capitals are open, u is not mapped.
  @Test(arguments: [
    (range: "01-07 01-10", days: "aaaaaaAAAZzzzzz"), ("01-10 01-12", "aaaaaaaaaZZZzzz"),
    ("01-05 01-14", "aaaaAAAAAZZZZZz"), ("- -", "aaaaaaaaazzzzzz"),
  ])
  func openDays(range: String, days: String) {
    let timeline = Self.story([("01-01", nil, "a"), ("01-10", Self.range(range), "z")])
    #expect(Self.drawn(timeline) == days)
  }

  /// Ranges that reach back over a row that is not mapped: what is not mapped outranks what is open, and at the end of the
  /// last day of a range the ground has surely passed.
  @Test func unmappedOutranksOpen() {
    let timeline = Self.story([
      ("01-01", nil, "a"), ("01-06", Self.range("01-03 01-06"), "u"), ("01-12", Self.range("01-03 01-13"), "z"),
    ])
    #expect(Self.drawn(timeline) == "aaAAAuuuuuuZzzz")
  }

  /// A day whose change is not known is nobody's news: neither on the days of the range nor after it. Between days that
  /// hold the whole range between them it is known to have changed.
  @Test func rangesAreNoNews() {
    let timeline = Self.story([("01-01", nil, "a"), ("01-10", Self.range("01-07 01-10"), "z")])
    for day in Self.days { #expect(timeline.changes(on: day).isEmpty, "\(day)") }
    #expect(timeline.changeDays(in: nil) == [] && timeline.changeDays(in: DistrictIndex(0)) == [])
    #expect(timeline.nextChange(after: Self.days.lowerBound) == nil)
    func changes(_ from: String, _ to: String) -> Int { timeline.changes(from: Self.day(from), to: Self.day(to)).count }
    #expect(changes("01-06", "01-11") == 1 && changes("01-11", "01-06") == 1)
    #expect(changes("01-06", "01-10") == 0 && changes("01-07", "01-11") == 0)
  }

  /// The first known day of ground that nobody mapped is not the day of its change.
  @Test func unmappedGroundIsNoNewsOnItsFirstKnownDay() {
    let timeline = Self.story([
      ("01-01", nil, "a"), ("01-06", Self.range("01-03 01-06"), "u"), ("01-12", Self.range("01-03 01-12"), "z"),
    ])
    #expect(Self.drawn(timeline) == "aaAAAuuuuuuzzzz")
    for day in Self.days { #expect(timeline.changes(on: day).allSatisfy { $0.after.status == .unmapped }, "\(day)") }
    #expect(!timeline.changeDays(in: nil).contains(Self.day("01-12")))
    func changes(_ from: String, _ to: String) -> Int { timeline.changes(from: Self.day(from), to: Self.day(to)).count }
    #expect(changes("01-02", "01-12") == 1 && changes("01-12", "01-02") == 1)
    #expect(changes("01-07", "01-12") == 0 && changes("01-12", "01-07") == 0)
  }

  @Test func theChangesThatMayLieOnADay() {
    let atlas = Self.atlas([("01-01", nil, "a"), ("01-10", Self.range("01-07 01-10"), "z")])
    for day in Self.days {
      let isOpen = (Self.day("01-07")...Self.day("01-10")).contains(day)
      #expect(atlas.openChanges(on: day).map(\.face) == (isOpen ? [FaceIndex(0)] : []))
      #expect((atlas.area(openOn: day) > .zero) == isOpen)
      #expect((atlas.area(openOn: day, in: DistrictIndex(0)) > .zero) == isOpen)
      #expect(atlas.area(unmappedOn: day) == .zero)
    }
  }

  @Test func unmappedGroundMakesNoFrontLine() {
    let drawn = DrawnPartition("AB", side: 1000)
    func front(_ letter: Character) -> Int {
      DrawnStory(drawn, histories: [Self.history([("01-01", nil, letter)]), Self.history([("01-01", nil, "z")])])
        .atlas.frontLine(on: Self.day("01-02")).count
    }
    #expect(front("a") == 1 && front("u") == 0)
  }

  /// The law, on every day: what is known of each holder, what is open and what is not mapped are the whole zone.
  @Test func areasAddUp() {
    let atlas = Bundled.atlas, timeline = atlas.timeline
    for day in atlas.days.lowerBound - 2...atlas.days.upperBound + 2 {
      let settled = timeline.zone.filter {
        let state = timeline.state(of: $0, on: day)
        return !state.isOpen && state.status != .unmapped
      }.reduce(SquareKilometres.zero) { $0 + timeline.areas[$1.index] }
      let sum = settled + atlas.area(openOn: day) + atlas.area(unmappedOn: day)
      #expect(abs(sum.value - timeline.area(in: nil).value) < 1e-6, "\(day)")
      let open = atlas.zoneDistricts.reduce(SquareKilometres.zero) { $0 + atlas.area(openOn: day, in: $1) }
      #expect(open.value <= atlas.area(openOn: day).value + 1e-6)
    }
    #expect(abs(atlas.area(unmappedOn: Day("2020-11-30")!).value - 564) < 1)
    #expect(atlas.area(openOn: Day("2020-10-20")!) > .zero && atlas.area(openOn: Day("2020-09-26")!) == .zero)
  }

  /// The law, on every day: the bounds of a holder hold what is open and what is not mapped.
  @Test func boundsHoldOpenGround() {
    let atlas = Bundled.atlas
    for day in atlas.days {
      for band in atlas.bands(on: day, by: Bundled.book) {
        #expect(band.least <= band.area && band.area <= band.most)
        let isParty = atlas.slot(of: band.holder) == .first || atlas.slot(of: band.holder) == .second
        let doubt = atlas.area(openOn: day) + atlas.area(unmappedOn: day)
        if isParty { #expect(band.most - band.least >= doubt, "\(day)") }
      }
    }
  }

  @Test func inWords() {
    func shown(_ first: String, _ last: String) -> [Span] { (Day(first)!...Day(last)!).words.spans }
    #expect(shown("2020-11-07", "2020-11-10") == [.words("7"), .words(" to "), .day(Day("2020-11-10")!)])
    #expect(
      shown("2020-09-27", "2020-11-10") == [.day(Day("2020-09-27")!), .words(" to "), .day(Day("2020-11-10")!)])
    #expect(
      shown("2020-12-30", "2021-01-02") == [.date(Day("2020-12-30")!), .words(" to "), .date(Day("2021-01-02")!)])
  }

  // MARK: Made-up histories

  private typealias Row = (day: String, range: ClosedRange<Day>?, holder: Character)
  private static let days = day("01-01")...day("01-15")

  private static func day(_ text: some StringProtocol) -> Day { Day("2020-\(text)")! }

  private static func range(_ text: String) -> ClosedRange<Day>? {
    let words = text.split(separator: " ")
    return words[0] == "-" ? nil : day(words[0])...day(words[1])
  }

  private static func history(_ rows: [Row]) -> [ControlEntry] {
    rows.map { row in
      let state = ControlState(
        holder: HolderIndex(row.holder == "z" ? 0 : 1), status: row.holder == "u" ? .unmapped : .held)
      return ControlEntry(from: day(row.day), range: row.range, state: state, sources: [])
    }
  }

  private static func atlas(_ rows: [Row]) -> Atlas {
    DrawnStory(DrawnPartition("A", side: 1000), histories: [history(rows)]).atlas
  }

  private static func story(_ rows: [Row]) -> Timeline { atlas(rows).timeline }

  /// A letter a day, from the state table; what the timeline says of the face must be the same.
  private static func drawn(_ timeline: Timeline) -> String {
    String(
      days.map { day in
        let state = timeline.table[timeline.table.row(on: day)[FaceIndex(0)]]
        #expect(state == timeline.state(of: FaceIndex(0), on: day))
        let letter: Character = state.status == .unmapped ? "u" : state.holder.index == 0 ? "z" : "a"
        return state.isOpen ? Character(letter.uppercased()) : letter
      })
  }

  /// Changes are found by their days as by looking at all of them.
  @Test func openChangesAroundADay() {
    let timeline = Bundled.atlas.timeline, days = Bundled.atlas.days
    #expect(timeline.openChanges.count > 10)
    for day in (days.lowerBound - 30)...(days.upperBound + 30) {
      #expect(timeline.openChanges(around: day) == timeline.openChanges.filter { $0.days.contains(day) })
    }
  }
}
