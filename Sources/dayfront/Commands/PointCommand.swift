import Basics
import ArgumentParser
import Chronicle
import Geometry
import Screens

/// `dayfront point`: the holder of a point, with its whole history and sources; or a batch of points on days.
struct PointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "point", abstract: "Who held a point: on a day, and its whole history with sources.",
    discussion: """
      With --batch, lines of date,lon,lat come on standard input (a header is optional) and lines of \
      date,lon,lat,holder,status,face,district leave on standard output; the holder of a point off the map is 'outside', before the records 'unknown'. \
      A negative number needs -- before it.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  @Argument(help: ArgumentHelp("Degrees east.", valueName: "lon"))
  var longitude: DegreesArgument?

  @Argument(help: ArgumentHelp("Degrees north.", valueName: "lat"))
  var latitude: DegreesArgument?

  @Option(help: ArgumentHelp("The day.", valueName: "YYYY-MM-DD"))
  var at: DayArgument?

  @Flag(help: "Read points from standard input.")
  var batch = false

  @Option(help: "The format; csv goes with --batch.")
  var format: Format = .text

  @OptionGroup var packing: PackOptions

  func validate() throws {
    if batch {
      guard longitude == nil, latitude == nil else {
        throw ValidationError("--batch reads its points from standard input.")
      }
      guard format != .json else { throw ValidationError("--batch writes csv.") }
      return
    }
    guard let longitude = longitude?.degrees, let latitude = latitude?.degrees else {
      throw ValidationError("Give a longitude and a latitude, or --batch.")
    }
    guard Coordinate(longitude: longitude, latitude: latitude).isOnEarth else {
      throw ValidationError("\(longitude) \(latitude) is not on the Earth: longitude comes first.")
    }
    guard format != .csv else { throw ValidationError("--format csv goes with --batch.") }
  }

  func run() throws {
    let atlas = try packing.atlas()
    if batch {
      guard PointBatch(atlas: atlas).run() else { throw ExitCode(1) }
      return
    }
    guard let longitude = longitude?.degrees, let latitude = latitude?.degrees else { return }
    let point = Coordinate(longitude: longitude, latitude: latitude)
    guard let face = atlas.face(at: point) else {
      Console.complain("dayfront: \(decimal(longitude, 4)) \(decimal(latitude, 4)) is outside the map")
      throw ExitCode(1)
    }
    let report = PointReport(atlas: atlas, point: point, face: face, day: at?.day, language: packing.names)
    switch format {
    case .text, .csv: Console.print(report.text)
    case .json: Console.print(report.json.text)
    }
  }
}

/// Degrees on the command line: `46.75`.
struct DegreesArgument: ExpressibleByArgument {
  var degrees: Double

  init?(argument: String) {
    guard let degrees = typedNumber(argument) else { return nil }
    self.degrees = degrees
  }
}
