import ArgumentParser
import Chronicle
import Curses
import Geometry
import Screens

/// `dayfront browse`: the map, in the terminal.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "The map, in the terminal (the default).")

  @Option(help: ArgumentHelp("The day to start on.", valueName: "day"))
  var at: DayArgument?

  @Option(help: ArgumentHelp("The district to select.", valueName: "name"))
  var select: String?

  @Option(help: ArgumentHelp("home, whole, or LON,LAT,KM: a centre and the width of a column.", valueName: "view"))
  var view: ViewArgument = .home

  @Flag(help: "Ask the terminal for clicks and the wheel.")
  var mouse = false

  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var packing: PackOptions

  func run() throws {
    let atlas = try packing.atlas()
    var model = Model(
      size: CellSize(columns: 80, rows: 24), day: try atlas.sliderDay(at),
      selection: try select.map(atlas.district(called:)), view: view.mapView(in: atlas), reportsMouse: mouse)
    let terminal: Terminal
    do {
      terminal = try Terminal(name: Console.environment["TERM"] ?? "")
    } catch {
      Console.complain("dayfront: \(error)")
      throw ExitCode(1)
    }
    model.appearance = drawing.appearance(language: packing.names, colors: terminal.colors)
    _ = model.apply(.resize(terminal.size), in: atlas)
    var browser = Browser(session: Session(model: model, atlas: atlas), terminal: terminal)
    let signal = browser.run()
    terminal.close()
    if let signal { Console.die(of: signal) }
  }
}

/// What `--view` says.
enum ViewArgument: ExpressibleByArgument {
  case home, whole
  case chosen(Coordinate, kilometresPerColumn: Double)

  init?(argument: String) {
    switch argument {
    case "home": self = .home
    case "whole": self = .whole
    default:
      let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
      guard parts.count == 3, let longitude = parts[0], let latitude = parts[1], let width = parts[2],
        Coordinate(longitude: longitude, latitude: latitude).isOnEarth, width >= 0.01, width <= 1000
      else { return nil }
      self = .chosen(Coordinate(longitude: longitude, latitude: latitude), kilometresPerColumn: width)
    }
  }

  var defaultValueDescription: String { "home" }

  func mapView(in atlas: Atlas) -> MapView {
    switch self {
    case .home: .home
    case .whole: .whole
    case .chosen(let point, let kilometres):
      .chosen(center: atlas.projection.project(point), metresPerDot: kilometres * 500)
    }
  }
}
