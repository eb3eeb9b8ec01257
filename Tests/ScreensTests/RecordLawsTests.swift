import Basics
import Chronicle
import Geometry
import MapPacks
import TestSupport
import Testing

@testable import Screens

/// What holds of the records of all districts and places and of the statistics, on the bundled packs.
@Suite struct RecordLawsTests {
  static let atlas = Bundled.atlas
  static let years: Atlas = {
    do { return try PackReader.load(folder: Bundled.root + "/Maps/karabakh-2020-2024") } catch {
      fatalError("\(error)")
    }
  }()
  static let days = ["2020-09-27", "2020-10-20", "2020-11-09", "2020-11-10", "2020-12-18"]

  /// The stacks of charts hold the ground of the day, all of it, and what is not known of it as not known.
  @Test func stacksAreTheGroundOfTheDay() {
    for district in [nil] + Self.atlas.zoneDistricts.map(Optional.some) {
      let stacks = GroundStacks(of: Self.atlas, in: district), whole = Self.atlas.timeline.area(in: district)
      for (day, stack) in zip(Self.atlas.days, stacks.stacks(on: Array(Self.atlas.days))) {
        #expect(stack == stacks.stack(on: day))
        func share(_ isCounted: (Ground) -> Bool) -> Double {
          stack.parts.filter { isCounted($0.ground) }.reduce(0) { $0 + $1.share }
        }
        #expect(abs(share { _ in true } - 1) < 1e-9)
        let open = Self.atlas.area(openOn: day, in: district).share(of: whole)
        let unmapped = Self.atlas.area(unmappedOn: day, in: district).share(of: whole)
        #expect(abs(share(\.isOpen) - open) < 1e-9 && abs(share { $0 == .unmapped } - unmapped) < 1e-9, "\(day)")
      }
    }
  }

  /// A share is told as one number only where every day is known; the share as drawn lies between its two numbers.
  @Test func sharesHoldWhatIsDrawn() {
    for district in Self.atlas.zoneDistricts {
      let whole = Self.atlas.timeline.area(in: district)
      for day in Self.atlas.days {
        let isKnown =
          Self.atlas.area(openOn: day, in: district) == .zero
          && Self.atlas.area(unmappedOn: day, in: district) == .zero
        for holder in Self.atlas.holders.indices.map({ HolderIndex($0) }) {
          let share = KnownShare(of: holder, on: day, in: district, of: Self.atlas)
          let drawn = Self.atlas.timeline.holdings(on: day, in: district)
            .filter { $0.holder == holder && $0.status != .unmapped }.reduce(.zero) { $0 + $1.area }.share(of: whole)
          #expect(share.least <= drawn + 1e-9 && drawn <= share.most + 1e-9, "\(day)")
          if isKnown { #expect(abs(share.most - share.least) < 1e-9) }
        }
      }
    }
  }

  private func told(_ model: Model, _ narration: Narration) -> [String] {
    narration.panel(of: model).map(model.appearance.told)
  }

  private func model(_ atlas: Atlas, _ day: Day, _ panel: Panel, district: DistrictIndex?, place: PlaceIndex? = nil)
    -> Model
  {
    var model = Model(size: CellSize(columns: 120, rows: 40), day: day, selection: district, place: place)
    model.open(panel)
    return model
  }

  /// A change whose day is not known never stands alone with a day.
  @Test func undatedTurnsAreToldAsUndated() {
    let narration = Narration(of: Self.atlas)
    for district in Self.atlas.zoneDistricts {
      let lines = told(model(Self.atlas, Day("2020-12-18")!, .inspection, district: district), narration)
      for turn in Self.atlas.turns(in: district) {
        let area = turn.area.text(unit: "square kilometres")
        let own = lines.filter { $0.contains(": \(area) passed to ") || $0.contains(": \(area) were handed over to ") }
        #expect(!own.isEmpty, "\(area) \(lines)")
        if turn.range != nil { #expect(own.contains { $0.contains("day not known") }, "\(own)") }
      }
    }
  }

  /// Every statement and opinion of a place is told once, those after the day shown behind the border.
  @Test func everyStatementIsTold() {
    let narration = Narration(of: Self.atlas), evidence = EvidenceBook(of: Self.atlas)
    let day = Day("2020-10-25")!
    for number in Self.atlas.places.indices {
      let place = PlaceIndex(number), own = evidence[place]
      guard !own.statements.isEmpty || !own.opinions.isEmpty else { continue }
      let lines = told(
        model(Self.atlas, day, .inspection, district: Self.atlas[place].district, place: place), narration)
      let border = lines.firstIndex(of: "What follows is after 25 Oct:") ?? lines.count
      for act in Act.allCases {
        let said = own.statements.filter { $0.act == act }
        let found = lines.indices.filter { lines[$0].contains(": \(act.words), source") }
        #expect(found.count == said.count, "\(Self.atlas[place].id) \(act) \(lines)")
        #expect(found.count { $0 > border } == said.count { $0.day > day }, "\(Self.atlas[place].id)")
      }
    }
  }

  /// The statistics tell each day on which a share changed once, in order, and the border between them.
  @Test(arguments: [nil, "zangilan", "lachin"]) func theStatisticsTellTheDays(district: String?) throws {
    let atlas = Self.atlas
    let own = try district.map { id in DistrictIndex(try #require(atlas.districts.firstIndex { $0.id == id })) }
    let day = Day("2020-10-20")!
    let lines = told(model(atlas, day, .statistics, district: own), Narration(of: atlas))
    let start = try #require(lines.firstIndex(of: "The days on which shares changed:"))
    let border = try #require(lines.lastIndex(of: "What follows is after 20 Oct:"))
    let days = lines[(start + 1)...].compactMap { line in atlas.days.first { line.hasPrefix("\($0.short): ") } }
    #expect(days == days.sorted() && Set(days).count == days.count && days.first == atlas.days.lowerBound)
    #expect(days.filter { $0 <= day }.count == border - start - 1)
    let known = atlas.timeline.changeDays(in: own).filter { day in
      atlas.days.contains(day)
        && atlas.timeline.changes(on: day).contains { change in
          change.changesHolder && (own == nil || atlas[change.face].district == own)
            && atlas.timeline.areas[change.face.index].share(of: atlas.timeline.area(in: own)) > 0.006
        }
    }
    #expect(Set(known).isSubset(of: days), "\(Set(known).subtracting(days).sorted())")
  }

  /// In every width, height and glyph set pictures fit their page, and nothing is cut in mid-row.
  @Test(arguments: [0, 1, 2, 5, 10, 20, 33, 44, 57, 77, 97, 117, 197, 400]) func picturesFit(width: Int) throws {
    for atlas in [Self.atlas, Self.years] {
      let district = try #require(atlas.zoneDistricts.last), day = atlas.days.lowerBound + 24
      for appearance in [
        Appearance(), Appearance(glyphs: .ascii, color: .never), Appearance(color: .never),
        Appearance(glyphs: .sextants, color: .truecolor), Appearance(color: .eight, language: .russian),
      ] {
        let evidence = EvidenceBook(of: atlas)
        let page = RecordPage(
          atlas: atlas, evidence: evidence, activity: ActivityIndex(of: atlas), day: day,
          openGround: OpenGround(of: atlas, on: day), appearance: appearance, width: width, rows: 20)
        let place = atlas.places.indices.max {
          evidence[PlaceIndex($0)].statements.count < evidence[PlaceIndex($1)].statements.count
        }!
        let charts = [
          DistrictLanes(page, district, atlas.turns(in: district)).chart, PlaceLanes(page, PlaceIndex(place)).chart,
        ]
        for chart in charts { for row in chart.rows(appearance) { #expect(row.width <= width) } }
        let blocks =
          GroundPage(page: page, district: nil).blocks + TurnRows(page, district, atlas.turns(in: district)).blocks
          + DistrictHoldings(page: page, district: district).blocks
        let lines = PanelPage(appearance, width: width).lines(of: blocks)
        #expect(!lines.isEmpty)
        if appearance.glyphs == .ascii {
          #expect(lines.allSatisfy { $0.runs.allSatisfy { isPrintableASCII(appearance.text($0.text)) } })
        }
      }
    }
  }

  /// The words that readers stumbled over are gone from every record.
  @Test func phrasesThatAreGone() {
    let gone = [
      "BEFORE", "AFTER", "AGAINST", "outcome:", "median", "quartile", "extremes", "Shusha, Shusha",
      "did NOT", "????",
    ]
    for (atlas, days) in [(Self.atlas, Self.days), (Self.years, ["2020-11-10", "2023-09-20"])] {
      let narration = Narration(of: atlas)
      for day in days.compactMap({ Day($0) }) where atlas.days.contains(day) {
        var lines = told(model(atlas, day, .statistics, district: nil), narration)
        for district in atlas.zoneDistricts {
          lines += told(model(atlas, day, .inspection, district: district), narration)
        }
        for place in narration.evidence.settlements.prefix(60).map(\.place) {
          let record = model(atlas, day, .inspection, district: atlas[place].district, place: place)
          lines += told(record, narration) + [record.appearance.shown(narration.focus(of: record))]
        }
        #expect(!lines.contains { $0.hasPrefix("settlements by ") })
        for phrase in gone { #expect(!lines.contains { $0.contains(phrase) }, "\(phrase)") }
      }
    }
  }
}
