import Basics
import Chronicle
import TestSupport
import Testing

@testable import Reports

/// Numbers of people harmed: each with its speaker, none added up.
@Suite struct HarmReportTests {
  private static let atlas = Bundled.atlas

  private static func written(_ figures: [HarmFigure], as format: Format) -> String {
    var text = ""
    HarmReport(atlas: atlas, figures: figures, language: .english).write(format) { text += $0 }
    return text
  }

  /// A row for each number, each with the side, the speaker and the sources.
  @Test func rows() {
    let lines = Self.written(Self.atlas.harm, as: .csv).split(separator: "\n")
    #expect(
      lines[0] == "day,side_harmed,side_name,group,measure,value,bound,scope,who_says,note,sources"
        && lines.count == Self.atlas.harm.count + 1)
    #expect(lines[1].hasPrefix("2020-09-30,artsakh,Artsakh,civilian,killed,7,exact,part,Ombudsman of Artsakh,"))
  }

  /// The law: every number that stands in the text is one that somebody said; no sum is among them.
  @Test func nothingIsAddedUp() {
    let text = Self.written(Self.atlas.harm, as: .text)
    for side in Set(Self.atlas.harm.map(\.sides)) {
      let own = Self.atlas.harm.filter { $0.sides == side }
      let sum = own.map(\.value).reduce(0, +)
      let isSaid = Self.atlas.harm.contains { $0.value == sum }
      #expect(isSaid || !text.contains(grouped(sum)), "\(sum)")
    }
    for figure in Self.atlas.harm { #expect(text.contains(figure.speaker) && text.contains(grouped(figure.value))) }
    #expect(text.contains("are not added up") && text.contains("\nSources\n"))
  }

  /// Each side has a heading, one side's numbers never stand below the other's.
  @Test func sidesAreApart() {
    let text = Self.written(Self.atlas.harm, as: .text)
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("Harmed: ") }
    #expect(headings.count == Set(Self.atlas.harm.map(\.sides)).count && Set(headings).count == headings.count)
    #expect(headings.contains("Harmed: Artsakh") && headings.contains("Harmed: Azerbaijan"))
  }

  @Test func kindsInOrder() {
    let kinds = Self.atlas.harm.map(CountedHarm.init)
    #expect(kinds.contains { $0.words == "killed, civilians" } && kinds.contains { $0.words == "houses damaged" })
    #expect(kinds.sorted().first?.words == "killed, civilians")
  }
}
