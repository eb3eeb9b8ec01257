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
      With --batch, lines of date,lon,lat come on standard input and lines of \
      date,lon,lat,holder,status,face,district,earliest,latest,holder_name,district_name leave on standard output. A \
      header names the columns in any order; tables as spreadsheets write them are read. The holder of a point off the map is 'outside', before the records 'unknown', \
      of ground that nobody mapped 'unmapped'. Earliest and latest are there where the ground changed between them on a day that is not known, and the date lies in them. \
      A negative number needs -- before it.
      """)

  @Argument(help: ArgumentHelp("Degrees east.", valueName: "lon"))
  var longitude: DegreesArgument?

  @Argument(help: ArgumentHelp("Degrees north.", valueName: "lat"))
  var latitude: DegreesArgument?

  @Option(help: ArgumentHelp("The day.", valueName: DayArgument.name))
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
    guard let longitude, latitude != nil else {
      throw ValidationError("Give a longitude and a latitude, or --batch.")
    }
    guard let point else {
      throw ValidationError("Both numbers are \(longitude.axis == .east ? "longitudes" : "latitudes").")
    }
    guard point.isOnEarth else {
      throw ValidationError("\(point.longitude) \(point.latitude) is not on the Earth: longitude comes first.")
    }
    guard pointFormat != nil else {
      throw ValidationError("--format \(format.format.rawValue) goes with --batch.")
    }
  }

  func run() throws {
    let atlas = try pack.atlas()
    if batch {
      guard
        PointBatch(atlas: atlas, language: pack.names).run(
          as: format == .text ? PointAnswers.formats[0] : format.format)
      else { throw ExitCode(1) }
      return
    }
    guard let point, let pointFormat else { return }
    let day = try at.map { try atlas.day($0) }
    guard let face = atlas.face(at: point) else { throw absence(of: point, in: atlas) }
    Console.print(
      PointReport(atlas: atlas, point: point, face: face, day: day, language: pack.names), pointFormat)
  }

  /// The point that was asked for, in the order that the letters of the axes say; nil without one, and for two numbers
  /// of one axis.
  private var point: Coordinate? {
    guard let longitude, let latitude else { return nil }
    if longitude.axis == .north || latitude.axis == .east {
      guard longitude.axis != .east, latitude.axis != .north else { return nil }
      return Coordinate(longitude: latitude.degrees, latitude: longitude.degrees)
    }
    return Coordinate(longitude: longitude.degrees, latitude: latitude.degrees)
  }

  /// Complains about a point off the map, with the point that was meant if the axes were taken for each other.
  private func absence(of point: Coordinate, in atlas: Atlas) -> ExitCode {
    let meant = "\(decimal(point.latitude, 4)) \(decimal(point.longitude, 4))"
    let guess =
      atlas.face(at: point.swapped) == nil ? "" : "; longitude comes first: did you mean dayfront point \(meant)?"
    Console.complain(
      "dayfront: \(decimal(point.longitude, 4)) \(decimal(point.latitude, 4)) is outside the map\(guess)")
    return ExitCode(1)
  }

  /// The format of a single point; nil for one that only a batch has.
  private var pointFormat: FormatArgument<PointReport>? { FormatArgument(format.format) }
}

/// The formats of a point and those of a batch.
enum PointFormats: Formatted {
  static var formats: [Format] { PointReport.formats + PointAnswers.formats }
}
