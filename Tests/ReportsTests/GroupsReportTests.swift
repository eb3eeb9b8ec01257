import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Reports

/// Reports of a story with groups name the holder, and the group beside it.
@Suite struct GroupsReportTests {
  private let atlas: Atlas
  init() throws { atlas = try TinyPack.grouped.atlas() }

  private func csv(_ report: some Report) -> [String] {
    var text = ""
    report.write(.csv) { text += $0 }
    return text.split(separator: "\n").map(String.init)
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func controlIsByHolder() throws {
    let day = try day("2001-03-12")
    let lines = csv(ControlReport(atlas: atlas, days: day...day, isSeries: false, district: nil, language: .english))
    #expect(lines[0].hasSuffix("holder_name,group,group_name"))
    let zone = lines.filter { $0.contains(",zone,held,") == false && $0.contains(",zone,The zone,") }
    #expect(zone.count == 8)
    #expect(zone.contains { $0.contains(",zone,cedar,held,191.") && $0.hasSuffix("Cedar,north,The North") }, "\(zone)")
    // The holders add up to the groups, and each is inside its bounds.
    let timeline = atlas.timeline
    for day in atlas.days {
      let parts = timeline.holdingsOfMembers(of: timeline.table.row(on: day))
      for whole in timeline.holdings(on: day) {
        let sum = parts.filter { $0.holder == whole.holder }.reduce(0) { $0 + $1.area.value }
        #expect(abs(sum - whole.area.value) < 1e-6)
      }
      let bounds = DayBounds(of: atlas, on: day, by: EvidenceBook(of: atlas))
      for part in parts {
        let band = bounds.band(of: ControlStance(part), member: part.member)
        #expect(abs(band.area.value - part.area.value) < 1e-6 && band.least <= band.area && band.area <= band.most)
      }
    }
  }

  @Test func comparisonsTellWhatPassedInsideAGroup() throws {
    let lines = csv(
      DiffReport(atlas: atlas, from: try day("2001-03-07"), to: try day("2001-03-08"), language: .english))
    #expect(lines.count == 2)
    #expect(lines[1].hasPrefix("eastland,elm,held,south,The South,fir,held,south,The South,yes,"), "\(lines)")
  }

  @Test func aDistrictTellsBothKindsOfChanges() throws {
    let district = try #require(atlas.districts.firstIndex { $0.id == "westland" })
    let report = DistrictReport(atlas: atlas, asked: DistrictIndex(district), language: .english)
    #expect(report.text.contains("captured, now Ash (The North)"), "\(report.text)")
    #expect(
      report.text.contains(
        "Changes between holders of one group, as assessed\n  2001-03-12  96 km2 passed, now Cedar (The North)"),
      "\(report.text)")
  }

  /// Ground that may have passed inside its group has the group's full look, and no doubt is told of a front line beside
  /// it; the holder is told as not known.
  @Test func aRangeInsideAGroup() throws {
    let atlas = try TinyPack.grouped.replacing(
      "b2,2001-03-12,cedar,held,,,,tale", with: "b2,2001-03-12,cedar,held,,2001-03-11,2001-03-13,tale",
      in: "control.csv"
    ).atlas()
    let report = SpanReport(
      atlas: atlas, days: atlas.days, language: .english,
      colors: .init(holders: atlas.holders.map { _ in 0 }, unmapped: 0, front: 0, mark: 0))
    let ground = atlas.timeline.zone.flatMap { report.ground(of: $0) }
    #expect(ground.contains { $0.span.state.isOpen })
    #expect(ground.allSatisfy { report.style(of: $0) == $0.span.state.holder.index })
    #expect(atlas.frontSpans(during: atlas.days).allSatisfy { $0.standing.range == nil })
  }

  /// A story without groups has none of the columns.
  @Test func noGroupsNoColumns() throws {
    let tiny = try TinyPack().atlas(), day = try day("2020-10-06")
    let lines = csv(ControlReport(atlas: tiny, days: day...day, isSeries: false, district: nil, language: .english))
    #expect(lines[0].hasSuffix("holder_name"))
  }
}
