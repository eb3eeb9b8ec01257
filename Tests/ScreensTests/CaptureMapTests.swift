import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// The map of the days of capture.
@Suite struct CaptureMapTests {
  static let atlas = Bundled.atlas

  static func model(_ keys: String, size: (Int, Int) = (120, 40)) -> Model {
    var model = Model(size: CellSize(columns: size.0, rows: size.1), day: Day("2020-10-20")!)
    for key in Key.typed(keys)! { _ = model.apply(.key(key), in: atlas) }
    return model
  }

  static func grounds(_ model: Model) -> Set<CaptureGround> {
    let frame = Screens.frame(of: model, in: atlas), map = Layout(of: model).map
    var found: Set<CaptureGround> = []
    for row in map.rows {
      for column in map.columns {
        if case .capture(let ground) = frame[column, row].ink.ground { found.insert(ground) }
      }
    }
    return found
  }

  /// T shows all of it; T, Escape and the key of readings go back to the day.
  @Test(arguments: ["T", "a", "{Esc}"]) func thereAndBack(key: String) {
    let there = Self.model("T")
    #expect(there.reading == .captured && there.day == Self.atlas.days.upperBound)
    let back = Self.model("T" + key)
    #expect(back.reading == .assessed && back.day == Day("2020-10-20")! && back.panel == .none)
  }

  /// Steps of ground handed over that stand side by side in the legend never have one hatch; with patterns over the colours
  /// each step has a sign of its own.
  @Test(arguments: [false, true]) func neighboursHaveAnotherHatch(hasPatterns: Bool) {
    for depth in [ColorDepth.eight, .sixteen, .indexed, .truecolor] {
      var layers = LayerChoices()
      if hasPatterns { layers[.patterns] = true }
      let style = MapStyle(Appearance(color: depth), layers: layers)
      func sign(_ ground: CaptureGround) -> Unicode.Scalar {
        style.fill(.capture(ground), column: 0, row: 0).glyph
      }
      let handed = (0..<UInt8(CaptureSteps.mostHandedOver)).map { sign(.handedOver($0)) }
      #expect(zip(handed, handed.dropFirst()).allSatisfy { $0 != $1 } && !handed.contains(" "), "\(handed)")
      guard hasPatterns else { continue }
      let all = handed + (0..<UInt8(CaptureSteps.most)).map { sign(.taken($0)) } + [sign(.between)]
      #expect(Set(all).count == all.count && !all.contains(" "), "\(all)")
    }
    #expect(CaptureLegend(of: Self.atlas, model: Self.model("T"), width: 30).content.isTold("Slanted lines"))
    #expect(CaptureLegend(of: Self.atlas, model: Self.model("Txa"), width: 30).content.isTold("A letter is when"))
  }

  @Test func theReadingsGoRoundWithoutIt() {
    for count in 0..<8 { #expect(Self.model(String(repeating: "a", count: count)).reading != .captured) }
  }

  /// The legend stands beside the map wherever there is room.
  @Test(arguments: [(80, 24, true), (60, 20, true), (50, 20, false), (120, 40, true)])
  func theLegendComesWithIt(columns: Int, rows: Int, stands: Bool) {
    let frame = Screens.frame(of: Self.model("T", size: (columns, rows)), in: Self.atlas)
    #expect((0..<rows).contains { frame.text(row: $0).contains("Taken in the fighting") } == stands)
    #expect(Self.model("T{Esc}", size: (columns, rows)).panel == .none)
  }

  /// Day by day more of the ramp is on the map, and nothing of what comes later.
  @Test func itIsRevealedDayByDay() {
    let steps = CaptureSteps(of: Self.atlas)
    for day in ["2020-10-09", "2020-10-30", "2020-11-12", "2020-12-18"] {
      var model = Self.model("T")
      model.day = Day(day)!
      for ground in Self.grounds(model) {
        switch ground {
        case .taken(let step): #expect(steps.taken[Int(step)].lowerBound <= model.day)
        case .handedOver(let step): #expect(steps.handedOver[Int(step)].lowerBound <= model.day)
        case .between, .kept: break
        case .unknown: Issue.record("all ground is known")
        }
      }
    }
    #expect(Self.grounds(Self.model("T")).count >= 6 + 3 + 2)
  }

  /// A turn from day to day draws what a new canvas draws.
  @Test func turningIsAsDrawingAnew() {
    var renderer = Renderer(atlas: Self.atlas)
    var model = Self.model("T")
    for key in Key.typed("hhhhhbbbbgGlT]]T")! {
      _ = model.apply(.key(key), in: Self.atlas)
      #expect(renderer.frame(of: model) == Screens.frame(of: model, in: Self.atlas))
    }
  }

  /// The legend's areas are those of the zone, and the chart has the colours of the map.
  @Test func legendAndChart() {
    let steps = CaptureSteps(of: Self.atlas)
    for day in [Self.atlas.days.lowerBound, Day("2020-10-30")!, Self.atlas.days.upperBound] {
      let areas = CaptureAreas(of: Self.atlas, steps: steps, by: day)
      let parts =
        areas.taken + areas.handedOver + areas.kept.map(\.area) + [areas.between, areas.unmapped, areas.unknown]
      let sum = parts.reduce(SquareKilometres.zero, +)
      #expect(abs(sum.value - Self.atlas.timeline.area(in: nil).value) < 0.001)
    }
    let model = Self.model("T")
    let frame = Screens.frame(of: model, in: Self.atlas), chart = Layout(of: model).sparkline
    let drawn = Set(
      chart.columns.compactMap { column -> CaptureGround? in
        if case .ground(.capture(let ground)) = frame[column, chart.row].ink.mark { ground } else { nil }
      })
    #expect(drawn.count > 8 && drawn.isSubset(of: Self.grounds(model)))
  }
}

extension PanelContent {
  /// Whether a text of it that is shown has the words.
  fileprivate func isTold(_ words: String) -> Bool {
    blocks.flatMap(\.parts).contains {
      if case .text(let phrase, _, _) = $0 { Appearance().shown(phrase).contains(words) } else { false }
    }
  }
}
