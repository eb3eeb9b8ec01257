import Chronicle
import TestSupport
import Testing

@testable import Screens

/// The three voices of a place, the census of a district and the page of harm, on the tiny pack.
@Suite struct VoicePanelTests {
  let atlas: Atlas
  init() throws { atlas = try TinyPack().atlas() }

  private func model(day: String = "2020-10-20", district: Int? = nil, place: Int? = nil, panel: Panel) -> Model {
    var model = Model(
      size: CellSize(columns: 120, rows: 60), day: Day(day)!, selection: district.map { DistrictIndex($0) },
      place: place.map { PlaceIndex($0) })
    model.open(panel)
    return model
  }

  private func told(_ model: Model) -> [String] { Narration(of: atlas).panel(of: model).map(model.appearance.told) }

  private func shown(_ model: Model) -> [String] {
    let context = PanelContext(
      atlas: atlas, model: model, evidence: EvidenceBook(of: atlas), activity: nil,
      size: CellSize(columns: 100, rows: 100))
    let content = model.panel.view.content(context)
    return content.set(on: PanelPage(model.appearance, width: context.width)).lines.map { line in
      line.runs.map(\.text).joined()
    }
  }

  @Test func eachVoiceHasASignOfItsOwn() {
    for glyphs in [GlyphSet.ascii, .braille, .quadrants] {
      let style = MapStyle(Appearance(glyphs: glyphs))
      #expect(Set(Voice.allCases.map(style.glyph)).count == Voice.allCases.count)
      let places = PlaceState.allCases.map(style.marker)
      #expect(![Voice.found, .told].contains { places.contains(style.glyph($0)) })
    }
  }

  @Test func aPlaceInThreeVoices() {
    let model = model(district: 1, place: 0, panel: .inspection)
    let lines = shown(model), words = told(model)
    for line in [
      "▼ 4 Oct  The president (Azerbaijan): announced as taken [2]",
      "■ 5 Oct  the map: ground shown as taken by Azerbaijan [1] [2]",
      "▲ 4 Oct  Mappers: Artsakh, drawn on a map of their own [1]",
      "         as the map shows it on that day; Its flag flies",
      "△ 5 Oct  Mappers: contested, no word from outside [1]",
    ] { #expect(lines.contains(line), "\(line) \(lines)") }
    #expect(words.contains("4 Oct, Mappers: Artsakh, drawn on a map of their own, source 1"), "\(words)")
  }

  @Test func whatOthersShowedLaterIsToldAsLater() {
    let model = model(day: "2020-11-20", district: 1, place: 1, panel: .inspection)
    let words = told(model)
    let border = words.lastIndex(of: "What follows is after 20 Nov:")
    let opinion = words.firstIndex { $0.hasPrefix("28 Nov, A reporter: Azerbaijan, repeats what others said") }
    #expect(border != nil && opinion != nil && border! < opinion!, "\(words)")
  }

  @Test func theCensusOfADistrict() {
    let words = told(model(district: 1, panel: .inspection))
    for line in [
      "People, by the census", "1979 Midland district", "Armenians: 750, 75%", "Azerbaijanis: 24.5%",
      "1989 Midland district", "all people: 1,100", "by nationality: not known",
    ] { #expect(words.contains(line), "\(line) \(words)") }
  }

  /// `t` goes on from the ground to the people, and closes then; where a pack tells of nobody harmed it closes at once.
  @Test func statisticsHaveTwoPages() {
    func panels(_ atlas: Atlas) -> [Panel] {
      var model = model(panel: .none)
      return (1...3).map { _ in
        _ = model.apply(.key(.character("t")), in: atlas)
        return model.panel
      }
    }
    var parts = atlas.parts
    parts.harm = []
    #expect(panels(atlas) == [.statistics, .harm, .none])
    #expect(panels(Atlas(parts)) == [.statistics, .none, .statistics])
  }

  /// Each number stands alone with its side, its measure and its speaker: there is no sum of any two.
  @Test func harmHasItsSpeakers() {
    let words = told(model(panel: .harm))
    for line in [
      "Azerbaijan", "killed, civilians", "5 Oct 2020: 3, in all by that day, The prosecutor, source 2",
      "Armenia and Artsakh", "injured, soldiers", "6 Oct 2020: at most 20, only a part, An observer, source 1",
      "Only at Upton", "1989 The province", "Russians: 12",
    ] { #expect(words.contains(line), "\(line) \(words)") }
    #expect(!words.joined().contains("23"))
    #expect(told(model(day: "2020-10-05", panel: .harm)).contains("What follows is after 5 Oct:"))
  }

  // MARK: The bundled pack

  private static func told(_ id: String, on day: String) throws -> [String] {
    let atlas = Bundled.atlas
    let place = PlaceIndex(try #require(atlas.places.firstIndex { $0.id == id }))
    var model = Model(
      size: CellSize(columns: 120, rows: 40), day: Day(day)!, selection: atlas[place].district, place: place)
    model.open(.inspection)
    return Narration(of: atlas).panel(of: model).map(model.appearance.told)
  }

  @Test(arguments: [
    ("shusha-shusha", "6 Nov, Rob Lee and Ryan O'Farrell: contested, found the spot of a video or picture, source "),
    ("shusha-shusha", "9 Nov, OC Media: Azerbaijan, repeats what others said, source "),
    ("khojavend-amaras", "12 Jan 2021, CivilNet: Artsakh, went there, source "),
    ("khojavend-amaras", "12 Jan 2021, News.am: Artsakh, asked somebody from the place, source "),
    ("khojaly-farukh", "28 Mar 2022, CivilNet: Russian peacekeepers, repeats what others said, source "),
  ])
  func aPlaceOfTheBundledPack(place: String, says: String) throws {
    let words = try Self.told(place, on: "2020-11-10")
    #expect(words.contains { $0.hasPrefix(says) }, "\(words)")
    #expect(words.contains("In words"))
  }

  /// Every number is there once, with its day and its speaker, and none beside them: no sums.
  @Test func everyFigureOfHarmIsTold() {
    var model = Model(size: CellSize(columns: 120, rows: 40), day: Bundled.atlas.days.upperBound)
    model.open(.harm)
    let words = Narration(of: Bundled.atlas).panel(of: model).map(model.appearance.told)
    let told = words.filter { $0.contains(": ") && $0.contains(", source") }
    #expect(told.count == Bundled.atlas.harm.count)
    for figure in Bundled.atlas.harm {
      #expect(told.contains { $0.hasPrefix(figure.day.medium) && $0.contains(figure.speaker) })
    }
  }
}
