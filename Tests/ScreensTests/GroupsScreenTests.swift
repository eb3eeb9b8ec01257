import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// Screens of a story whose holders have the looks of groups.
@Suite struct GroupsScreenTests {
  static let atlas = Result { try TinyPack.grouped.atlas() }

  private static func screen(
    _ day: String, _ columns: Int, _ rows: Int, keys: String = "", color: ColorDepth = .indexed
  ) throws -> Frame {
    let model = Model(
      size: CellSize(columns: columns, rows: rows), day: try #require(Day(day)),
      appearance: Appearance(glyphs: .braille, color: color, language: .english))
    var session = Session(model: model, atlas: try atlas.get())
    for key in try #require(Key.typed(keys)) { _ = session.take(.key(key)) }
    return session.frame()
  }

  @Test func screens() throws {
    expectGolden(try Self.screen("2001-03-14", 80, 24), "80x24-groups")
    expectGolden(try Self.screen("2001-03-14", 120, 40, keys: "i"), "120x40-groups-legend")
    expectGolden(try Self.screen("2001-03-14", 80, 24, color: .never), "80x24-groups-mono")
    expectGolden(try Self.screen("2001-03-14", 120, 40, keys: "jj{Enter}"), "120x40-groups-district")
  }

  /// The line between two faces on a day: front lines between groups only, a thin one between holders of one group.
  @Test(
    arguments: [
      ("a2", "a3", "2001-03-13", LineKind.front), ("a2", "a3", "2001-03-14", .stanceEdge),
      ("c3", "d3", "2001-03-01", .stanceEdge), ("c2", "d2", "2001-03-01", .stanceEdge),
      ("c1", "d1", "2001-03-07", .stanceEdge), ("c1", "d1", "2001-03-08", nil), ("a1", "b1", "2001-03-08", nil),
    ] as [(String, String, String, LineKind?)])
  func lines(one: String, other: String, day: String, line: LineKind?) throws {
    let atlas = try Self.atlas.get(), day = try #require(Day(day))
    let arc = try Self.arc(one, other, in: atlas)
    var layer = DayLayer(
      of: atlas,
      look: .init(day: day, earlier: day - 1, selection: nil, isFaded: false, isComparing: false))
    #expect(layer.lines[arc] == (line == .stanceEdge && atlas.baselineFront(arc) ? .contactLine : line))
    // A step from the day before comes to the same.
    var stepped = DayLayer(
      of: atlas, look: .init(day: day - 1, earlier: day - 2, selection: nil, isFaded: false, isComparing: false))
    _ = stepped.turn(to: layer.look)
    #expect(stepped.lines == layer.lines)
    _ = layer.turn(to: layer.look)
  }

  /// What passes inside a group is news of its own, and no ground is told as new.
  @Test func insideAGroup() throws {
    let atlas = try Self.atlas.get(), day = try #require(Day("2001-03-08"))
    let sentence = changeSentence(of: day, in: atlas, by: EvidenceBook(of: atlas))
    #expect(sentence == "96 km2 passed between holders of one group: Eastland 96.")
    #expect(atlas.timeline.areaChangingHolder(on: day) == .zero)
  }

  /// A range of days inside one group leaves no doubt about the group: only which holder had the ground is not known.
  @Test func aRangeInsideAGroup() throws {
    let atlas = try Self.atlas.get(), day = try #require(Day("2001-03-16"))
    let face = try Self.face("c3", in: atlas), north = atlas.timeline.state(of: face, on: day).holder
    #expect(atlas.timeline.state(of: face, on: day).isOpen && !atlas.timeline.isOpenBetweenHolders(face, on: day))
    #expect(atlas.knowledge(of: face, on: day) == .unchanged)
    #expect(atlas.capture(of: face, by: day) == .kept(north))
    #expect(atlas.ground(openAt: face, on: day, isFaded: true) == .faded(atlas.slot(of: north)))
    #expect(
      atlas.ground(openAt: face, on: day, isFaded: false) == .zone(atlas.slot(of: north), .held, isNew: false))
    let all = KnownShare(of: north, on: day, in: nil, of: atlas)
    #expect(all.least == all.most)
    let cedar = try #require(atlas.members.firstIndex { $0.id == "cedar" })
    let one = KnownShare(of: north, MemberIndex(cedar), on: day, in: nil, of: atlas)
    #expect(one.least < one.most)
    let around = atlas.surroundings(of: Coordinate(longitude: 46.35, latitude: 39.25), on: day)
    #expect(!around.contains { $0.here == .open || $0.after == .open })
    let sentences = Sentences(atlas: atlas, evidence: EvidenceBook(of: atlas))
    #expect(sentences.standing(on: day).isEmpty)
    #expect(sentences.notKnown(on: day - 1).isEmpty)
    #expect(try !Self.text(Self.screen("2001-03-16", 120, 40, keys: "i")).contains("day not known"))
  }

  /// What is told and compared by group does not doubt a group because of a range inside it.
  @Test func whoSpeaksOfGroupsKnowsTheGroup() throws {
    let atlas = try Self.atlas.get(), day = try #require(Day("2001-03-16"))
    let face = try Self.face("c3", in: atlas), north = atlas.timeline.state(of: face, on: day).holder
    let opinion = Opinion(
      place: PlaceIndex(0), day: day, says: .holder(north), by: "Nobody", finding: .mapped, sources: [], note: "")
    #expect(atlas.standing(of: opinion, on: face) == .agrees)
    let page = RecordPage.bundled("2001-03-20", atlas: atlas)
    let shares = ShareDays(page: page, district: nil).blocks.flatMap(\.sentences).map(Appearance().told)
    #expect(shares.count > 2 && !shares.contains { $0.contains("not known") }, "\(shares)")
    let sentences = Sentences(atlas: atlas, evidence: EvidenceBook(of: atlas))
    let told = Appearance(language: .english).shown(sentences.changes(on: day, since: day - 4), hasSquares: false)
    #expect(!told.contains("not known"), "\(told)")
    let point = Coordinate(longitude: 46.25, latitude: 39.25)
    let words = Appearance(language: .english).shown(atlas.whereabouts(of: point, on: day))
    #expect(words.hasPrefix("In Eastland, on ground of Birch or Cedar (The North)."), "\(words)")
  }

  /// Ground that passes to another group on the day after such a range, or within a comparison of days, is news as any other.
  @Test func anotherGroupAfterARangeInsideOne() throws {
    let row = "c3,2001-03-17,cedar,held,,2001-03-15,2001-03-18,tale"
    let atlas = try TinyPack.grouped.replacing(
      row, with: row + "\nc3,2001-03-19,elm,held,,,,tale", in: "control.csv"
    ).atlas()
    let face = try Self.face("c3", in: atlas), day = try #require(Day("2001-03-19"))
    #expect(atlas.timeline.state(of: face, on: day - 1).isOpen)
    for earlier in [day - 1, day - 3] {
      #expect(atlas.timeline.changes(from: earlier, to: day).map(\.face) == [face])
      let layer = DayLayer(
        of: atlas, look: .init(day: day, earlier: earlier, selection: nil, isFaded: false, isComparing: false))
      #expect(layer.ground(of: face.index).isNew)
    }
    #expect(atlas.timeline.nextChange(after: day - 1) == day)
    let sentences = Sentences(atlas: atlas, evidence: EvidenceBook(of: atlas))
    let told = Appearance(language: .english).shown(sentences.changes(on: day, since: day - 3), hasSquares: false)
    #expect(told == "96 km2 changed holder since 16 Mar: Eastland 96.")
  }

  /// A range from one group to another is open as it is without groups; so is one after ground that nobody mapped.
  @Test(arguments: [
    ("c3,2001-02-01,birch,held", "c3,2001-02-01,elm,held"),
    ("c3,2001-03-17", "c3,2001-03-02,birch,unmapped,,,,tale\nc3,2001-03-16"),
  ])
  func aRangeBetweenGroups(old: String, new: String) throws {
    let atlas = try TinyPack.grouped.replacing(old, with: new, in: "control.csv").atlas()
    let face = try Self.face("c3", in: atlas), day = try #require(Day("2001-03-17"))
    #expect(atlas.timeline.isOpenBetweenHolders(face, on: day))
    #expect(atlas.knowledge(of: face, on: day) == .range)
    #expect(OpenGround(of: atlas, on: day).betweenHolders(of: atlas).changes.map(\.face) == [face])
  }

  /// Ground that nobody mapped is of no holder: it did not pass inside a group, and no line divides it.
  @Test func unmappedGroundIsOfNoHolder() throws {
    let atlas = try TinyPack.grouped
      .replacing(
        "c1,2001-03-08,fir,held,,,,tale",
        with: "c1,2001-03-08,elm,unmapped,,,,tale\nc1,2001-03-10,fir,unmapped,,,,tale", in: "control.csv"
      )
      .replacing(
        "d1,2001-02-01,fir,held,,,,tale",
        with: "d1,2001-02-01,fir,held,,,,tale\nd1,2001-03-08,fir,unmapped,,,,tale", in: "control.csv"
      ).atlas()
    let face = try Self.face("c1", in: atlas), day = try #require(Day("2001-03-10"))
    #expect(
      atlas.turnsInsideGroups(in: atlas[face].district).map(\.holder) == [
        atlas.timeline.state(of: try Self.face("c3", in: atlas), on: day).holder
      ])
    #expect(
      changeSentence(of: day, in: atlas, by: EvidenceBook(of: atlas)) == "Ground changed status; none changed holder.")
    #expect(atlas.spans(of: face).count == 2)
    let layer = DayLayer(
      of: atlas, look: .init(day: day - 1, earlier: day - 2, selection: nil, isFaded: false, isComparing: false))
    #expect(layer.lines[try Self.arc("c1", "d1", in: atlas)] == nil)
  }

  /// Beside ground that passed from group to group what passed inside a group has a sentence of its own.
  @Test func bothKindsOfChangesSinceADay() throws {
    let atlas = try Self.atlas.get(), day = try #require(Day("2001-03-08"))
    let since = try #require(Day("2001-03-04")), evidence = EvidenceBook(of: atlas)
    let told = Sentences(atlas: atlas, evidence: evidence).changes(on: day, since: since)
    #expect(
      Appearance(language: .english).shown(told, hasSquares: false)
        == "96 km2 changed holder since 4 Mar: Westland 96. "
        + "96 km2 passed between holders of one group since 4 Mar: Eastland 96.")
    let inner = Sentences(atlas: atlas, evidence: evidence).changes(on: day, since: day - 2)
    #expect(
      Appearance(language: .english).shown(inner, hasSquares: false)
        == "96 km2 passed between holders of one group since 6 Mar: Eastland 96.")
  }

  /// The legend has a row for lines inside a group where there are such lines.
  @Test func theLegendHasTheLineWhereItIs() throws {
    func told(_ atlas: Atlas) throws -> Bool {
      let model = Model(
        size: CellSize(columns: 120, rows: 60), day: atlas.days.lowerBound,
        appearance: Appearance(glyphs: .braille, color: .indexed, language: .english))
      var session = Session(model: model, atlas: atlas)
      for key in try #require(Key.typed("i")) { _ = session.take(.key(key)) }
      return Self.text(session.frame()).contains("inside a group")
    }
    #expect(try told(Self.atlas.get()))
    var pack = TinyPack.grouped
    // One holder of each group has all of its ground; what is left in a group are edges of districts alone.
    let firsts = [
      "birch": "ash", "cedar": "ash", "hazel": "gorse", "ivy": "gorse", "elm": "dogwood", "fir": "dogwood",
      "kapok": "juniper",
    ]
    let rows = String(decoding: try #require(pack.files["control.csv"]), as: UTF8.self).split(separator: "\n")
    let lines = rows.map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).map { firsts[String($0)] ?? String($0) }
        .joined(separator: ",")
    }
    pack.files["control.csv"] = Array((lines.joined(separator: "\n") + "\n").utf8)
    #expect(try !told(pack.atlas()))
  }

  @Test func aStateNamesItsHolderAndStatus() throws {
    let atlas = try Self.atlas.get()
    var state = atlas.timeline.state(of: try Self.face("d3", in: atlas), on: atlas.days.lowerBound)
    let appearance = Appearance(language: .english)
    #expect(appearance.shown(atlas.stanceWords(state), hasSquares: false) == "Cedar (The North)")
    state.status = .monitored
    #expect(
      appearance.shown(atlas.stanceWords(state), hasSquares: false) == "Cedar (The North), \(Status.monitored.words)")
    state.status = .unmapped
    #expect(appearance.shown(atlas.stanceWords(state), hasSquares: false) == Status.unmapped.words)
  }

  private static func text(_ frame: Frame) -> String {
    (0..<frame.size.rows).map { frame.text(row: $0) }.joined(separator: "\n")
  }

  private static func face(_ id: String, in atlas: Atlas) throws -> FaceIndex {
    FaceIndex(try #require(atlas.faces.firstIndex { $0.id == id }))
  }

  private static func arc(_ one: String, _ other: String, in atlas: Atlas) throws -> Int {
    let faces = Set([try face(one, in: atlas), try face(other, in: atlas)])
    return try #require(
      (0..<atlas.partition.arcCount).first {
        Set([atlas.partition.leftFaces[$0], atlas.partition.rightFaces[$0]]) == faces
      })
  }

  @Test func aPointNamesItsHolderAndTheGroup() throws {
    let atlas = try Self.atlas.get(), day = try #require(Day("2001-03-12"))
    let account = atlas.account(of: Coordinate(longitude: 46.15, latitude: 39.15), on: day)
    let words = Appearance(language: .english).shown(atlas.words(of: account, tellsLater: false))
    #expect(words.hasPrefix("On 12 Mar Cedar (The North) held it, as assessed, since 12 Mar"), "\(words)")
  }
}

extension Atlas {
  fileprivate func baselineFront(_ arc: Int) -> Bool { isFront(arc, in: timeline.table.row(on: baseline)) }
}
