import Chronicle
import Geometry

/// The light on the slope of each cell. It comes from the north-west, as is the custom on maps: -2 and -1 in shadow, 0
/// level, 1 and 2 lit.
struct ReliefShading {
  let levels: [Int8]

  /// Computes the light on all cells of a viewport.
  ///
  /// - Parameter viewport: shows 2 by 4 dots for each cell.
  ///
  /// Complexity: linear in cells. The projection is cylindrical, so that columns have a longitude and rows a latitude.
  init(of relief: Relief, in atlas: Atlas, viewport: Viewport, cells: CellSize) {
    var levels = [Int8](repeating: 0, count: cells.columns * cells.rows)
    // A slope is measured over two steps of the grid, or over two cells where those are larger.
    let reach = max(relief.step, viewport.metresPerDot * 2 / Self.metresPerDegree)
    let longitudes = (0..<cells.columns).map { column in
      atlas.projection.unproject(viewport.plane(DotPoint(x: Double(column) * 2 + 1, y: 0))).longitude
    }
    for row in 0..<cells.rows {
      let latitude = atlas.projection.unproject(viewport.plane(DotPoint(x: 0, y: Double(row) * 4 + 2))).latitude
      let run = 2 * reach * Self.metresPerDegree
      for column in 0..<cells.columns {
        let longitude = longitudes[column]
        func height(_ east: Double, _ north: Double) -> Double? {
          relief.height(at: Coordinate(longitude: longitude + east * reach, latitude: latitude + north * reach))
        }
        guard let east = height(1, 0), let west = height(-1, 0), let north = height(0, 1), let south = height(0, -1)
        else { continue }
        // Ground that rises towards the south-east faces the light.
        let rise = ((east - west) / run - (north - south) / run) * 0.5.squareRoot()
        levels[row * cells.columns + column] = Self.level(rise)
      }
    }
    self.levels = levels
  }

  /// Metres in a degree of latitude. A degree of longitude is about a quarter shorter here; shading need not be more
  /// exact.
  private static let metresPerDegree = 111_000.0

  private static func level(_ rise: Double) -> Int8 {
    switch rise {
    case ..<(-0.07): -2
    case ..<(-0.03): -1
    case 0.07...: 2
    case 0.03...: 1
    default: 0
    }
  }
}
