import Geometry
import TestSupport
import Testing

@Suite struct PartCoverageTests {
  /// Two cells across and one down; a letter is a dot of 1 m, a cell 2 by 4 of them.
  static let drawn = DrawnPartition(
    """
    AAAB
    AAAB
    AABB
    AABB
    """)
  static let viewport = Viewport(
    center: PlanePoint(x: 2, y: 2), metresPerDot: 1, size: DotSize(width: 4, height: 4))

  /// A view of whole cells anywhere.
  private static func viewport(over bounds: PlaneBox, _ random: inout Seeded) -> Viewport {
    var viewport = Viewport.anywhere(over: bounds, &random)
    viewport.size = DotSize(width: viewport.size.width / 2 * 2 + 2, height: viewport.size.height / 4 * 4 + 4)
    return viewport
  }

  /// The shares of a cell; whoever has it alone has all of it.
  private func shares(_ coverage: FaceCoverage, cell: Int) -> [(face: Int32, parts: PartShares)] {
    if let owner = coverage.owner(of: cell) {
      var whole = PartShares.zero
      for part in 0..<coverage.parts.count { whole[part] = 1 }
      return [(owner, whole)]
    }
    return coverage.shares(of: cell).map { (coverage.shareFaces[$0], coverage.shareParts[$0]) }
  }

  private func parts(_ coverage: FaceCoverage, cell: Int) -> [Int32: [Float]] {
    var result: [Int32: [Float]] = [:]
    for share in shares(coverage, cell: cell) {
      result[share.face] = (0..<6).map { (share.parts[$0] * 1000).rounded() / 1000 }
    }
    return result
  }

  @Test func aFaceAloneHasAllParts() {
    for grid in [PartGrid.whole, .halves, .quadrants, .sextants] {
      let coverage = FaceCoverage(Self.drawn.partition, in: Self.viewport, parts: grid)
      let whole = (0..<6).map { $0 < grid.count ? Float(1) : 0 }
      #expect(parts(coverage, cell: 0) == [0: whole])
    }
  }

  @Test func sharedCellsAreCutIntoParts() {
    let quadrants = FaceCoverage(Self.drawn.partition, in: Self.viewport, parts: .quadrants)
    #expect(parts(quadrants, cell: 1) == [0: [1, 0, 0, 0, 0, 0], 1: [0, 1, 1, 1, 0, 0]])
    let halves = FaceCoverage(Self.drawn.partition, in: Self.viewport, parts: .halves)
    #expect(parts(halves, cell: 1) == [0: [0.5, 0, 0, 0, 0, 0], 1: [0.5, 1, 0, 0, 0, 0]])
    let sextants = FaceCoverage(Self.drawn.partition, in: Self.viewport, parts: .sextants)
    // The middle third is half above the corner and half below it.
    #expect(parts(sextants, cell: 1) == [0: [1, 0, 0.5, 0, 0, 0], 1: [0, 1, 0.5, 1, 1, 1]])
  }

  @Test func groundOffTheMapIsOutside() {
    let far = Viewport(center: PlanePoint(x: 6, y: 2), metresPerDot: 1, size: DotSize(width: 8, height: 4))
    let coverage = FaceCoverage(Self.drawn.partition, in: far, parts: .whole)
    #expect(parts(coverage, cell: 0) == [0: [0.25, 0, 0, 0, 0, 0], 1: [0.75, 0, 0, 0, 0, 0]])
    for cell in 1..<4 { #expect(parts(coverage, cell: cell) == [-1: [1, 0, 0, 0, 0, 0]]) }
  }

  @Test func areasTakeTheirPartFromTheFaces() {
    let lake = [PlanePoint(x: 2, y: 0), PlanePoint(x: 4, y: 0), PlanePoint(x: 4, y: 2), PlanePoint(x: 2, y: 2)]
    var coverage = FaceCoverage(Self.drawn.partition, in: Self.viewport, parts: .quadrants)
    coverage.overlay(AreaCoverage(filling: [lake], in: Self.viewport, parts: .quadrants), as: -2)
    #expect(
      parts(coverage, cell: 1) == [0: [1, 0, 0, 0, 0, 0], 1: [0, 1, 0, 0, 0, 0], -2: [0, 0, 1, 1, 0, 0]])
    #expect(parts(coverage, cell: 0) == [0: [1, 1, 1, 1, 0, 0]])
  }

  /// Whatever the view, a cell is covered once and no more, but for slivers that are left out.
  @Test(arguments: 0..<40) func sharesAddUpToTheCell(seed: Int) {
    var random = Seeded(seed)
    let partition = Bundled.atlas.partition
    let grid = [PartGrid.whole, .halves, .quadrants, .sextants].randomElement(using: &random)!
    let viewport = Self.viewport(over: partition.bounds, &random)
    let coverage = FaceCoverage(partition, in: viewport, parts: grid)
    for cell in 0..<coverage.columns * coverage.rows {
      let own = shares(coverage, cell: cell)
      // What one has alone is told as its own, not as a share.
      #expect(coverage.owner(of: cell) != nil || own.count > 1)
      #expect(Set(own.map(\.face)).count == own.count)
      let sum = own.reduce(PartShares.zero) { $0 + $1.parts }
      for part in 0..<8 {
        let whole: Float = part < grid.count ? 1 : 0
        #expect(abs(sum[part] - whole) < 0.1, "cell \(cell), part \(part): \(sum[part])")
      }
    }
  }

  /// Against dots eight times as fine, a face's share of a cell is the same to a few hundredths.
  @Test(arguments: 0..<12) func agreesWithFineDots(seed: Int) {
    var random = Seeded(seed * 31)
    let partition = Bundled.atlas.partition
    let viewport = Self.viewport(over: partition.bounds, &random)
    let coverage = FaceCoverage(partition, in: viewport, parts: .whole)
    var fine = viewport
    fine.metresPerDot /= 8
    fine.size = DotSize(width: coverage.columns * 16, height: coverage.rows * 32)
    let raster = FaceRaster(partition, in: fine)
    for cell in 0..<coverage.columns * coverage.rows {
      var counted: [Int32: Float] = [:]
      for y in 0..<32 {
        for x in 0..<16 {
          let at = (cell / coverage.columns * 32 + y) * fine.size.width + cell % coverage.columns * 16 + x
          counted[raster.faces[at], default: 0] += 1 / 512
        }
      }
      for share in shares(coverage, cell: cell) {
        #expect(abs(share.parts[0] - (counted[share.face] ?? 0)) < 0.09, "cell \(cell)")
      }
    }
  }
}
