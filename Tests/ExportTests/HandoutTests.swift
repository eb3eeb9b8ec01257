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
    let text = HandoutText(
      handout: Self.maker.handout(of: Self.small, HandoutOptions(hasAnswers: answers)), atlas: Self.atlas
    ).text
    expectGoldenText(text, answers ? "small-answers.txt" : "small.txt")
  }

  /// A legend has ground whose day is not known where a map shows such: a change inside one group shows none.
  @Test(arguments: [("c3,2001-02-01,birch", false), ("c3,2001-02-01,elm", true)])
  func theLegendOfARange(row: String, isTold: Bool) throws {
    let atlas = try TinyPack.grouped.replacing("c3,2001-02-01,birch", with: row, in: "control.csv").atlas()
    let legend = MapLegend(
      atlas: atlas, patterns: FillPatterns(of: atlas), days: [try #require(Day("2001-03-16"))])
    #expect(legend.html.contains("on a day that is not known") == isTold)
  }

  @Test func htmlIsAsRecorded() {
    let page = HandoutPage(
      handout: Self.maker.handout(of: Self.small, HandoutOptions(hasAnswers: true)), atlas: Self.atlas
    ).html
    expectGoldenText(page, "small.html")
  }

  @Test func textFitsItsWidth() {
    let handout = Self.maker.handout(of: [Day("2020-10-20")!, Day("2020-11-15")!], HandoutOptions(hasAnswers: true))
    let lines = HandoutText(handout: handout, atlas: Self.atlas).text.split(separator: "\n")
    #expect(lines.filter { cellWidth(of: $0) > 80 } == [])
    #expect(lines.contains("Sun 15 Nov 2020"))
    #expect(
      lines.contains { $0.hasPrefix("Kalbajar: handover put off") || $0.hasPrefix("- Kalbajar: handover put off") })
  }

  /// An answer stands on paper only where it was asked for.
  @Test func answersAreKeptBack() {
    let without = HandoutText(handout: Self.maker.handout(of: Self.small), atlas: Self.atlas).text
    #expect(!without.contains("Answers") && !without.contains("not ours"))
    let page = HandoutPage(handout: Self.maker.handout(of: Self.small), atlas: Self.atlas).html
    #expect(!page.contains("Answers") && !page.contains("not ours"))
  }

  /// The page is well-formed, whatever the lesson says, and asks for nothing outside it.
  @Test(arguments: ["2020-09-27", "2020-10-18", "2020-11-10", "2020-12-01"]) func pagesStandAlone(day: String) throws {
    let handouts = [
      Self.maker.handout(of: [Day(day)!], HandoutOptions(hasAnswers: true)),
      Self.maker.handout(of: Self.small, HandoutOptions(hasAnswers: true)),
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
    let handout = Self.maker.handout(of: [Day("2020-11-10")!])
    let page = HandoutPage(handout: handout, atlas: Self.atlas).html
    for words in [
      "url(#m1open)", "changed holder on a day that is not known", "held in part by each of two, not mapped",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!FillPatterns.shapes.contains { $0.drawing.contains("Q") }, "the wave is the pattern of no stance")
    let text = HandoutText(handout: handout, atlas: Self.atlas).text
    for words in ["$$$$ day not known", "uuuu held in part, not mapped", "day not known:"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("1,220"))
  }

  /// Every image of the page has a name, or is hidden from those who hear the page; each has its patterns inside.
  @Test func imagesAreNamedOrHidden() {
    let handouts = [
      Self.maker.handout(of: Self.small), Self.maker.handout(of: [Day("2020-11-12")!], HandoutOptions(isCompact: true)),
    ]
    for handout in handouts {
      let page = HandoutPage(handout: handout, atlas: Self.atlas).html
      let images = page.components(separatedBy: "<svg ").dropFirst().map { $0.components(separatedBy: "</svg>")[0] }
      #expect(images.count > 12)
      for image in images {
        let tag = image.prefix { $0 != ">" }
        let isHidden = tag.contains("aria-hidden=\"true\"")
        #expect(isHidden != (tag.contains("role=\"img\"") && tag.contains("aria-label=\"Map: ")), "\(tag)")
        let own = image.components(separatedBy: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        let used = image.components(separatedBy: "url(#").dropFirst().map { String($0.prefix { $0 != ")" }) }
        #expect(Set(used).isSubset(of: own), "\(used)")
        #expect(!isHidden || own.count <= 1)
      }
    }
  }

  /// The language of the page is the lesson's, or else that of its names; what is in English says so.
  @Test(arguments: [
    ("", Language.english, "en", false), ("", .russian, "ru", true), ("language: de\n", .english, "de", true),
    ("language: hy\n", .russian, "hy", true), ("language: en\n", .russian, "en", false),
  ])
  func theLanguageIsSaid(setting: String, names: Language, tag: String, isMixed: Bool) {
    let lesson = Self.lesson("# T\n\(setting)== 9 Oct\nview: Hadrut\nText.")
    let handout = Self.maker.handout(of: lesson, HandoutOptions(names: names))
    let page = HandoutPage(handout: handout, atlas: Self.atlas).html
    #expect(page.contains("<html lang=\"\(tag)\">"))
    #expect(page.contains("<h3 lang=\"en\">What this day brought</h3>") == isMixed)
    #expect(page.contains(names == .russian ? ">Гадрут<" : ">Hadrut<"), "\(names)")
  }

  /// The legend stands before the first map, and explains only what the maps show.
  @Test func theLegendIsOnTheFirstPage() throws {
    let early = HandoutPage(handout: Self.maker.handout(of: [Day("2020-10-09")!]), atlas: Self.atlas).html
    let late = HandoutPage(handout: Self.maker.handout(of: [Day("2020-11-12")!]), atlas: Self.atlas).html
    for page in [early, late] {
      let legend = try #require(page.range(of: "<h2>Legend</h2>")), map = try #require(page.range(of: "<figure>"))
      #expect(legend.lowerBound < map.lowerBound)
      #expect(page.contains("figure svg { display: block; width: 100%"))
    }
    #expect(late.contains("to be handed over") && !early.contains("to be handed over"))
    let text = HandoutText(handout: Self.maker.handout(of: Self.small), atlas: Self.atlas).text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(try #require(lines.firstIndex(of: "Legend")) < 25)
    #expect(lines.allSatisfy { cellWidth(of: $0) <= 80 })
  }

  /// The compact page breaks no page by itself and asks for fewer lines; nothing that is told is lost.
  @Test func compactHandoutsLoseNothing() {
    let plain = Self.maker.handout(of: Self.small, HandoutOptions(hasAnswers: true))
    let compact = Self.maker.handout(of: Self.small, HandoutOptions(hasAnswers: true, isCompact: true))
    func words(_ page: String) -> String {
      page.components(separatedBy: "<body")[1].replacingOccurrences(of: "<div class=\"line\"></div>\n", with: "")
        .replacingOccurrences(of: " class=\"compact\"", with: "")
    }
    let pages = [plain, compact].map { HandoutPage(handout: $0, atlas: Self.atlas).html }
    #expect(words(pages[0]) == words(pages[1]) && pages[1].contains("<body class=\"compact\">"))
    #expect(
      pages[0].components(separatedBy: "class=\"line\"").count
        > pages[1].components(separatedBy: "class=\"line\"").count)
    let texts = [plain, compact].map { HandoutText(handout: $0, atlas: Self.atlas).text.split(separator: "\n").count }
    #expect(texts[1] < texts[0])
  }

  @Test func notesArePrintedWhereTheyAreAskedFor() {
    let lesson = Self.lesson("# T\n== 9 Oct\nText.\n> A <note>.")
    for (options, isThere) in [(HandoutOptions(), false), (HandoutOptions(hasNotes: true), true)] {
      let handout = Self.maker.handout(of: lesson, options)
      #expect(HandoutPage(handout: handout, atlas: Self.atlas).html.contains("<p>A &lt;note&gt;.</p>") == isThere)
      #expect(HandoutText(handout: handout, atlas: Self.atlas).text.contains("For the presenter: A <note>.") == isThere)
    }
  }

  @Test func escapingLeavesNothingOpen() {
    #expect(escaped("<a href=\"x\">&'") == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;")
    #expect(escaped("a\u{1B}[2Jb\u{202E}c\u{2028}") == "a [2Jb c ")
    #expect(escaped("Şuşa Шуша") == "Şuşa Шуша")
  }
}
