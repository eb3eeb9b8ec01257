import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// The law of `LabelPlacement`, broken with seeds on 2,000 views of the bundled map and four days of each; on a quarter of
/// them without optimisation.
@Suite struct LabelLawsTests {
  static let atlas = Bundled.atlas
  static let story = StoryDays(of: atlas, evidence: EvidenceBook(of: atlas))
  static let inZone = Array(atlas.places.indices.filter { atlas.places[$0].coordinate != nil })

  static func view(_ random: inout Seeded) -> ReadView {
    let cells = CellSize(columns: random.number(20...200), rows: random.number(8...60))
    let around = PlaceIndex(inZone.randomElement(using: &random)!)
    let viewport =
      switch random.number(0...5) {
      case 0: Viewport(fitting: atlas.home, in: cells.dots)
      case 1: Viewport(fitting: atlas.partition.bounds, in: cells.dots)
      default:
        Viewport(
          center: atlas.projection.project(atlas[around].coordinate!),
          metresPerDot: 20 * random.number(1...12.0).squared,
          size: cells.dots)
      }
    let hasSelection = random.number(0...2) == 0
    return ReadView(
      of: atlas, story: story, viewport: viewport, cells: cells,
      appearance: Appearance(
        glyphs: GlyphSet.allCases.randomElement(using: &random)!,
        language: Language.allCases.randomElement(using: &random)!),
      selection: hasSelection ? atlas[around].district : nil,
      chosen: hasSelection && random.number(0...1) == 0 ? around : nil)
  }

  @Test(arguments: 1...40) func theLawHoldsInFiftyViews(seed: Int) {
    var random = Seeded(seed * 7919)
    for _ in 0..<trials(50) {
      let view = Self.view(&random)
      let first = Self.atlas.days.lowerBound + random.number(0...65)
      var before: [PlaceLabel]?
      for day in first...min(first + 3, Self.atlas.days.upperBound) {
        let labels = view.placement.labels(on: day)
        expectOrder(labels, in: view, on: day)
        if let before { expectCalm(before, labels, in: view, on: day) }
        before = labels
      }
    }
  }

  /// Nothing lies on anything else, nothing leaves the map, and the front is covered by those only that may.
  private func expectOrder(_ labels: [PlaceLabel], in view: ReadView, on day: Day) {
    var owners: [CellPosition: PlaceIndex] = [:]
    let front = view.frontCells(on: day)
    for label in labels {
      for cell in label.textCells + label.leaderCells + [label.marker] {
        #expect(owners.updateValue(label.place, forKey: cell) == nil, "\(label) lies on another on \(day)")
        #expect(cell.column >= 0 && cell.column < view.cells.columns && cell.row >= 0 && cell.row < view.cells.rows)
      }
      if !front.isDisjoint(with: label.textCells + label.leaderCells) {
        #expect(view.atlas[label.place].rank <= 2 || view.isChosen(label.place), "\(label) covers the front on \(day)")
      }
      if label.leader != nil { #expect((2...4).contains(distance(of: label)), "\(label)") }
    }
    for label in labels where !label.text.isEmpty {
      for column in [label.textColumn - 1, label.textColumns.upperBound] {
        let beside = owners[CellPosition(column: column, row: label.textRow)]
        #expect(beside == nil || beside == label.place, "\(label) touches another on \(day)")
      }
    }
    let passing = labels.filter { label in
      !view.placement.names.contains { $0.isStanding && $0.label.place == label.place }
    }
    #expect(passing.count <= max(3, view.cells.columns * view.cells.rows / 400))
    for label in passing { #expect(view.isInTheNews(label.place, on: day)) }
  }

  /// How far the nearest cell of the text is from the marker, in columns or rows, whichever is more.
  private func distance(of label: PlaceLabel) -> Int {
    label.textCells.map { max(abs($0.column - label.markerColumn), abs($0.row - label.row)) }.min() ?? 0
  }

  /// No name moves from one day to the next, and one that goes has given way to something that ranks above it.
  private func expectCalm(_ before: [PlaceLabel], _ after: [PlaceLabel], in view: ReadView, on day: Day) {
    let next = Dictionary(uniqueKeysWithValues: after.map { ($0.place, $0) })
    let standing = Set(view.placement.names.filter(\.isStanding).map(\.label.place))
    for old in before {
      if standing.contains(old.place) { #expect(next[old.place]?.marker == old.marker) }
      guard !old.text.isEmpty else { continue }
      if let new = next[old.place], !new.text.isEmpty {
        #expect(new == old, "\(old) jumped on \(day)")
        continue
      }
      let isNews = view.isInTheNews(old.place, on: day)
      if !standing.contains(old.place), !isNews { continue }
      let isUnderFront =
        view.atlas[old.place].rank > 2 && !view.isChosen(old.place)
        && !view.frontCells(on: day).isDisjoint(with: old.textCells + old.leaderCells)
      let isDisplaced =
        standing.contains(old.place) && !isNews && !view.isChosen(old.place) && view.atlas[old.place].rank > 1
        && after.contains {
          !standing.contains($0.place) && view.isInTheNews($0.place, on: day) && !$0.claim.isDisjoint(with: old.claim)
        }
      let isFull =
        !standing.contains(old.place)
        && after.filter { !standing.contains($0.place) }.count >= max(3, view.cells.columns * view.cells.rows / 400)
      #expect(isUnderFront || isDisplaced || isFull, "\(old) went without a reason on \(day)")
    }
  }

  @Test func aNameHasOnePlaceOnAllDays() {
    let cells = CellSize(columns: 84, rows: 37)
    let view = ReadView(
      of: Self.atlas, story: Self.story, viewport: Viewport(fitting: Self.atlas.home, in: cells.dots), cells: cells)
    var places: [PlaceIndex: PlaceLabel] = [:]
    var shown = 0
    for day in Self.atlas.days {
      for label in view.placement.labels(on: day) where !label.text.isEmpty {
        #expect(places.updateValue(label, forKey: label.place) ?? label == label, "\(label) moved on \(day)")
      }
      shown = max(shown, places.count)
    }
    #expect(shown > view.placement.names.filter(\.isStanding).count, "no day has a name of its own")
  }

  /// The chosen place is named in every view that shows it and has room for its name at all.
  @Test(arguments: 1...10) func theChosenPlaceIsNamed(seed: Int) {
    var random = Seeded(seed * 31)
    for _ in 0..<trials(30) {
      let place = PlaceIndex(Self.inZone.randomElement(using: &random)!)
      let cells = CellSize(columns: random.number(60...160), rows: random.number(12...50))
      let view = ReadView(
        of: Self.atlas, story: Self.story,
        viewport: Viewport(
          center: Self.atlas.projection.project(Self.atlas[place].coordinate!),
          metresPerDot: random.number(30...1500.0),
          size: cells.dots), cells: cells, selection: Self.atlas[place].district, chosen: place)
      for day in [Self.atlas.days.lowerBound, Day("2020-10-20")!, Self.atlas.days.upperBound] {
        #expect(view.placement.labels(on: day).contains { $0.place == place && !$0.text.isEmpty })
      }
    }
  }
}

extension Double {
  fileprivate var squared: Double { self * self }
}
