import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// Dated points on the map.
@Suite struct EventMarksTests {
  static let atlas = Bundled.atlas

  static func model(_ keys: String, size: (Int, Int) = (120, 40), appearance: Appearance = Appearance()) -> Model {
    var model = Model(size: CellSize(columns: size.0, rows: size.1), day: Day("2020-10-20")!, appearance: appearance)
    for key in Key.typed(keys)! { _ = model.apply(.key(key), in: atlas) }
    return model
  }

  static func marked(_ frame: Frame) -> Set<Int> {
    Set(frame.targets.compactMap { if case .event(let event) = $0.target { event } else { nil } })
  }

  /// Events are marked while their list is open, or where their layer was put on, and not else.
  @Test(arguments: [("", false), ("e", true), ("xb", true), ("exb", false), ("xbe{Esc}", true), ("e{Esc}", false)])
  func whenTheyAreShown(keys: String, isShown: Bool) {
    #expect((Self.model(keys).marking(in: Self.atlas) == .all) == isShown)
  }

  /// What is marked has a position on the map shown, is of the kind listed, and lies within five days; the chosen one
  /// always is.
  @Test(arguments: ["e", "e{Down}", "e{Tab}", "e{Tab}{Tab}", "xb"]) func marksAreOfTheDays(keys: String) {
    let model = Self.model(keys)
    let marked = model.markedEvents(in: Self.atlas)
    #expect(!marked.isEmpty && Set(marked).count == marked.count)
    for number in marked where number != model.chosenEvent(in: Self.atlas) {
      let event = Self.atlas.events[number]
      #expect(abs(event.day - model.day) <= 5 && event.coordinate != nil)
      #expect(model.kind == nil || event.kind == model.kind || model.panel != .events)
    }
  }

  /// Every event of the list with a position is drawn somewhere when it is chosen by a search, whatever the view was.
  @Test func aFoundEventIsBroughtIntoView() {
    for number in stride(from: 0, to: Self.atlas.events.count, by: 9) {
      guard let coordinate = Self.atlas.events[number].coordinate,
        Self.atlas.partition.bounds.contains(Self.atlas.projection.project(coordinate))
      else { continue }
      var model = Self.model("++++")
      model.show(event: number, in: Self.atlas)
      #expect(Self.marked(Screens.frame(of: model, in: Self.atlas)).contains(number))
    }
  }

  /// In the list an arrow stands behind what the map does not show.
  @Test func offTheView() {
    let frame = Screens.frame(of: Self.model("e"), in: Self.atlas)
    let rows = (0..<40).map { frame.text(row: $0) }
    #expect(rows.contains { $0.contains("Moscow →") })
    #expect(!rows.contains { $0.contains("Zangilan →") })
  }

  /// A line joins the chosen event and its row, from 100 columns on.
  @Test func theChosenEventIsJoinedToItsRow() {
    let frame = Screens.frame(of: Self.model("e"), in: Self.atlas)
    let panel = Layout(of: Self.model("e")).panel
    let row = panel.rows.first { frame[panel.column + 1, $0].ink.ground == .chosen }!
    #expect(frame[panel.column - 1, row].glyph == "▶" && frame[panel.column - 2, row].glyph == "─")
    let ascii = Screens.frame(
      of: Self.model("e", appearance: Appearance(glyphs: .ascii, color: .never)), in: Self.atlas)
    #expect(panel.rows.contains { ascii[panel.column - 1, $0].glyph == ">" })
  }

  /// No sign of one event stands in the words of another, and nothing lies over the chosen one's.
  @Test(arguments: [(80, 24), (100, 30), (120, 40)]) func wordsAreWhole(columns: Int, rows: Int) {
    let keys = ["e"] + (1...12).map { "e" + String(repeating: "{Down}", count: $0) }
    for key in keys {
      let model = Self.model(key, size: (columns, rows))
      let frame = Screens.frame(of: model, in: Self.atlas), map = Layout(of: model).map
      let plates = frame.targets.filter { target in
        if case .event = target.target { map.contains(column: target.rect.column, row: target.rect.row) } else { false }
      }
      for (number, plate) in plates.enumerated() {
        for other in plates[(number + 1)...] where plate.rect.row == other.rect.row {
          #expect(!plate.rect.columns.overlaps(other.rect.columns), "\(key): \(plate) \(other)")
        }
      }
      guard key == "e" else { continue }
      let map0 = (0..<rows).map { frame.text(row: $0) }
      #expect(map0.contains { $0.contains("Zangilan 20 Oct") }, "\(map0.joined(separator: "\n"))")
    }
  }

  /// While events are read the ground has half of its light, where there are shades; what is read keeps its own.
  @Test(arguments: [ColorDepth.truecolor, .indexed]) func theGroundIsDimmed(depth: ColorDepth) {
    let palette = Palette(depth: depth)
    let ground = Ground.zone(.second, .held, isNew: false)
    let bright = palette.look(of: Ink(.pattern, on: ground))
    let dim = palette.look(of: Ink(.pattern, on: ground, shade: Ink.dimmed))
    #expect(bright.back != dim.back && bright.fore != dim.fore)
    #expect(
      palette.look(of: Ink(.strong, on: ground, shade: Ink.dimmed)).fore
        == palette.look(of: Ink(.strong, on: ground)).fore)
    let frame = Screens.frame(of: Self.model("e"), in: Self.atlas)
    #expect(frame.cells.contains { $0.ink.shade == Ink.dimmed })
    #expect(!Screens.frame(of: Self.model(""), in: Self.atlas).cells.contains { $0.ink.shade == Ink.dimmed })
  }

  @Test(arguments: [ColorDepth.never, .eight, .sixteen]) func fewColoursAreLeftAsTheyAre(depth: ColorDepth) {
    let palette = Palette(depth: depth)
    for ground in [Ground.zone(.first, .held, isNew: false), .beyond(.first)] {
      #expect(palette.look(of: Ink(.text, on: ground, shade: Ink.dimmed)) == palette.look(of: Ink(.text, on: ground)))
    }
  }

  /// Each kind has a sign of its own in every glyph set.
  @Test(arguments: GlyphSet.allCases) func kindsDifferByShape(glyphs: GlyphSet) {
    let style = MapStyle(Appearance(glyphs: glyphs, color: .never))
    let signs = EventCategory.allCases.map { style.glyph($0) }
    #expect(Set(signs).count == signs.count)
    if glyphs == .ascii { #expect(signs.allSatisfy { $0.isASCII }) }
  }
}
