import Chronicle
import Foundation
import Geometry
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Reports

/// The spans of both bundled packs are the maps of their days, no more and no less.
@Suite struct SpanReportTests {
  static let atlases = [Bundled.atlas, Bundled.later]

  static func report(_ atlas: Atlas, _ days: ClosedRange<Day>? = nil) -> SpanReport {
    SpanReport(
      atlas: atlas, days: days ?? atlas.days, language: .english,
      colors: .init(holders: atlas.holders.indices.map { UInt32($0) }, unmapped: 100, front: 101, mark: 102))
  }

  @Test(arguments: atlases.indices) func everyDayHasItsAreas(number: Int) {
    let atlas = Self.atlases[number]
    let spans = atlas.timeline.zone.flatMap { Self.report(atlas).ground(of: $0) }
    for day in atlas.days {
      var areas: [ControlStance: Double] = [:]
      for ground in spans where ground.span.days.contains(day) {
        areas[ControlStance(ground.span.state), default: 0] += atlas.timeline.areas[ground.face.index].value
      }
      let told = atlas.timeline.holdings(on: day)
      #expect(areas.count == told.count, "\(day)")
      for holding in told {
        #expect(abs(areas[ControlStance(holding), default: 0] - holding.area.value) < 1e-6, "\(day) \(holding)")
      }
    }
  }

  /// A face is in one span a day, and a new one begins only where something is different.
  @Test(arguments: atlases.indices) func spansFollowOneAnother(number: Int) {
    let atlas = Self.atlases[number]
    for face in atlas.timeline.zone {
      let spans = atlas.timeline.spans(of: face, during: atlas.days)
      #expect(spans.first?.days.lowerBound == atlas.days.lowerBound)
      #expect(spans.last?.days.upperBound == atlas.days.upperBound)
      for (one, next) in zip(spans, spans.dropFirst()) {
        #expect(one.days.upperBound + 1 == next.days.lowerBound)
        #expect(one.state != next.state || one.range != next.range)
      }
      for span in spans {
        for day in span.days {
          #expect(atlas.timeline.state(of: face, on: day) == span.state)
          #expect(atlas.openChange(of: face, on: day)?.days == (span.state.isOpen ? span.range : nil))
        }
      }
    }
  }

  @Test(arguments: atlases.indices) func everyDayHasItsFrontLine(number: Int) {
    let atlas = Self.atlases[number]
    let spans = atlas.frontSpans(during: atlas.days)
    for day in atlas.days {
      let told = Set(atlas.frontLine(on: day).flatMap(\.arcs))
      let shown = spans.filter { $0.standing.days.contains(day) }.flatMap(\.chains).flatMap(\.arcs)
      #expect(Set(shown) == told && shown.count == told.count, "\(day)")
    }
  }

  /// On 10 November the ground whose day is not known says so, and its last span begins after the range.
  @Test func aDayThatIsNotKnownSaysItsRange() throws {
    let atlas = Bundled.atlas
    let day = Day("2020-11-10")!
    let spans = atlas.timeline.zone.flatMap { Self.report(atlas).ground(of: $0) }
    let open = spans.filter { $0.span.days.contains(day) && $0.span.state.isOpen }
    #expect(!open.isEmpty)
    for ground in open {
      let range = try #require(ground.span.range)
      #expect(range.contains(ground.span.days.lowerBound) && range.contains(ground.span.days.upperBound))
    }
    #expect(spans.allSatisfy { !$0.span.state.isOpen || $0.span.range != nil })
    // Afterwards the span still tells between which days it came.
    let later = spans.filter { $0.span.days.lowerBound == day + 1 && !$0.span.state.isOpen }
    #expect(!later.isEmpty && later.allSatisfy { $0.span.range?.upperBound == day })
  }

  @Test func daysMayBeChosen() {
    let day = Day("2020-10-20")!
    let report = Self.report(Bundled.atlas, day...day)
    let spans = Bundled.atlas.timeline.zone.flatMap { report.ground(of: $0) }
    #expect(spans.count == Bundled.atlas.timeline.zone.count)
    #expect(spans.allSatisfy { $0.span.days == day...day })
    #expect(report.eventFeatures.allSatisfy { $0.days == day...day })
  }

  @Test func geoJSONIsReadByOthers() throws {
    var text = ""
    Self.report(Bundled.atlas).write(.geojson) { text += $0 }
    let read = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(read["type"] as? String == "FeatureCollection")
    #expect((read["bbox"] as? [Double])?.count == 4)
    #expect((read["license"] as? String)?.contains("CC BY-SA") == true)
    let features = try #require(read["features"] as? [[String: Any]])
    var kinds: [String: Int] = [:]
    for feature in features {
      let properties = try #require(feature["properties"] as? [String: Any])
      kinds[try #require(properties["kind"] as? String), default: 0] += 1
      let start = try #require(properties["start"] as? String), end = try #require(properties["end"] as? String)
      #expect(start <= end)
      #expect((properties["earliest"] is String) == (properties["latest"] is String))
    }
    #expect(kinds.keys.sorted() == ["announcement", "control", "event", "front"])
    #expect(
      kinds["event"]
        == Bundled.atlas.events.filter { $0.coordinate != nil && Bundled.atlas.days.contains($0.day) }.count)
  }

  /// RFC 7946: outlines turn counter-clockwise and holes clockwise, and rings are closed.
  @Test func ringsAreWoundAsTheStandardSays() {
    let atlas = Bundled.atlas
    for face in atlas.timeline.zone {
      guard case .polygons(let polygons) = atlas.polygons(of: face) else { continue }
      for polygon in polygons {
        for (number, ring) in polygon.enumerated() {
          #expect(ring.first == ring.last && ring.count >= 4)
          let turn = zip(ring, ring.dropFirst()).reduce(0) {
            $0 + $1.0.longitude * $1.1.latitude - $1.1.longitude * $1.0.latitude
          }
          #expect((turn > 0) == (number == 0), "\(atlas[face].id)")
        }
      }
    }
  }

  @Test func kmlIsWellFormed() throws {
    var text = ""
    Self.report(Bundled.atlas).write(.kml) { text += $0 }
    let counter = PlacemarkCounter()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = counter
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    var features = 0
    for _ in Self.report(Bundled.atlas).map.features { features += 1 }
    #expect(counter.marks == features && counter.spans == features && features > 0)
    #expect(counter.styles == 2 * Bundled.atlas.holders.count + 3)
  }
}

private final class PlacemarkCounter: NSObject, XMLParserDelegate {
  var marks = 0, spans = 0, styles = 0

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if name == "Placemark" { marks += 1 }
    if name == "TimeSpan" { spans += 1 }
    if name == "Style" { styles += 1 }
  }
}
