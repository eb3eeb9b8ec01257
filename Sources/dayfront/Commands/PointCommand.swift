import ArgumentParser
import Basics
import Chronicle
import Geometry
import Reports

/// `dayfront point`: the holder of a point, with its whole history and sources; or a batch of points on days.
struct PointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "point", abstract: "Who held a point: on a day, and its whole history with sources.",
    discussion: """
      With --batch, lines of date,lon,lat come on standard input (a header is optional) and lines of \
      date,lon,lat,holder,status,face,district,earliest,latest leave on standard output; the holder of a point off the map is 'outside', before the records 'unknown', \
      of ground that nobody mapped 'unmapped'. Earliest and latest are there where the ground changed between them on a day that is not known, and the date lies in them. \
      A negative number needs -- before it.
      """)

  @Argument(help: ArgumentHelp("Degrees east.", valueName: "lon"))
  var longitude: DegreesArgument?

  @Argument(help: ArgumentHelp("Degrees north.", valueName: "lat"))
  var latitude: DegreesArgument?

  @Option(help: ArgumentHelp("The day.", valueName: "YYYY-MM-DD"))
  var at: DayArgument?

  @Flag(help: "Read points from standard input.")
  var batch = false

  @Option(help: ArgumentHelp("The format; \(PointAnswers.formats.words) goes with --batch."))
  var format: FormatArgument<PointFormats> = .text

  @OptionGroup var pack: Parsed<PackOptions>

  func validate() throws {
    if batch {
      guard longitude == nil, latitude == nil else {
        throw ValidationError("--batch reads its points from standard input.")
      }
      guard format == .text || PointAnswers.formats.contains(format.format) else {
        throw ValidationError("--batch writes \(PointAnswers.formats.words).")
      }
      return
    }
    guard let longitude = longitude?.degrees, let latitude = latitude?.degrees else {
      throw ValidationError("Give a longitude and a latitude, or --batch.")
    }
    guard Coordinate(longitude: longitude, latitude: latitude).isOnEarth else {
      throw ValidationError("\(longitude) \(latitude) is not on the Earth: longitude comes first.")
    }
    guard pointFormat != nil else {
      throw ValidationError("--format \(format.format.rawValue) goes with --batch.")
    }
  }

  func run() throws {
    let atlas = try pack.atlas()
    if batch {
      guard PointBatch(atlas: atlas).run(as: format == .text ? PointAnswers.formats[0] : format.format) else {
        throw ExitCode(1)
      }
      return
    }
    guard let longitude = longitude?.degrees, let latitude = latitude?.degrees, let pointFormat else { return }
    let point = Coordinate(longitude: longitude, latitude: latitude)
    guard let face = atlas.face(at: point) else {
      Console.complain("dayfront: \(decimal(longitude, 4)) \(decimal(latitude, 4)) is outside the map")
      throw ExitCode(1)
    }
    Console.print(
      PointReport(atlas: atlas, point: point, face: face, day: at?.day, language: pack.names), pointFormat)
  }

  /// The format of a single point; nil for one that only a batch has.
  private var pointFormat: FormatArgument<PointReport>? { FormatArgument(format.format) }
}

/// The formats of a point and those of a batch.
enum PointFormats: Formatted {
  static var formats: [Format] { PointReport.formats + PointAnswers.formats }
}

/// Degrees on the command line: `46.75`.
struct DegreesArgument: ExpressibleByArgument {
  var degrees: Double

  init?(argument: String) {
    guard let degrees = typedNumber(argument) else { return nil }
    self.degrees = degrees
  }
}
