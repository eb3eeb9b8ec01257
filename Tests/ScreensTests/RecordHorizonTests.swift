import Chronicle
import TestSupport
import Testing

@testable import Screens

/// While something is asked, records and charts tell and draw nothing that is later than the horizon.
@Suite struct RecordHorizonTests {
  static let atlas = Bundled.atlas

  private func page(_ day: String, width: Int = 97) -> RecordPage {
    var page = RecordPage.bundled(day, width: width)
    page.horizon = Day(day)!
    return page
  }

  private func told(_ blocks: [PanelBlock]) -> [String] {
    blocks.flatMap(\.sentences).map(Appearance().told)
  }

  @Test(arguments: ["2020-09-27", "2020-10-20", "2020-11-10"]) func nothingLaterIsTold(day: String) {
    let page = page(day)
    for number in Self.atlas.places.indices where !page.evidence[PlaceIndex(number)].statements.isEmpty {
      let place = PlaceIndex(number)
      let lines = told(PlaceToday(page: page, place: place).blocks + PlaceAccount(page: page, place: place).blocks)
      #expect(!lines.contains { $0.hasPrefix("What follows") }, "\(lines)")
      let isLater = page.evidence[place].shownOn.map { $0 > page.day } ?? true
      if isLater { #expect(!lines.contains { $0.contains("In the end") || $0.contains("never shows") }, "\(lines)") }
    }
    for district in Self.atlas.zoneDistricts {
      let turns = Self.atlas.turns(in: district).filter { page.tells(of: $0.day) }
      let lines = told(
        TurnRows(page, district, turns).blocks + DistrictStatements(page: page, district: district).blocks)
      #expect(!lines.contains { $0.hasPrefix("What follows") }, "\(lines)")
    }
    let statistics = told(
      GroundPage(page: page, district: nil).blocks + ShareDays(page: page, district: nil).blocks)
    #expect(!statistics.contains { $0.contains("How long from") || $0.hasPrefix("What follows") }, "\(statistics)")
  }

  /// What was agreed of a district is told as far as the horizon, in the same words in all records.
  @Test func handoversAreToldAsFarAsTheHorizon() {
    let kalbajar = Self.atlas.district(named: "Kalbajar")!
    func told(_ day: String) -> String {
      page(day).text(page(day).handover(of: kalbajar, as: "Its district, Kalbajar,"))
    }
    #expect(told("2020-11-09").isEmpty)
    #expect(told("2020-11-10").hasSuffix("is to be handed over. Agreed on 10 Nov, first due on 15 Nov."))
    #expect(told("2020-11-15").hasSuffix("Agreed on 10 Nov, first due on 15 Nov, put off to 25 Nov."))
    #expect(
      told("2020-11-25")
        == "Its district, Kalbajar, was handed over on 25 Nov. Agreed on 10 Nov, first due on 15 Nov, put off to 25 Nov "
        + "[103] [128] [108] [117].")
  }

  @Test(arguments: [33, 97, 190]) func nothingLaterIsDrawn(width: Int) {
    let page = page("2020-10-20", width: width)
    let border = page.axis.margin + page.axis.drawn.upperBound
    for district in Self.atlas.zoneDistricts {
      let turns = Self.atlas.turns(in: district).filter { page.tells(of: $0.day) }
      let chart = DistrictLanes(page, district, turns).chart
      for lanes in [chart.above, chart.below] {
        let rows = DayChart(axis: chart.axis, above: lanes).rows(page.appearance).dropLast(2)
        for row in rows where row.width == chart.axis.width && chart.axis.margin > 0 {
          for column in border..<row.width { #expect(row.isBlank(column), "\(width) \(column) \(drawing([row]))") }
        }
      }
    }
    #expect(page.axis.drawn.upperBound == page.axis.columns(of: page.day).upperBound)
    #expect(RecordPage.bundled("2020-10-20").axis.drawn == 0..<RecordPage.bundled("2020-10-20").axis.scale.width)
  }
}
