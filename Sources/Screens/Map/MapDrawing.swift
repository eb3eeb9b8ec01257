import Chronicle
import Geometry

/// Draws single cells of a map on a day: their grounds, then the strongest line through them.
struct MapDrawing {
  private let picture: MapPicture
  private let layer: DayLayer
  private let style: MapStyle
  private let overlayLines: [LineKind?]
  private let shownLines: LineSet
  private let patternColumn, patternRow: Int

  init(picture: MapPicture, day: MapDay, brush: MapCanvas.Brush) {
    self.picture = picture
    layer = day.layer
    overlayLines = day.overlayLines
    style = brush.style
    shownLines = brush.shownLines
    patternColumn = brush.patternColumn
    patternRow = brush.patternRow
  }

  /// Draws a cell.
  ///
  /// - Parameter hasActivity: whether special forces were reported in the cell.
  func cell(_ number: Int, hasActivity: Bool) -> Cell {
    let grounds = grounds(of: number)
    let shade = picture.shades.isEmpty ? 0 : picture.shades[number]
    let front = front(in: number)
    let column = number % picture.size.columns + patternColumn, row = number / picture.size.columns + patternRow
    let isEven = (column + row) % 2 == 0
    if let front, let cell = frontCell(front, on: grounds, isEven: isEven, shade: shade) { return cell }
    // The ground is hatched so that it is taken for nobody's alone, and a line would leave one of its colours only: a weak
    // line is left out there, and a strong one drawn in every other cell.
    if let line = line(through: number),
      !grounds.first.isHatched || isEven && line.kind.rawValue >= LineKind.contactLine.rawValue
    {
      return style.line(line.kind, bits: line.bits, on: grounds.first, shade: shade)
    }
    if hasActivity { return style.activity(on: grounds.first, shade: shade, column: column, row: row) }
    if grounds.parts != 0, !style.needsPattern(grounds.first), !style.needsPattern(grounds.second) {
      return style.fill(grounds.first, grounds.second, parts: grounds.parts)
    }
    return style.fill(grounds.first, shade: shade, column: column, row: row)
  }

  // MARK: The front line

  /// The parts of a cell that the front line takes, or the arms of a line through whole cells; nil where it does not run.
  private func front(in cell: Int) -> UInt8? {
    let meetings = picture.meetings.ofCell[cell]
    guard style.frontForm == .parts else {
      guard !meetings.isEmpty,
        let arms = picture.meetings.arms(in: cell, where: { layer.frontLies(on: $0, beside: $1) })
      else { return nil }
      // A line that goes on in no other cell is a dash.
      return arms == 0 ? BoxArms.left | BoxArms.right : arms
    }
    var bits: UInt8 = 0
    for meeting in meetings {
      if let arc = meeting.arc, layer.lines[arc.index] != .front { continue }
      if layer.frontLies(on: FaceIndex(Int(meeting.own)), beside: FaceIndex(Int(meeting.other))) {
        bits |= meeting.bits
      }
    }
    bits |= frontOnLake(in: cell)
    return bits == 0 ? nil : bits
  }

  /// The parts of a lake that the front line crosses: no side has them.
  private func frontOnLake(in cell: Int) -> UInt8 {
    guard !picture.touches[cell].isEmpty, picture.touchesLake(cell) else { return 0 }
    return picture.touches[cell].reduce(0) {
      kind(of: Int($1.line)) == .front ? $0 | LineGlyphs.parts($1.bits, picture.coverage.parts) : $0
    }
  }

  /// A cell with the front line in it; nil where the ground matters more. Where the line would cover all of a cell,
  /// ground that changed today, or may have, is stamped over it; and over hatched ground, of which it would leave one
  /// colour, it is drawn in every other cell.
  private func frontCell(
    _ bits: UInt8, on grounds: (first: Ground, second: Ground, parts: UInt8), isEven: Bool, shade: Int8
  ) -> Cell? {
    guard style.frontForm == .parts else {
      if grounds.first.isOfToday || grounds.parts != 0 && grounds.second.isNew { return nil }
      return Cell(style.front(bits), Ink(.line(.front), on: grounds.first))
    }
    let behind = behind(bits, of: grounds)
    if behind.isHatched, !isEven { return nil }
    return Cell(style.front(bits), Ink(.line(.front), on: behind, shade: style.hasShadesOfColor ? shade : 0))
  }

  /// The ground that shows behind the front line: today's if there is any, and otherwise the one with most of the parts
  /// that the line leaves.
  private func behind(_ bits: UInt8, of grounds: (first: Ground, second: Ground, parts: UInt8)) -> Ground {
    guard grounds.parts != 0, !grounds.first.isNew else { return grounds.first }
    if grounds.second.isNew { return grounds.second }
    let left = ~bits & picture.coverage.parts.allParts
    let second = (left & grounds.parts).nonzeroBitCount
    return second * 2 > left.nonzeroBitCount ? grounds.second : grounds.first
  }

  // MARK: Other lines

  /// The strongest line through a cell but the front, with the dots of all lines of its kind; nil for none.
  private func line(through cell: Int) -> (kind: LineKind, bits: UInt8)? {
    var strongest: (kind: LineKind, bits: UInt8)?
    var rank = -1
    for stroke in picture.touches[cell] {
      guard let kind = kind(of: Int(stroke.line)), kind != .front else { continue }
      let own = Int(kind.rawValue)
      if own > rank, shownLines.contains(kind) {
        rank = own
        strongest = (kind, stroke.bits)
      } else if own == rank {
        strongest?.bits |= stroke.bits
      }
    }
    return strongest
  }

  private func kind(of line: Int) -> LineKind? {
    line < picture.firstArc ? overlayLines[line] : layer.lines[line - picture.firstArc]
  }

  /// The ground with the largest share of a cell, the one with the largest share of the rest, and the parts that show
  /// the second.
  ///
  /// Each part shows the one of the two with more of that part. But the first never shows in less than half of the
  /// parts, so that the ground with most of the cell is always seen most. If both are equal, the one met first is the
  /// first.
  private func grounds(of cell: Int) -> (first: Ground, second: Ground, parts: UInt8) {
    let coverage = picture.coverage
    if let owner = coverage.owner(of: cell) {
      let ground = ground(of: owner)
      return (ground, ground, 0)
    }
    // Most shared cells lie on borders inside one ground.
    let shares = coverage.shares(of: cell)
    func code(_ share: Int) -> Int { self.code(of: coverage.shareFaces[share]) }
    let common = code(shares.lowerBound)
    guard shares.contains(where: { code($0) != common }) else {
      let ground = ground(of: coverage.shareFaces[shares.lowerBound])
      return (ground, ground, 0)
    }
    var first = Sum(), second = Sum()
    for start in shares {
      // A cell has two or three faces, so the shares of equal grounds are added up without a table.
      let own = code(start)
      guard !(shares.lowerBound..<start).contains(where: { code($0) == own }) else { continue }
      var sum = Sum(face: coverage.shareFaces[start], parts: .zero)
      for other in start..<shares.upperBound where code(other) == own { sum.parts += coverage.shareParts[other] }
      sum.total = sum.parts.sum()
      if sum.total > first.total + PartShares.rounding {
        second = first
        first = sum
      } else if sum.total > second.total + PartShares.rounding {
        second = sum
      }
    }
    // Ground that changed today is often a strip thinner than a cell. It becomes the first where it has two fifths of
    // the cell, or a quarter if the other ground has the same holder.
    let other = self.ground(of: second.face)
    let isOwn = other.slot == self.ground(of: first.face).slot
    let least = Float(picture.coverage.parts.count) * (isOwn ? 0.25 : 0.4) - PartShares.rounding
    if other.isNew, second.total >= least { swap(&first, &second) }
    let ground = ground(of: first.face)
    guard second.total > 0, picture.coverage.parts.count > 1 else { return (ground, ground, 0) }
    var parts = mask(second.parts .> first.parts + PartShares.rounding)
    let lead = second.parts - first.parts
    while parts.nonzeroBitCount * 2 > picture.coverage.parts.count {
      var weakest = -1
      for part in 0..<picture.coverage.parts.count where parts & (1 << UInt8(part)) != 0 {
        if weakest < 0 || lead[part] < lead[weakest] - PartShares.rounding { weakest = part }
      }
      parts &= ~(1 << UInt8(weakest))
    }
    return (ground, self.ground(of: second.face), parts)
  }

  /// The share of a cell that the faces of one ground cover.
  private struct Sum {
    var face: Int32 = FaceIndex.outside.rawValue
    var parts = PartShares.zero
    var total: Float = 0
  }

  private func mask(_ lanes: SIMDMask<SIMD8<Int32>>) -> UInt8 {
    var result: UInt8 = 0
    for part in 0..<picture.coverage.parts.count where lanes[part] { result |= 1 << UInt8(part) }
    return result
  }

  private func ground(of face: Int32) -> Ground {
    face >= 0 ? layer.ground(of: Int(face)) : face == MapPicture.lake ? .water : .offMap
  }
  private func code(of face: Int32) -> Int { face < 0 ? Int(face) : Int(layer.codes[Int(face)]) }
}
