import Chronicle
import TestSupport
import Testing

@Suite struct PlaceEvidenceTests {
  /// What places of the bundled pack are on days.
  @Test(arguments: [
    (place: "khojavend-hadrut", day: "2020-10-08", state: PlaceState.held),
    ("khojavend-hadrut", "2020-10-09", .announced), ("khojavend-hadrut", "2020-10-12", .announced),
    ("khojavend-hadrut", "2020-10-15", .announced), ("khojavend-hadrut", "2020-10-16", .taken),
    ("khojavend-hadrut", "2020-12-01", .taken),
    ("tartar-talish", "2020-10-02", .held), ("tartar-talish", "2020-10-03", .announced),
    ("tartar-talish", "2020-10-04", .announced), ("tartar-talish", "2020-10-05", .taken),
    ("khojaly-shushakand", "2020-11-08", .held), ("khojaly-shushakand", "2020-11-09", .notHeld),
    ("khojaly-shushakand", "2020-12-01", .notHeld), ("khojaly-mukhtar", "2020-11-08", .held),
    ("khojaly-mukhtar", "2020-11-09", .notHeld), ("khojaly-mukhtar", "2020-12-01", .notHeld),
    ("aghdam-aghdam", "2020-11-19", .held), ("aghdam-aghdam", "2020-11-20", .handedOver),
    ("aghdam-talishlar", "2020-11-20", .handedOver), ("kalbajar-kalbajar", "2020-11-24", .held),
    ("kalbajar-kalbajar", "2020-11-25", .handedOver), ("lachin-lachin", "2020-11-09", .held),
    ("lachin-lachin", "2020-11-10", .handedOver),  // the corridor, to the peacekeepers
    ("khankendi-stepanakert", "2020-12-01", .held), ("ganja-ganja", "2020-12-01", .held),
    ("fuzuli-mardinli", "2020-10-12", .held), ("fuzuli-mardinli", "2020-10-13", .taken),  // announced on 9 November
    ("tartar-chayli", "2020-10-08", .held), ("tartar-chayli", "2020-12-01", .announced),  // outside the zone
    ("jabrayil-veysalli", "2020-10-22", .held), ("jabrayil-veysalli", "2020-12-01", .announced),  // no position
  ])
  func states(place: String, day: String, state: PlaceState) throws {
    #expect(try #require(Bundled.evidence(of: place)).state(on: Day(day)!) == state)
  }

  /// The day announced, the day on which the map shows it, and the days between; "-" for what there is not.
  @Test(arguments: [
    "khojavend-hadrut 2020-10-09 2020-10-16 7", "tartar-talish 2020-10-03 2020-10-05 2",
    "fuzuli-garvand 2020-09-27 2020-11-09 43", "fuzuli-mardinli 2020-11-09 2020-10-13 -27",
    "shusha-shusha 2020-11-08 2020-11-09 1", "khojaly-shushakand 2020-11-09 - -",
    "tartar-chayli 2020-10-09 - -", "jabrayil-veysalli 2020-10-23 - -", "aghdam-aghdam - 2020-11-20 -",
    "khankendi-stepanakert - - -",
  ])
  func gaps(row: String) throws {
    let words = row.split(separator: " ").map(String.init)
    let evidence = try #require(Bundled.evidence(of: words[0]))
    let found = [
      evidence.announcedOn?.description, evidence.shownOn?.description, evidence.gap.map { String($0) },
    ].map { $0 ?? "-" }
    #expect(found == Array(words.dropFirst()))
  }

  @Test func hadrutHasItsDenials() throws {
    let hadrut = try #require(Bundled.evidence(of: "khojavend-hadrut"))
    let acts = hadrut.statements.map(\.act)
    #expect(acts == [.announced, .denied, .denied, .denied, .verified, .denied, .denied, .acknowledged])
    #expect(hadrut.outcome == .held && hadrut.claimant.map { Bundled.atlas[$0].id } == "azerbaijan")
  }

  /// Histories of a face, one letter a day for who holds it (z a p as in `DrawnStory`, A: by a, to be handed over), and
  /// what a place on it is each day, announced by z on the fourth: h held, n announced, t taken, o handed over.
  @Test(arguments: [
    (holders: "aaaaaaaa", states: "hhhnnnnn"), ("aaaaaazz", "hhhnnntt"), ("aazzzzzz", "hhtttttt"),
    ("aaAAAzzz", "hhhnnooo"), ("aaappppp", "hhhooooo"), ("aaazzaaa", "hhhttnnn"), ("aaaaapzz", "hhhnnooo"),
    ("zzzzzzzz", "hhhnnnnn"), ("azzaazzz", "httnnttt"),
  ])
  func statesOfADrawnPlace(holders: String, states: String) throws {
    let first = Day("2020-01-01")!
    let evidence = try #require(drawnPlace(holders: holders, announcedOn: first + 3, outcome: .held))
    let letters: [PlaceState: Character] = [.held: "h", .announced: "n", .taken: "t", .handedOver: "o", .notHeld: "x"]
    #expect(String((0..<states.count).map { letters[evidence.state(on: first + $0)]! }) == states)
  }

  @Test func anAnnouncementThatDidNotHoldIsThatWhateverTheGround() throws {
    let first = Day("2020-01-01")!
    let evidence = try #require(drawnPlace(holders: "aaaaazzz", announcedOn: first + 3, outcome: .notHeld))
    #expect((0...2).allSatisfy { evidence.state(on: first + $0) == .held })
    #expect((3...9).allSatisfy { evidence.state(on: first + $0) == .notHeld })
    #expect(evidence.gap == nil && !evidence.isCounted)
  }

  /// The law, by seeds: ground that passes but once is never held again, and a place announced never again unannounced.
  @Test(arguments: 0..<40)
  func nothingIsUntaken(seed: Int) throws {
    var random = Seeded(seed)
    let first = Day("2020-01-01")!
    let stays = random.number(1...30), agreed = random.number(0...5), announced = random.number(0...40)
    let holders = String(repeating: "a", count: stays) + String(repeating: "A", count: agreed) + "zzzzz"
    let outcome = Outcome.allCases.randomElement(using: &random)!
    let evidence = try #require(drawnPlace(holders: holders, announcedOn: first + announced, outcome: outcome))
    let states = (0...60).map { evidence.state(on: first + $0) }
    for (number, state) in states.enumerated() {
      if state != .held { #expect(!states[number...].contains(.held)) }
      #expect((state == .held || state == .taken || state == .handedOver) || number >= announced)
    }
    let last: PlaceState = outcome == .notHeld ? .notHeld : agreed > 0 ? .handedOver : .taken
    #expect(states.last == last)
  }

  /// A place on a face whose holder is drawn a letter a day from 1 January 2020, announced by `z`.
  private func drawnPlace(holders: String, announcedOn: Day, outcome: Outcome) -> PlaceEvidence? {
    let first = Day("2020-01-01")!
    var history: [ControlEntry] = []
    for (number, letter) in holders.enumerated() {
      let holder = HolderIndex(Array(DrawnStory.holders).firstIndex(of: Character(letter.lowercased()))!)
      let state = ControlState(
        holder: holder, status: letter == "A" ? .toBeHandedOver : .held, due: letter == "A" ? first + 90 : nil)
      if history.last?.state != state { history.append(ControlEntry(from: first + number, state: state, sources: [])) }
    }
    let drawn = DrawnPartition("A", side: 1000)
    let story = DrawnStory(drawn, histories: [history]).atlas
    let middle = drawn.partition.bounds.center
    let places = [
      Place(
        id: "place", kind: .village, rank: 1, district: DistrictIndex(0),
        coordinate: story.projection.unproject(middle),
        quality: .exact, names: Names(english: "Place"), sources: [], note: "")
    ]
    let parties = [Party(id: "z", side: .holder(HolderIndex(0)), names: Names(english: "z"))]
    let announcements = [
      Announcement(
        place: PlaceIndex(0), day: announcedOn, act: .announced, party: 0, outcome: outcome, sources: [], note: "")
    ]
    let atlas = story.with(places: places, parties: parties, announcements: announcements)
    return EvidenceBook(of: atlas)[PlaceIndex(0)]
  }
}
