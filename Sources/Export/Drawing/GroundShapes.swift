import Chronicle
import Geometry
import Screens

/// The grounds of a drawn map as filled outlines, one for all faces of a ground, so that no seam shows between two of them.
struct GroundShapes {
  private let ground: DayGround
  private let paint: DrawingPaint
  private let patterns: FillPatterns
  private let prefix: String
  /// The grounds drawn, those outside the zone first.
  let grounds: [Ground]
  /// For each face the number of its ground in `grounds`.
  private let numbers: [Int]

  init(of map: VectorMap) {
    let isPainted = map.paint != .patterns
    // Patterns show what the ground is now; that it is new is drawn over them.
    func drawn(_ ground: Ground) -> Ground {
      if !isPainted, case .zone(let slot, let status, _) = ground { return .zone(slot, status, isNew: false) }
      return ground
    }
    ground = DayGround(of: map.atlas, on: map.subject.day, reading: map.subject.reading)
    paint = map.paint
    patterns = map.patterns
    prefix = map.prefix
    var found: [Ground] = isPainted ? [] : map.patterns.grounds
    var numbers: [Int] = []
    for number in map.atlas.faces.indices {
      let own = drawn(ground[FaceIndex(number)])
      let known = found.firstIndex(of: own)
      numbers.append(known ?? found.count)
      if known == nil { found.append(own) }
    }
    grounds = found
    self.numbers = numbers
  }

  /// Whether a face changed holder on the day.
  func isNew(_ face: FaceIndex) -> Bool { if case .zone(_, _, isNew: true) = ground[face] { true } else { false } }

  /// The fills of all grounds.
  func fills(_ lines: VectorLines) -> String {
    let ranked = grounds.indices.sorted { rank($0) < rank($1) }
    return ranked.map { number in
      let fill = fill(number)
      return fill == "none" ? "" : filled(lines.outline { numbers[$0.index] == number }, fill)
    }.joined()
  }

  private func rank(_ number: Int) -> (Int, Int) {
    if case .beyond = grounds[number] { return (0, number) }
    return (1, number)
  }

  private func fill(_ number: Int) -> String {
    let own = grounds[number]
    guard let colour = paint.hex(of: own) else { return patterns.fill(of: own, prefix: prefix) }
    return hatch(own) == nil ? colour : "url(#\(prefix)h\(number))"
  }

  private func hatch(_ ground: Ground) -> String? {
    HatchTiles.drawing(ground) { paint.hex(of: $0) ?? "" }
  }

  /// The definitions of the grounds that are hatched in colours.
  var hatches: String {
    grounds.indices.map { number in
      hatch(grounds[number]).map {
        "<pattern id=\"\(prefix)h\(number)\" width=\"\(HatchTiles.side)\" height=\"\(HatchTiles.side)\" "
          + "patternUnits=\"userSpaceOnUse\">\($0)</pattern>\n"
      } ?? ""
    }.joined()
  }
}
