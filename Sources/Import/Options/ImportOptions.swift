import Chronicle
import Overlay

/// What an import is told.
public struct ImportOptions: Sendable {
  /// Files, and folders of files.
  public var sources: [String]
  /// A file with the districts; nil for one district of all ground that was ever held.
  public var base: String?
  /// The property of the base that names districts; nil for one district.
  public var districtName: String?
  /// Which number of a position stands first; nil where that is to be judged.
  public var axes: Axes?
  /// The holders on the left and on the right of dated lines that cut the base; nil where lines are no ground's border.
  public var lines: Sides?
  /// Where dates stand.
  public var dates: DateSource = .guess
  /// The order of parts in dates with slashes, as `DD/MM/YYYY`.
  public var dateFormat: String?
  /// The zone in which a day begins, in seconds ahead of Greenwich.
  public var zone = 0
  /// Whether the end of a span is the first day after it.
  public var endIsExclusive = false
  /// The property that tells the holder.
  public var holder: String?
  /// A file of rules that tell holders.
  public var rules: String?
  /// A file that tells the group of each holder; nil where each has a look of its own.
  public var groups: String?
  /// The property that tells what changed: nochange, gains, losses.
  public var delta: String?
  /// Who wins where two hold the same ground, the strongest first.
  public var over: [String] = []
  /// What is done with ground that nobody holds.
  public var gap = Gap.rest
  /// The length of a step of the grid, in metres.
  public var grid = 5.0
  /// How wide a change must be to count, in metres.
  public var jitter = 50.0
  /// How far lines are pulled onto the borders of the base, in metres.
  public var border = 1_000.0
  /// The smallest face, in square kilometres.
  public var smallestArea = 0.05
  /// How fine time is told.
  public var step = Step.day
  /// A file of dated points that become the pack's events.
  public var eventRecords: String?
  /// A file of facts that the map must agree with.
  public var facts: String?
  /// The name of the pack; nil for that of its folder.
  public var title: String?
  /// The folder of the pack.
  public var folder: String

  /// Which number of a position stands first.
  public enum Axes: String, Sendable, CaseIterable {
    /// The longitude, as GeoJSON has it.
    case longitudeFirst = "lon,lat"
    case latitudeFirst = "lat,lon"
  }

  /// The holders on the two sides of a line, in the direction in which it is drawn.
  public struct Sides: Hashable, Sendable {
    /// The holder's name.
    public var left, right: String

    /// Reads `LEFT,RIGHT`; nil for anything else.
    public init?(_ text: String) {
      let names = text.split(separator: ",", omittingEmptySubsequences: false).map { plainSpaces(String($0)) }
      guard names.count == 2, names[0] != names[1], !names.contains("") else { return nil }
      (left, right) = (names[0], names[1])
    }
  }

  /// What is done with ground that nobody holds.
  public enum Gap: String, Sendable, CaseIterable {
    /// It goes to the neighbour with the longest border.
    case nearest
    /// It stays with the holder of before.
    case keep
    /// Nothing is imported.
    case refuse
    /// It has a holder of its own, `rest`.
    case rest
  }

  /// How fine time is told.
  public enum Step: String, Sendable, CaseIterable {
    case day, month, year

    /// The first day of the step in which a day lies.
    func start(of day: Day) -> Day {
      let (year, month, _) = day.civil
      switch self {
      case .day: return day
      case .month: return Day(year: year, month: month, day: 1) ?? day
      case .year: return Day(year: year, month: 1, day: 1) ?? day
      }
    }
  }

  /// The lengths in metres that a step of the grid may have.
  public static let gridSteps = SnapGrid.allowedMetres

  /// The seconds of a zone written `+02:00`, `-0530` or `+2`; nil for anything else.
  public static func zoneSeconds(_ text: String) -> Int? { Import.zoneSeconds(text) }

  /// Makes options with their defaults.
  public init(sources: [String], folder: String) {
    self.sources = sources
    self.folder = folder
  }
}
