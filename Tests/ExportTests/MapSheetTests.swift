import Basics
import Chronicle
import Foundation
import Geometry
import Screens
import TestSupport
import Testing

@testable import Export

@Suite struct MapSheetTests {
  static let atlas = Bundled.atlas

  static func sheet(
    _ kind: MapSheet.Kind, _ day: String = "2020-11-10", paint: DrawingPaint = .colours(.light),
    reading: Reading = .assessed,
    width: Int = 960, height: Int = 640
  ) -> MapSheet {
    MapSheet(
      of: atlas, subject: MapSubject(day: Day(day)!, reading: reading), kind: kind, paint: paint, width: width,
      height: height)
  }

  /// Well-formed, and nothing is referred to that is not there, whatever is drawn.
  @Test(arguments: [MapSheet.Kind.map, .capture, .figure], [DrawingPaint.colours(.light), .colours(.dark), .patterns])
  func everySheetIsWhole(kind: MapSheet.Kind, paint: DrawingPaint) {
    for reading in Reading.allCases {
      for (width, height) in [(960, 640), (320, 400), (640, 2000)] {
        let svg = Self.sheet(kind, paint: paint, reading: reading, width: width, height: height).svg
        #expect(unclosed(svg) == [])
        let ids = values(of: "id", in: svg)
        #expect(Set(ids).count == ids.count)
        #expect(referred(in: svg).isSubset(of: ids))
        #expect(!svg.contains("nan") && !svg.contains("inf\""))
      }
    }
  }

  /// Where a sheet is wider than the pack's ground, what happened beside it is not marked on bare paper. On this day it is
  /// one of two events with a position.
  @Test func nothingIsMarkedBesideTheGround() {
    let day = Day("2020-11-08")!, places = Self.atlas.events(on: day).compactMap(\.coordinate)
    let inside = places.filter { Self.atlas.partition.bounds.contains(Self.atlas.projection.project($0)) }
    #expect(!inside.isEmpty && inside.count < places.count)
    let svg = Self.sheet(.figure, "2020-11-08").svg
    let marks = svg.components(separatedBy: "l5,9h-10Z").count - 1
    #expect(marks > 0 && marks <= inside.count)
  }

  /// Texts are texts: title, day, legend with the areas of the day, scale, whose data it is.
  @Test func aSheetSaysWhatItShows() {
    let svg = Self.sheet(.map).svg
    let holdings = Self.atlas.timeline.holdings(on: Day("2020-11-10")!)
    let due = holdings.first { $0.status == .toBeHandedOver }!
    for words in [
      ">Second Nagorno-Karabakh War, 2020<", ">Tue 10 Nov 2020, as assessed<", ">\(due.area.text(unit: "km²"))<",
      ">front line<", " km<", ">Shusha<", "CC BY", "day of change not known", "not mapped",
    ] {
      #expect(svg.contains(words), "\(words)")
    }
    #expect(Self.sheet(.figure).svg.contains("Cite as: Second Nagorno-Karabakh War, 2020"))
  }

  /// The areas of a legend add up to the zone.
  @Test(arguments: [MapSheet.Kind.map, .capture], ["2020-09-27", "2020-10-20", "2020-11-10", "2020-12-18"])
  func legendsAddUp(kind: MapSheet.Kind, day: String) {
    let map = VectorMap(
      atlas: Self.atlas, subject: MapSubject(day: Day(day)!), paint: .colours(.light),
      patterns: FillPatterns(of: Self.atlas),
      prefix: "", content: kind == .capture ? .capture : .day)
    let sum = map.fills.areas(in: Self.atlas).reduce(SquareKilometres.zero) { $0 + $1 }
    #expect(abs(sum.value - Self.atlas.timeline.area(in: nil).value) < 0.001)
  }

  /// The map of capture by the last day: what was taken in each week, handed over on each day, kept.
  @Test func captureIsInOrder() {
    let map = VectorMap(
      atlas: Self.atlas, subject: MapSubject(day: Self.atlas.days.upperBound), paint: .colours(.light),
      patterns: FillPatterns(of: Self.atlas), prefix: "", content: .capture)
    let words = map.fills.fills.filter { !$0.isOutside }.map { printed($0.words) }
    #expect(words.first == "taken 4 to 10 Oct")
    #expect(words.contains { $0.hasPrefix("handed over 20 Nov") } && words.contains("kept by Artsakh"))
    #expect(words.firstIndex { $0.hasPrefix("handed") }! > words.lastIndex { $0.hasPrefix("taken") }!)
    let paints = map.fills.fills.map(\.paint).filter { $0 != "none" }
    #expect(Set(paints).count == paints.count)
  }

  /// A screen as a picture has its letters as text and its blocks as shapes.
  @Test func aScreenIsDrawnCellByCell() {
    var frame = Frame(size: CellSize(columns: 6, rows: 2))
    frame.put("a<b▀", column: 0, row: 0, ink: .blank)
    frame.put("⣿", column: 5, row: 1, ink: .blank)
    let svg = FramePicture(of: frame, palette: Palette(depth: .truecolor, theme: .light)).svg
    #expect(svg.contains("<text x=\"0 8 16\"") && svg.contains(">a&lt;b</text>"))
    #expect(svg.contains("M24 0h8v8h-8z"))
    #expect(svg.components(separatedBy: "a1.1").count == 17, "eight dots of two arcs")
    #expect(unclosed(svg) == [])
  }
}
