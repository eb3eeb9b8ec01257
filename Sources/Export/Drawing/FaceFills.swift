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

  private(set) var fills: [Fill] = []
  /// For each face the number of its fill.
  private(set) var numbers: [Int] = []
  /// Faces that changed holder on the day drawn.
  private(set) var isNew: [Bool] = []

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
    let isPainted = map.paint != .patterns
    let day = DayGround(of: map.atlas, on: map.subject.day, reading: map.subject.reading)
    var grounds: [Ground] = isPainted ? [] : map.patterns.grounds
    for number in map.atlas.faces.indices {
      var own = day[FaceIndex(number)]
      isNew.append(own.isNewGround)
      if !isPainted, case .zone(let slot, let status, _) = own { own = .zone(slot, status, isNew: false) }
      let known = grounds.firstIndex(of: own)
      numbers.append(known ?? grounds.count)
      if known == nil { grounds.append(own) }
    }
    fills = grounds.enumerated().map { Self.fill(of: $1, number: $0, map) }
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
    let atlas = map.atlas, steps = CaptureSteps(of: atlas), paint = CapturePaint(map)
    var known: [CapturePaint.Step: Int] = [:]
    for number in atlas.faces.indices {
      let face = FaceIndex(number)
      let step = CapturePaint.Step(face, in: atlas, by: map.subject.day, steps)
      if known[step] == nil {
        known[step] = fills.count
        fills.append(paint.fill(of: step, steps, number: fills.count))
      }
      numbers.append(known[step] ?? 0)
      isNew.append(false)
    }
    sort {
      $0.rank < $1.rank
    } by: { step in
      known.first { $0.value == step }?.key
    }
  }

  /// Puts the fills in the order of their steps.
  private mutating func sort(
    _ isBefore: (CapturePaint.Step, CapturePaint.Step) -> Bool, by step: (Int) -> CapturePaint.Step?
  ) {
    let order = fills.indices.sorted { one, other in
      guard let one = step(one), let other = step(other) else { return false }
      return isBefore(one, other)
    }
    fills = order.map { fills[$0] }
    var place = [Int](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { place[old] = new }
    numbers = numbers.map { place[$0] }
  }
}

extension Ground {
  /// Whether it changed holder on the day.
  var isNewGround: Bool { if case .zone(_, _, isNew: true) = self { true } else { false } }
}
