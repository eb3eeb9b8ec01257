import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// Ground whose day is not known, and ground that nobody mapped, on every day of the bundled pack: how it is drawn and
/// what is told of it.
@Suite struct NotKnownTests {
  static let atlas = Bundled.atlas
  static let sentences = Sentences(atlas: atlas, evidence: EvidenceBook(of: atlas))

  private func layer(_ day: Day, known: Bool = false, faded: Bool = false) -> DayLayer {
    DayLayer(
      of: Self.atlas,
      look: .init(
        day: day, earlier: day - 1, selection: nil, isFaded: faded, showsKnowledge: known, isComparing: false))
  }

  @Test func openGroundIsNeverNewAndUnmappedGroundIsNobodys() {
    let timeline = Self.atlas.timeline
    for day in Self.atlas.days {
      for faded in [false, true] {
        let layer = layer(day, faded: faded)
        for face in timeline.zone {
          let state = timeline.state(of: face, on: day)
          let ground = layer.ground(of: face.index)
          #expect((ground == .unmapped) == (state.status == .unmapped), "\(day) \(face)")
          if case .open(let from, or: let to, let isFaded) = ground {
            #expect(state.isOpen && from != to && isFaded == faded, "\(day) \(face)")
          } else {
            #expect(!state.isOpen, "\(day) \(face)")
          }
        }
      }
    }
  }

  /// New ground is that whose day is known: over all days its area is that of the changes that are told.
  @Test func newGroundIsToldGround() {
    let timeline = Self.atlas.timeline
    for day in Self.atlas.days {
      let layer = layer(day)
      let new = timeline.zone.filter { layer.ground(of: $0.index).isNew }
      let told = timeline.changes(on: day).filter { $0.changesHolder && timeline.isInZone($0.face) }.map(\.face)
      #expect(Set(new) == Set(told), "\(day)")
      for face in told { #expect(timeline.entry(of: face, on: day).range == nil, "\(day)") }
    }
  }

  @Test func steppingDrawsWhatAFreshLayerDraws() {
    for known in [false, true] {
      var stepped = layer(Self.atlas.days.lowerBound, known: known)
      for day in Self.atlas.days {
        let fresh = layer(day, known: known)
        _ = stepped.turn(to: fresh.look)
        for face in 0..<Self.atlas.partition.faceCount {
          #expect(stepped.ground(of: face) == fresh.ground(of: face), "\(day) face \(face)")
        }
        #expect(stepped.lines == fresh.lines, "\(day)")
      }
    }
  }

  @Test func noFrontLineRunsAlongUnmappedGround() {
    let atlas = Self.atlas
    for day in atlas.days {
      let layer = layer(day)
      for arc in 0..<atlas.partition.arcCount where layer.lines[arc] == .front {
        for face in [atlas.partition.leftFaces[arc], atlas.partition.rightFaces[arc]] {
          #expect(layer.ground(of: face.index) != .unmapped, "\(day)")
        }
      }
    }
  }

  /// The reading that shows how well days are known agrees with the records, and covers the zone.
  @Test(arguments: ["2020-09-27", "2020-10-26", "2020-11-09", "2020-11-10", "2020-11-11", "2020-12-13", "2020-12-18"])
  func knowledgeCoversTheZone(day: String) {
    let day = Day(day)!, timeline = Self.atlas.timeline
    let areas = Self.atlas.areasByKnowledge(on: day)
    let whole = areas.values.reduce(0) { $0 + $1.value }
    #expect(abs(whole - timeline.area(in: nil).value) < 0.01)
    #expect(abs((areas[.unmapped]?.value ?? 0) - Self.atlas.area(unmappedOn: day).value) < 0.01)
    #expect((areas[.range]?.value ?? 0) >= Self.atlas.area(openOn: day).value - 0.01)
  }

  @Test func tenthOfNovemberIsNotTheDayOfWhatIsNotKnown() {
    let appearance = Appearance(glyphs: .ascii)
    let told = appearance.shown(Self.sentences.changes(on: Day("2020-11-10")!, since: Day("2020-11-09")!))
    #expect(
      told.hasPrefix("53.5 km2 changed holder: Lachin ") || told.hasPrefix("53 km2 changed holder: Lachin "), "\(told)")
    #expect(told.contains(" drawn from this day, day not known: "), "\(told)")
    #expect(told.contains(" Held in part, not mapped from this day: "), "\(told)")
    let next = appearance.shown(Self.sentences.changes(on: Day("2020-11-11")!, since: Day("2020-11-10")!))
    #expect(next.hasPrefix("No ground changed holder."), "\(next)")
  }

  /// Whatever is told of a day as changed holder changed it on that day.
  @Test func everyDaysNewsIsKnown() {
    for day in Self.atlas.days {
      let told = Appearance(glyphs: .ascii).shown(Self.sentences.changes(on: day, since: day - 1))
      let area = Self.atlas.timeline.areaChangingHolder(on: day)
      #expect(told.contains("changed holder:") == (area > .zero), "\(day): \(told)")
      if area > .zero { #expect(told.hasPrefix(area.text), "\(day): \(told)") }
    }
  }

  /// The sparkline hatches the day from which such ground is drawn, and no other day without such ground.
  @Test(arguments: [true, false]) func theSparklineHatchesWhatIsNotKnown(isUnicode: Bool) {
    let appearance = Appearance(glyphs: isUnicode ? .braille : .ascii)
    let model = Model(size: CellSize(columns: 200, rows: 60), day: Day("2020-10-01")!, appearance: appearance)
    let frame = Screens.frame(of: model, in: Self.atlas)
    let rect = Layout(of: model).sparkline
    let scale = DayScale(Self.atlas.days, columns: rect.size.columns)
    let drawn = Set(
      Self.atlas.timeline.openChanges.filter {
        Self.atlas.timeline.isInZone($0.face) && $0.before.holder != $0.entry.state.holder
      }.map(\.entry.from))
    #expect(drawn.contains(Day("2020-11-10")!))
    for day in Self.atlas.days {
      let glyph = frame[rect.column + scale.column(of: day), rect.row].glyph
      #expect((glyph == (isUnicode ? "▒" : "/")) == drawn.contains(day), "\(day): \(glyph)")
    }
  }

  @Test func theLegendHasItsRows() {
    func legend(_ day: String, _ reading: Reading) -> String {
      var model = Model(size: CellSize(columns: 120, rows: 40), day: Day(day)!, reading: reading)
      _ = model.apply(.key(.character("i")), in: Self.atlas)
      let frame = Screens.frame(of: model, in: Self.atlas)
      return (0..<40).map { frame.text(row: $0) }.joined(separator: "\n")
    }
    for reading in Reading.allCases where reading != .known {
      #expect(legend("2020-11-10", reading).contains("held in part, not mapped"))
      #expect(legend("2020-11-10", reading).contains("day not known"))
      #expect(!legend("2020-10-09", reading).contains("not mapped"))
    }
    for words in ["day known", "between two days", "not mapped", "not changed yet"] {
      #expect(legend("2020-11-10", .known).contains(words))
    }
  }

  @Test func aVoiceTellsAllOfIt() {
    let narration = Narration(of: Self.atlas)
    let opening = narration.opening(Model(size: CellSize(columns: 80, rows: 24), day: Day("2020-11-10")!))
    #expect(opening.contains("day not known: "), "\(opening)")
    #expect(opening.contains("are held in part by each side and not mapped"), "\(opening)")
    #expect(!opening.contains("1,220") && !opening.contains("1220"), "\(opening)")
    #expect(
      NarrationTests.said(Key.typed("aaa")!, from: NarrationTests.model(on: Day("2020-11-10")!)).contains(
        "between two days"))
  }
}
