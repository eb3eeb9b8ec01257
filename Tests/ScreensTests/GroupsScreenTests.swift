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
    let faces = Set(try [one, other].map { id in try #require(atlas.faces.firstIndex { $0.id == id }) })
    let arc = try #require(
      (0..<atlas.partition.arcCount).first { arc in
        Set([atlas.partition.leftFaces[arc].index, atlas.partition.rightFaces[arc].index]) == faces
      })
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
