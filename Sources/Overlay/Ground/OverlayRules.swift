/// What is done with ground that nobody holds.
public enum GapRule: Hashable, Sendable {
  /// It goes to the holder with whom it has the longest border on that day.
  case nearest
  /// It stays with the holder of before.
  case keep
  /// No map is made.
  case refuse
  /// A holder of its own has it.
  case rest(Int)
}

/// How ground becomes a map.
public struct OverlayRules: Hashable, Sendable {
  /// The number of holders, at most eight; their numbers count from 0.
  public var holderCount: Int
  /// Who wins where two hold the same ground, the strongest first. Of others the one with the lower number wins, where
  /// less than `smallestArea` is at stake; more is refused.
  public var over: [Int]
  /// What is done with ground that nobody holds.
  public var gap: GapRule
  /// A change counts only where its region holds a circle as wide as this, in metres.
  public var jitter: Double
  /// A face that is smaller, in square kilometres, is merged into a neighbour of the same district.
  public var smallestArea: Double

  /// Makes rules.
  public init(holderCount: Int, over: [Int] = [], gap: GapRule, jitter: Double, smallestArea: Double) {
    self.holderCount = holderCount
    self.over = over
    self.gap = gap
    self.jitter = jitter
    self.smallestArea = smallestArea
  }
}

/// A polygon that a holder holds in some columns.
public struct HeldPolygon: Hashable, Sendable {
  /// The polygon's number in the pool.
  public var polygon: Int
  /// The number of the holder.
  public var holder: Int
  /// The columns of days.
  public var columns: Range<Int>

  /// Makes a holding.
  public init(polygon: Int, holder: Int, columns: Range<Int>) {
    self.polygon = polygon
    self.holder = holder
    self.columns = columns
  }
}

/// All ground that a map is made of.
public struct OverlayInput: Sendable {
  /// The grid of all points.
  public var grid: SnapGrid
  /// The polygons that others name by their numbers.
  public var pool: PolygonPool
  /// The ground of each district: polygons with the numbers of their districts. Where two hold the same ground, the
  /// lower number wins. Without any, all ground that was ever held is district 0.
  public var base: [(polygon: Int, district: Int)]
  /// Who holds what, when.
  public var holdings: [HeldPolygon]
  /// The number of days of each column: between two columns nothing changes.
  public var daysOfColumns: [Int]
  /// How ground becomes a map.
  public var rules: OverlayRules

  /// Puts the parts together.
  public init(
    grid: SnapGrid, pool: PolygonPool, base: [(polygon: Int, district: Int)], holdings: [HeldPolygon],
    daysOfColumns: [Int], rules: OverlayRules
  ) {
    self.grid = grid
    self.pool = pool
    self.base = base
    self.holdings = holdings
    self.daysOfColumns = daysOfColumns
    self.rules = rules
  }
}
