import Basics
import Chronicle
import Geometry

/// The command line that shows the current view again.
public struct CommandLine {
  let model: Model
  let atlas: Atlas

  /// Makes the command line of a model.
  public init(model: Model, atlas: Atlas) {
    self.model = model
    self.atlas = atlas
  }

  /// The command with its options: `dayfront --at 2020-10-20 --select fuzuli --view 46.9,39.6,0.8`.
  public var text: String {
    var words = ["dayfront", "--at", model.day.description]
    if let selection = model.selection { words += ["--select", atlas[selection].id] }
    switch model.view {
    case .home: break
    case .whole: words += ["--view", "whole"]
    case .district, .point, .ground, .plane:
      let viewport = model.viewport(in: atlas)
      let point = atlas.projection.unproject(viewport.center)
      words += [
        "--view",
        "\(decimal(point.longitude, 4)),\(decimal(point.latitude, 4)),\(decimal(viewport.kilometresPerColumn, 3))",
      ]
    }
    if let place = model.place { words += ["--place", atlas[place].id] }
    if model.reading != .assessed { words += ["--reading", model.reading.rawValue] }
    if let compared = model.comparedDay { words += ["--against", compared.description] }
    for (option, isOn) in [("--show", true), ("--hide", false)] {
      let layers = model.layers.layers(chosen: isOn).map(\.rawName)
      if !layers.isEmpty { words += [option, layers.joined(separator: ",")] }
    }
    if model.appearance.language != .english { words += ["--names", model.appearance.language.rawValue] }
    if model.appearance.theme != .dark { words += ["--theme", model.appearance.theme.rawValue] }
    return words.joined(separator: " ")
  }
}
