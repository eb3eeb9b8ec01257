import ArgumentParser
import Basics
import Import

/// A length: `5m`, `1.5km`, or metres alone.
struct LengthArgument: ExpressibleByArgument {
  /// Metres.
  var metres: Double

  init?(argument: String) {
    let isKilometres = argument.hasSuffix("km")
    let digits = isKilometres ? argument.dropLast(2) : argument.hasSuffix("m") ? argument.dropLast(1) : argument[...]
    guard let number = typedNumber(digits), number >= 0 else { return nil }
    metres = isKilometres ? number * 1_000 : number
  }
}

/// An area: `0.05km2`, or square kilometres alone.
struct AreaArgument: ExpressibleByArgument {
  /// Square kilometres.
  var kilometres: Double

  init?(argument: String) {
    guard let number = typedNumber(argument.hasSuffix("km2") ? argument.dropLast(3) : argument[...]), number >= 0
    else { return nil }
    kilometres = number
  }
}

extension DateSource: ExpressibleByArgument {
  /// Reads `name`, `PROP` or `FROM,TO`.
  public init?(argument: String) { self.init(argument) }
}

extension ImportOptions.Axes: ExpressibleByArgument {}

extension ImportOptions.Sides: ExpressibleByArgument {
  /// Reads `LEFT,RIGHT`.
  public init?(argument: String) { self.init(argument) }
}

extension ImportOptions.Gap: ExpressibleByArgument {}
extension ImportOptions.Step: ExpressibleByArgument {}

/// Where the end of a span lies.
enum EndArgument: String, ExpressibleByArgument, CaseIterable { case inclusive, exclusive }

/// The options of `dayfront import`.
struct ImportArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("Files or folders: .geojson, .json; .shp, .gpkg, .kml by ogr2ogr.", valueName: "source"))
  var sources: [String]

  @Option(help: ArgumentHelp("The folder of the new pack.", valueName: "folder"))
  var into: String

  @Option(help: ArgumentHelp("A file with the districts, onto whose borders lines are pulled.", valueName: "file"))
  var base: String?

  @Option(help: ArgumentHelp("The property of the base that names districts.", valueName: "prop"))
  var districtName: String?

  @Option(help: "Which number of a position stands first; else judged.")
  var axes: ImportOptions.Axes?

  @Option(
    help: ArgumentHelp(
      "Dated lines cut the base: who holds the ground on their left and on their right.", valueName: "left,right"))
  var lines: ImportOptions.Sides?

  @Option(
    help: ArgumentHelp(
      "Where dates stand: name (of the file), PROP, FROM,TO, or a day; else guessed.", valueName: "where"))
  var dates: DateSource = .guess

  @Option(help: ArgumentHelp("The order of dates with slashes: DD/MM/YYYY.", valueName: "format"))
  var dateFormat: String?

  @Option(help: ArgumentHelp("The zone in which days begin: +02:00.", valueName: "zone"), transform: zone)
  var zone: Int = 0

  @Option(help: "Whether the end of a span belongs to it.")
  var end = EndArgument.inclusive

  @Option(help: ArgumentHelp("The property that tells the holder; else guessed.", valueName: "prop"))
  var holder: String?

  @Option(help: ArgumentHelp("A file of rules that tell holders; begun where it is not there.", valueName: "csv"))
  var rules: String?

  @Option(help: ArgumentHelp("The group of each holder, for more than eight: holder,group.", valueName: "csv"))
  var groups: String?

  @Option(help: ArgumentHelp("The property that tells nochange, gains or losses.", valueName: "prop"))
  var delta: String?

  @Option(help: ArgumentHelp("Who wins where two hold the same ground, the strongest first.", valueName: "a,b"))
  var over: String?

  @Option(help: "Ground that nobody holds: to the nearest, as before, refused, or a holder of its own.")
  var gap = ImportOptions.Gap.rest

  @Option(help: ArgumentHelp("The step of the grid that points are rounded to.", valueName: "length"))
  var grid = LengthArgument(argument: "5m")!

  @Option(help: ArgumentHelp("How wide a change must be to count.", valueName: "length"))
  var jitter = LengthArgument(argument: "50m")!

  @Option(help: ArgumentHelp("How far lines are pulled onto borders of the base.", valueName: "length"))
  var border = LengthArgument(argument: "1km")!

  @Option(help: ArgumentHelp("The smallest face; smaller ones are merged.", valueName: "area"))
  var minArea = AreaArgument(argument: "0.05km2")!

  @Option(help: "How fine time is told: the last state of each day, month or year.")
  var step = ImportOptions.Step.day

  @Option(
    help: ArgumentHelp(
      "Dated points that become the events of the pack: CSV or GeoJSON, as for --events.", valueName: "file"))
  var eventRecords: String?

  @Option(help: ArgumentHelp("Facts that the map must agree with: date,lon,lat,holder.", valueName: "csv"))
  var expect: String?

  @Option(help: ArgumentHelp("The title of the pack; else the name of its folder.", valueName: "text"))
  var title: String?

  /// The options as the import takes them.
  var options: ImportOptions {
    var options = ImportOptions(sources: sources, folder: into)
    options.base = base
    options.districtName = districtName
    options.axes = axes
    options.lines = lines
    options.dates = dates
    options.dateFormat = dateFormat
    options.zone = zone
    options.endIsExclusive = end == .exclusive
    options.holder = holder
    options.rules = rules
    options.groups = groups
    options.delta = delta
    options.over = (over ?? "").split(separator: ",").map(String.init)
    options.gap = gap
    options.grid = grid.metres
    options.jitter = jitter.metres
    options.border = border.metres
    options.smallestArea = minArea.kilometres
    options.step = step
    options.eventRecords = eventRecords
    options.facts = expect
    options.title = title
    return options
  }

  mutating func validate() throws {
    guard ImportOptions.gridSteps.contains(grid.metres) else {
      throw ValidationError("--grid is from 0.1m to 100km")
    }
  }

  private static func zone(_ text: String) throws -> Int {
    guard let seconds = ImportOptions.zoneSeconds(text) else {
      throw ValidationError("--zone is written +02:00 or -05:30")
    }
    return seconds
  }
}
