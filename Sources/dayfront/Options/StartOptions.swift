import Basics
import ArgumentParser
import Chronicle
import Geometry
import Screens

/// The options of `browse` and `render` for the first view; key y prints them for the present view.
struct StartOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day, YYYY-MM-DD.", valueName: "YYYY-MM-DD"))
  var at: DayArgument?

  @Option(help: ArgumentHelp("The district to select.", valueName: "name"))
  var select: String?

  @Option(help: ArgumentHelp("The place whose record is open.", valueName: "name"))
  var place: String?

  @Option(help: "What the map shows of a day.")
  var reading: Reading = .assessed

  @Option(help: ArgumentHelp("The day to compare with.", valueName: "YYYY-MM-DD"))
  var against: DayArgument?

  @Option(help: ArgumentHelp("home, whole, or LON,LAT,KM: a centre and the width of a column.", valueName: "view"))
  var view: MapExtent = .home

  @Option(
    help: ArgumentHelp("Layers to put on the map, with commas between: \(LayersArgument.all).", valueName: "layers"))
  var show: LayersArgument?

  @Option(help: ArgumentHelp("Layers to take off the map.", valueName: "layers"))
  var hide: LayersArgument?

  var chosen: Start {
    Start(
      at: at, select: select, place: place, reading: reading, against: against, view: view, show: show, hide: hide)
  }
}

/// The first view, as far as options set it.
struct Start {
  var at: DayArgument?
  var select: String?
  var place: String?
  var reading = Reading.assessed
  var against: DayArgument?
  var view = MapExtent.home
  var show: LayersArgument?
  var hide: LayersArgument?

  func model(in atlas: Atlas, size: CellSize, appearance: Appearance, reportsMouse: Bool = false) throws -> Model {
    let day = try atlas.sliderDay(at)
    let found = try place.map(atlas.place(called:))
    var layers = LayerChoices()
    for layer in show?.layers ?? [] { layers[layer] = true }
    for layer in hide?.layers ?? [] { layers[layer] = false }
    return Model(
      size: size, day: day, selection: try found.map { atlas[$0].district } ?? select.map(atlas.district(called:)),
      place: found, reading: reading, comparedDay: try against.map { try atlas.sliderDay($0) },
      view: view, appearance: appearance, layers: layers, reportsMouse: reportsMouse)
  }
}

extension Reading: ExpressibleByArgument {}

extension Atlas {
  /// The place with a name, the likeliest of several. Complains and ends with 1 if there is none.
  func place(called name: String) throws -> PlaceIndex {
    if let place = Gazetteer(of: self).places(matching: name, by: EvidenceBook(of: self)).places.first { return place }
    Console.complain("dayfront: no place is called '\(Console.printable(name))'")
    throw ExitCode(1)
  }
}

/// Layers on the command line: `relief,names`.
struct LayersArgument: ExpressibleByArgument {
  var layers: [MapLayer]

  static let all = MapLayer.allCases.map(\.rawName).joined(separator: ",")

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    layers = names.compactMap(MapLayer.init(rawName:))
    guard layers.count == names.count else { return nil }
  }
}

extension MapExtent: ExpressibleByArgument {
  /// Reads the value of `--view`.
  public init?(argument: String) { self.init(argument) }

  /// As help names the default.
  public var defaultValueDescription: String { "home" }
}
