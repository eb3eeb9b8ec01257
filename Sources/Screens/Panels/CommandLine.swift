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
    case .chosen, .ground:
      let (center, metresPerDot) = (model.viewport(in: atlas).center, model.viewport(in: atlas).metresPerDot)
      let point = atlas.projection.unproject(center)
      words += [
        "--view",
        "\(decimal(point.longitude, 4)),\(decimal(point.latitude, 4)),\(decimal(metresPerDot * 2 / 1000, 3))",
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

  func lines(width: Int) -> [PanelLine] {
    PanelLine.paragraph(text, width: width, .strong) + [.blank]
      + PanelLine.paragraph(
        "For a picture of it on stdout: dayfront render, with --size, then the same options.", width: width, .dim)
  }
}
