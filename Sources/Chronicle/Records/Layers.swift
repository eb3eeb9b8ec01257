import Geometry

/// The kinds of lines and areas that are drawn over the faces and do not come from them.
public enum OverlayLayer: String, Hashable, Sendable, CaseIterable {
  case formerOblast = "former-oblast"
  case claimed, corridor, road, railway, pipeline, link, remained, river, lake

  /// Whether the layer belongs to `water.geojson`.
  public var isWater: Bool { self == .river || self == .lake }
}

/// A line or an area drawn over the faces.
public struct Overlay: Hashable, Sendable {
  /// The geometry of an overlay, on the projected plane.
  public enum Shape: Hashable, Sendable {
    case lines([[PlanePoint]])
    case areas([[PlanePoint]])
  }
  /// The kind of line or area.
  public var layer: OverlayLayer
  /// `main` or `secondary` for roads, `major`, `river` or `stream` for rivers, else empty.
  public var grade: String
  /// The name in the pack's languages.
  public var names: Names
  /// The first and the last day on which it is drawn; nil where there is no limit.
  public var from, to: Day?
  /// Whether it was drawn by hand and may be 1 to 3 km off.
  public var isSchematic: Bool
  /// The lines or rings of the overlay.
  public var shape: Shape
  /// The sources of the overlay.
  public var sources: [SourceIndex]

  /// Makes an overlay.
  public init(
    layer: OverlayLayer, grade: String, names: Names, from: Day?, to: Day?, isSchematic: Bool,
    shape: Shape, sources: [SourceIndex]
  ) {
    self.layer = layer
    self.grade = grade
    self.names = names
    self.from = from
    self.to = to
    self.isSchematic = isSchematic
    self.shape = shape
    self.sources = sources
  }

  /// Whether it is drawn on a day.
  public func isShown(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }

  /// The lines to stroke: lines themselves, or the outlines of areas.
  public var strokes: [[PlanePoint]] {
    switch shape {
    case .lines(let lines): lines
    case .areas(let rings): rings
    }
  }
}

/// A grid of heights.
public struct Relief: Hashable, Sendable {
  /// The size of the grid: columns from west to east, rows from north to south.
  public var columns, rows: Int
  /// The centre of the cell in the south-west corner.
  public var southWest: Coordinate
  /// Degrees between neighbours.
  public var step: Double
  /// Metres, row by row from the north-west corner.
  public var heights: [Int16]

  /// Makes a grid. `heights` must have `columns` x `rows` values; this is not checked.
  public init(columns: Int, rows: Int, southWest: Coordinate, step: Double, heights: [Int16]) {
    self.columns = columns
    self.rows = rows
    self.southWest = southWest
    self.step = step
    self.heights = heights
  }

  /// The height at a point in metres, interpolated between its four neighbours; nil outside the grid.
  public func height(at point: Coordinate) -> Double? {
    let x = (point.longitude - southWest.longitude) / step
    let y = Double(rows - 1) - (point.latitude - southWest.latitude) / step
    guard x >= 0, y >= 0, x <= Double(columns - 1), y <= Double(rows - 1) else { return nil }
    let column = min(Int(x), columns - 2), row = min(Int(y), rows - 2)
    let fx = x - Double(column), fy = y - Double(row)
    func at(_ c: Int, _ r: Int) -> Double { Double(heights[r * columns + c]) }
    let north = at(column, row) * (1 - fx) + at(column + 1, row) * fx
    let south = at(column, row + 1) * (1 - fx) + at(column + 1, row + 1) * fx
    return north * (1 - fy) + south * fy
  }
}

/// One entry of the map's legend.
public struct LegendEntry: Hashable, Sendable {
  /// The ground or the line that a legend entry explains.
  public enum Meaning: Hashable, Sendable {
    case ground(HolderIndex, Status)
    /// A derived or drawn line, by its name in the pack.
    case line(String)
  }
  /// The pack's key of the entry, which faces name as their fate.
  public var key: String
  /// The words of the entry in the pack's languages.
  public var names: Names
  /// The ground or line that the entry stands for.
  public var meaning: Meaning
  /// The sources of the entry.
  public var sources: [SourceIndex]

  /// Makes an entry.
  public init(key: String, names: Names, meaning: Meaning, sources: [SourceIndex]) {
    self.key = key
    self.names = names
    self.meaning = meaning
    self.sources = sources
  }
}

/// A section of the page that says how the map was made and how far to trust it.
public struct MethodSection: Hashable, Sendable {
  /// The heading, and the paragraphs below it.
  public var heading, text: String

  /// Makes a section.
  public init(heading: String, text: String) {
    self.heading = heading
    self.text = text
  }
}
