import ArgumentParser
import Chronicle
import Screens

/// The first view, as far as options set it; key y prints those for the present view.
struct StartOptions: DeclaredOptions {
  var at: DayArgument?
  var select: String?
  var place: String?
  var reading = Reading.assessed
  var against: DayArgument?
  var view = MapExtent.home
  var show: LayersArgument?
  var hide: LayersArgument?

  mutating func declare(to reader: inout some OptionReader) throws {
    try reader.option(
      .setting("at"), &at, ArgumentHelp("The day: 2020-10-20, '20 oct', 20.10, last.", valueName: DayArgument.name))
    try reader.option("select", &select, ArgumentHelp("The district to select.", valueName: "name"))
    try reader.option("place", &place, ArgumentHelp("The place whose record is open.", valueName: "name"))
    try reader.option(.setting("reading"), &reading, "What the map shows of a day.")
    try reader.option("against", &against, ArgumentHelp("The day to compare with.", valueName: DayArgument.name))
    try reader.option(
      .setting("view"), &view,
      ArgumentHelp("home, whole, or LON,LAT,KM: a centre and the width of a column.", valueName: "view"))
    try reader.option(
      .setting("show"), &show,
      ArgumentHelp("Layers to put on the map, with commas between: \(LayersArgument.all).", valueName: "layers"))
    try reader.option(.setting("hide"), &hide, ArgumentHelp("Layers to take off the map.", valueName: "layers"))
  }

  func model(in atlas: Atlas, size: CellSize, appearance: Appearance, reportsMouse: Bool = false) throws -> Model {
    let day = try atlas.sliderDay(at, after: atlas.days.lowerBound)
    let found = try place.map(atlas.place(called:))
    var layers = LayerChoices()
    for layer in show?.layers ?? [] { layers[layer] = true }
    for layer in hide?.layers ?? [] { layers[layer] = false }
    return Model(
      size: size, day: day,
      selection: try found.map { atlas[$0].district }
        ?? select.map { try atlas.district(called: $0, orPlace: "--place") },
      place: found, reading: reading, comparedDay: try against.map { try atlas.sliderDay($0, after: day) },
      view: view, appearance: appearance, layers: layers, reportsMouse: reportsMouse)
  }
}

extension Reading: ExpressibleByArgument {}
