import Basics
import Chronicle
import Classroom
import Foundation
import Geometry
import Screens
import TestSupport
import Testing

@testable import Export

@Suite struct DayPageTests {
  static let atlas = Bundled.atlas
  static let first = atlas.days.lowerBound
  static let html = DayPage(of: atlas, opening: MapSubject(day: first)).html

  /// One file: nothing in it leads to another that is loaded, and one script may run, named by its digest.
  @Test func itStandsAlone() {
    for tag in ["src=", "@import", "<link", "<img", "<iframe", "url(http", "fetch(", "XMLHttpRequest", "import("] {
      #expect(!Self.html.contains(tag), "\(tag)")
    }
    let script = Self.html.components(separatedBy: "<script>")[1].components(separatedBy: "</script>")[0]
    #expect(Self.html.contains("script-src 'sha256-\(base64(sha256(script.utf8)))'"))
    #expect(Self.html.contains("default-src 'none'"))
    #expect(Self.html.components(separatedBy: "<script").count == 3)
  }

  @Test func itIsWellFormed() {
    let start = Self.html.range(of: "<script type")!.lowerBound
    let markup = String(Self.html[..<start])
    #expect(unclosed(markup) == ["html", "body"])
    let ids = values(of: "id", in: markup)
    #expect(Set(ids).count == ids.count)
    #expect(referred(in: markup).isSubset(of: ids))
    let anchors = Set(values(of: "href", in: markup).filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) })
    #expect(anchors.count > 100 && anchors.isSubset(of: ids))
  }

  /// The last column of the table of days is of ground whose group is not known, as the others are of groups.
  @Test func aRangeInsideAGroupIsOfOneGroup() throws {
    let page = DayPage(of: try TinyPack.grouped.atlas(), opening: MapSubject(day: Day("2001-03-16")!)).html
    let row = page.components(separatedBy: "<time datetime=\"2001-03-16\">")[1].components(separatedBy: "</tr>")[0]
    #expect(row.hasSuffix("<td></td>"), "\(row)")
  }

  /// On disk and sent compressed it stays small enough to be mailed.
  @Test func itIsSmall() { #expect(Self.html.utf8.count < 500_000) }

  /// Whatever a pack says, it opens no element, no script and no address but those of the web.
  @Test func aHostilePackStaysText() throws {
    let bad = "</script><script>alert(1)</script><b onclick='x()'>\"&\u{202E}"
    let names = Names(english: bad, azerbaijani: bad, armenian: bad, russian: bad)
    let atlas = Self.atlas.with(
      title: names, countries: changed(Self.atlas.countries) { one, _ in one.names = names },
      districts: changed(Self.atlas.districts) { one, _ in one.names = names },
      places: changed(Self.atlas.places) { place, _ in (place.names, place.note) = (names, bad) },
      parties: changed(Self.atlas.parties) { party, _ in party.names = names },
      announcements: changed(Self.atlas.announcements) { one, _ in one.note = bad },
      events: changed(Self.atlas.events) { event, _ in (event.title, event.text) = (bad, bad) },
      sources: changed(Self.atlas.sources) { source, number in
        (source.title, source.publisher) = (bad, bad)
        source.url = number == 0 ? "javascript:alert(1)" : "https://example.org/\(bad)"
      })
    let page = DayPage(of: atlas, opening: MapSubject(day: Self.first)).html
    #expect(page.components(separatedBy: "<script").count == 3)
    #expect(!page.contains("\u{202E}"))
    // What stands before the data is read as HTML.
    let markup = String(page[..<page.range(of: "<script type")!.lowerBound])
    #expect(!markup.contains("onclick='") && !markup.contains("href=\"javascript"))
    #expect(unclosed(markup) == ["html", "body"])
    let name = try #require((try PageReading(page).data["names"] as? [[String]])?.first)
    #expect(name[0].hasPrefix("</script>"), "the script gets the name as it is")
  }

  // MARK: The table

  /// The table of days is what `holdings` says, day by day.
  @Test func theTableIsTheStateTable() throws {
    let table = Self.html.components(separatedBy: "<table id=\"days\">")[1].components(separatedBy: "</table>")[0]
    let rows = table.components(separatedBy: "<tr>").dropFirst(2)
    #expect(rows.count == Self.atlas.days.count)
    for (day, row) in zip(Self.atlas.days, rows) {
      #expect(row.contains("datetime=\"\(day)\""))
      let cells = row.components(separatedBy: "<td>").dropFirst().map { $0.components(separatedBy: "</td>")[0] }
      let areas = cells.dropLast().compactMap { Double($0.components(separatedBy: " ")[0]) }.sorted()
      let wanted = Self.atlas.timeline.holdings(on: day).map { ($0.area.value * 10).rounded() / 10 }.sorted()
      #expect(areas == wanted, "\(day)")
      let open = Self.atlas.area(openOn: day)
      #expect(cells.last == (open > .zero ? decimal(open.value, 1) : ""))
    }
  }

  // MARK: What the script draws

  /// Each face on each day has the ground that screens show, in every reading.
  @Test(arguments: [(Reading.assessed, 0), (.announced, 1), (.known, 2)])
  func groundIsThatOfTheScreen(reading: Reading, number: Int) throws {
    let page = try PageReading(Self.html)
    let runs = page.list("runs")[number]
    let looks = PageGrounds(of: Self.atlas).looks
    for day in ["2020-09-27", "2020-10-20", "2020-11-09", "2020-11-10", "2020-11-20", "2020-12-18"].map({ Day($0)! }) {
      let ground = DayGround(of: Self.atlas, on: day, reading: reading)
      for face in Self.atlas.faces.indices {
        let look = looks[PageReading.value(runs[face], on: day - Self.first)]
        #expect(look == ground[FaceIndex(face)], "\(Self.atlas.faces[face].id) on \(day)")
      }
    }
  }

  /// Places are marked as screens mark them.
  @Test func marksAreThoseOfTheScreen() throws {
    let evidence = EvidenceBook(of: Self.atlas)
    let places = try PageReading(Self.html).list("places")
    #expect(places.count == Self.atlas.places.count)
    for (number, reading) in PageGrounds.markedReadings.enumerated() {
      for place in Self.atlas.places.indices {
        for day in stride(from: 0, to: Self.atlas.days.count, by: 7) {
          let state = reading.state(of: PlaceIndex(place), in: evidence, on: Self.first + day)
          let mark = state.flatMap { PlaceState.allCases.firstIndex(of: $0) } ?? -1
          #expect(PageReading.value(places[place][7 + number], on: day) == mark)
        }
      }
    }
  }

  /// A point of the page's map lies in the face that it has on the map.
  @Test func facesAreWhereTheyAre() throws {
    let page = try PageReading(Self.html), geometry = PageGeometry(of: Self.atlas)
    let rings = Self.atlas.faces.indices.map { page.rings(of: $0) }
    var random = Seeded(16)
    var compared = 0
    for _ in 0..<300 {
      let bounds = Self.atlas.partition.bounds
      let point = PlanePoint(
        x: .random(in: bounds.minX...bounds.maxX, using: &random),
        y: .random(in: bounds.minY...bounds.maxY, using: &random))
      // Points are rounded to a unit: nearer than two units to a line nothing is said.
      let near = [(-2.0, 0.0), (2, 0), (0, -2), (0, 2), (0, 0)].map { x, y in
        Self.atlas.partition.face(at: PlanePoint(x: point.x + x * geometry.unit, y: point.y + y * geometry.unit))
      }
      guard Set(near).count == 1, let face = near[0] else { continue }
      let at = geometry.units(point)
      let dot = DotPoint(x: Double(at.x), y: Double(at.y))
      let inside = rings.indices.filter { DrawnPath.contains(rings[$0], dot) }
      #expect(inside == [face.index])
      compared += 1
    }
    #expect(compared > 200)
  }

  // MARK: Texts

  /// Every event and every statement stands in the page, with its sources.
  @Test func everyRecordIsTold() {
    for event in Self.atlas.events { #expect(Self.html.contains("<b>\(escaped(event.title))</b>")) }
    let told = values(of: "data-p", in: Self.html)
    #expect(told.count == Self.atlas.announcements.count + Self.atlas.opinions.count)
    #expect(
      Set(told) == Set((Self.atlas.announcements.map(\.place) + Self.atlas.opinions.map(\.place)).map { "\($0.index)" })
    )
    for source in Self.atlas.sources.indices { #expect(Self.html.contains("<li id=\"s\(source + 1)\">")) }
  }

  @Test func aLessonHasItsStops() throws {
    let lesson = HandoutTests.lesson(
      """
      # A lesson & more
      Begin here.

      == 9 Oct 2020 | One <stop>
      view: 47.03,39.52,0.4
      place: Hadrut
      reading: announced
      sources: news24az-hadrut

      Text.

      ? Who?
      - Artsakh
      * Azerbaijan
      ! Because.
      """)
    let page = DayPage(of: Self.atlas, opening: MapSubject(day: Self.first), lesson: lesson).html
    let course = page.components(separatedBy: "<section id=\"lesson\"")[1].components(separatedBy: "</section>")[0]
    #expect(course.contains("data-day=\"2020-10-09\" data-reading=\"announced\""))
    #expect(course.contains("1. Fri 9 Oct 2020: One &lt;stop&gt;"))
    #expect(course.contains("<details><summary>Answer</summary><p><b>b, Azerbaijan.</b> Because."))
    #expect(course.contains("data-place=\"\(Self.atlas.places.firstIndex { $0.names.english == "Hadrut" }!)\""))
  }

  /// A pack with little in it has a page too.
  @Test func aTinyPackHasAPage() throws {
    let atlas = try TinyPack().atlas()
    let page = DayPage(of: atlas, opening: MapSubject(day: atlas.days.lowerBound, language: .russian)).html
    let start = page.range(of: "<script type")!.lowerBound
    #expect(unclosed(String(page[..<start])) == ["html", "body"])
    #expect(try PageReading(page).list("rings").count == atlas.faces.count)
  }
}
