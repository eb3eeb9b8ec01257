import Basics
import Chronicle
import Classroom
import Foundation
import Geometry
import Screens
import TestSupport
import Testing

@testable import Export

@Suite struct HandoutTests {
  static let atlas = Bundled.atlas
  static let maker = HandoutMaker(atlas: atlas)

  static func lesson(_ text: String) -> Lesson { LessonFile(Array(text.utf8), in: atlas).lesson! }

  static let small = lesson(
    """
    # Two "days" & <b>one</b> question
    An introduction.

    == 9 Oct 2020 | Announced <script>alert(1)</script>
    view: 47.03,39.52,0.4
    place: Hadrut
    reading: announced
    sources: news24az-hadrut, armenpress-hadrut-9-october

    A claim & a denial.

    ? Who announced the town?
    - Artsakh
    * Azerbaijan
    ! "His" words, not ours.

    ? What would be proof?
    """)

  @Test(arguments: [true, false]) func textIsAsRecorded(answers: Bool) {
    let text = HandoutText(handout: Self.maker.handout(of: Self.small, answers: answers), atlas: Self.atlas).text
    expectGoldenText(text, answers ? "small-answers.txt" : "small.txt")
  }

  @Test func htmlIsAsRecorded() {
    let page = HandoutPage(handout: Self.maker.handout(of: Self.small, answers: true), atlas: Self.atlas).html
    expectGoldenText(page, "small.html")
  }

  @Test func textFitsItsWidth() {
    let handout = Self.maker.handout(of: [Day("2020-10-20")!, Day("2020-11-15")!], answers: true)
    let lines = HandoutText(handout: handout, atlas: Self.atlas).text.split(separator: "\n")
    #expect(lines.filter { cellWidth(of: $0) > 80 } == [])
    #expect(lines.contains("Sun 15 Nov 2020"))
    #expect(
      lines.contains { $0.hasPrefix("Kalbajar: handover put off") || $0.hasPrefix("- Kalbajar: handover put off") })
  }

  /// An answer stands on paper only where it was asked for.
  @Test func answersAreKeptBack() {
    let without = HandoutText(handout: Self.maker.handout(of: Self.small, answers: false), atlas: Self.atlas).text
    #expect(!without.contains("Answers") && !without.contains("not ours"))
    let page = HandoutPage(handout: Self.maker.handout(of: Self.small, answers: false), atlas: Self.atlas).html
    #expect(!page.contains("Answers") && !page.contains("not ours"))
  }

  /// The page is well-formed, whatever the lesson says, and asks for nothing outside it.
  @Test(arguments: ["2020-09-27", "2020-10-18", "2020-11-10", "2020-12-01"]) func pagesStandAlone(day: String) throws {
    let handouts = [
      Self.maker.handout(of: [Day(day)!], answers: true), Self.maker.handout(of: Self.small, answers: true),
    ]
    for handout in handouts {
      let page = HandoutPage(handout: handout, atlas: Self.atlas).html
      #expect(!page.contains("<script"))
      let addresses = page.components(separatedBy: "http://www.w3.org/2000/svg").joined()
      for tag in ["href=", "src=", "@import", "<link", "<img", "<iframe", "url(http"] {
        #expect(!addresses.contains(tag), "\(tag)")
      }
      #expect(unclosed(page) == [])
      let ids = values(of: "id", in: page)
      #expect(Set(ids).count == ids.count)
      #expect(referred(in: page).isSubset(of: ids))
    }
  }

  /// Ground whose day is not known, and ground that nobody mapped, are told apart on paper too, and are no news there.
  @Test func whatIsNotKnownIsPrintedAsNotKnown() {
    let handout = Self.maker.handout(of: [Day("2020-11-10")!], answers: false)
    let page = HandoutPage(handout: handout, atlas: Self.atlas).html
    for words in [
      "url(#m1open)", "changed holder on a day that is not known", "held in part by each of two, not mapped",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!FillPatterns.shapes.contains { $0.drawing.contains("Q") }, "the wave is the pattern of no stance")
    let text = HandoutText(handout: handout, atlas: Self.atlas).text
    for words in ["$$$$ day not known", "uuuu held in part, not mapped", "day not known: "] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("1,220"))
  }

  @Test func escapingLeavesNothingOpen() {
    #expect(escaped("<a href=\"x\">&'") == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;")
    #expect(escaped("a\u{1B}[2Jb\u{202E}c\u{2028}") == "a [2Jb c ")
    #expect(escaped("Şuşa Шуша") == "Şuşa Шуша")
  }
}
