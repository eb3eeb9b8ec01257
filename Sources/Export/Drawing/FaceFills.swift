import Basics
import Chronicle
import Geometry
import Screens

/// The fills of a drawn map: what each face is painted with, and what that means.
struct FaceFills {
  /// A fill of any number of faces.
  struct Fill {
    /// The value of SVG's `fill`; `none` for what is not painted.
    var paint: String
    /// The definition of a pattern that the paint refers to; empty for none.
    var definition = ""
    /// What it means.
    var words: Phrase
    /// Whether it is ground outside the zone, which legends leave out.
    var isOutside = false
  }

  let fills: [Fill]
  /// For each face the number of its fill.
  private let numbers: [Int]
  /// For each face whether it changed holder on the day drawn.
  let isNew: [Bool]

  /// The fills of a map.
  init(of map: VectorMap) {
    switch map.content {
    case .day: self.init(dayOf: map)
    case .capture: self.init(captureOf: map)
    }
  }

  /// The definitions of all patterns.
  var definitions: String { fills.map(\.definition).joined() }

  /// All faces, a path for each fill, so that no seam shows between two of them; those outside the zone first.
  func paths(_ lines: VectorLines) -> String {
    let ranked = fills.indices.sorted { (fills[$0].isOutside ? 0 : 1, $0) < (fills[$1].isOutside ? 0 : 1, $1) }
    return ranked.filter { fills[$0].paint != "none" }
      .map { number in filled(lines.outline { numbers[$0.index] == number }, fills[number].paint) }.joined()
  }

  /// The zone's area with each fill.
  func areas(in atlas: Atlas) -> [SquareKilometres] {
    var areas = [SquareKilometres](repeating: .zero, count: fills.count)
    for face in atlas.timeline.zone { areas[numbers[face.index]] += atlas.timeline.areas[face.index] }
    return areas
  }
}

extension FaceFills {
  /// The ground of a day. Patterns show what the ground is now; that it is new is drawn over them.
  private init(dayOf map: VectorMap) {
    let day = DayGround(of: map.atlas, on: map.subject.day, reading: map.subject.reading)
    let own = map.atlas.faces.indices.map { day[FaceIndex($0)] }
    let drawn = map.paint == .patterns ? own.map(\.withoutNews) : own
    let grounds = distinct((map.paint == .patterns ? map.patterns.grounds : []) + drawn)
    fills = grounds.enumerated().map { Self.fill(of: $1, number: $0, map) }
    numbers = drawn.map { grounds.firstIndex(of: $0) ?? 0 }
    isNew = own.map { $0.withoutNews != $0 }
  }

  private static func fill(of ground: Ground, number: Int, _ map: VectorMap) -> Fill {
    let words = map.atlas.words(for: ground), isOutside = if case .beyond = ground { true } else { false }
    guard let colour = map.paint.hex(of: ground) else {
      let paint = map.patterns.fill(of: ground, prefix: map.prefix)
      return Fill(paint: paint, words: words, isOutside: isOutside)
    }
    let name = "\(map.prefix)h\(number)"
    guard let tile = HatchTiles.drawing(ground, colour: { map.paint.hex(of: $0) ?? "" }) else {
      return Fill(paint: colour, words: words, isOutside: isOutside)
    }
    return Fill(paint: "url(#\(name))", definition: HatchTiles.definition(name, tile), words: words)
  }
}

extension FaceFills {
  /// The days on which ground came to its holder. Lightness alone puts the steps in order, so that they can be told apart
  /// on any paper; what was handed over is hatched.
  private init(captureOf map: VectorMap) {
    let steps = CaptureSteps(of: map.atlas), paint = CapturePaint(map)
    let own = map.atlas.faces.indices.map {
      CapturePaint.Step(FaceIndex($0), in: map.atlas, by: map.subject.day, steps)
    }
    let found = distinct(own).sorted { $0.rank < $1.rank }
    fills = found.enumerated().map { paint.fill(of: $1, steps, number: $0) }
    numbers = own.map { found.firstIndex(of: $0) ?? 0 }
    isNew = own.map { _ in false }
  }
}

extension Ground {
  /// The same ground on a day on which it did not change holder.
  fileprivate var withoutNews: Ground {
    if case .zone(let slot, let status, isNew: true) = self { return .zone(slot, status, isNew: false) }
    return self
  }
}
