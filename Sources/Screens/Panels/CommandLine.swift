import Basics
import Chronicle
import Classroom
import Geometry

/// The command line that shows the current view again, with every option that is in force.
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
    (["dayfront"] + (lessonWords ?? viewWords) + layerWords + appearanceWords + model.call.words)
      .joined(separator: " ")
  }

  /// The lesson and its stop, as long as the view is the one of the stop: a lesson that is opened shows its stop, whatever
  /// else the call says.
  private var lessonWords: [String]? {
    guard let progress = model.lesson, let named = model.call.lesson, named.title == progress.lesson.title,
      model.isAtStop(of: progress)
    else { return nil }
    return ["--lesson", named.name, "--stop", String(progress.stop + 1)]
  }

  private var viewWords: [String] {
    var words = ["--at", model.day.description]
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
    return words
  }

  private var layerWords: [String] {
    [("--show", true), ("--hide", false)].flatMap { option, isOn in
      let layers = model.layers.layers(chosen: isOn).map(\.rawName)
      return layers.isEmpty ? [] : [option, layers.joined(separator: ",")]
    }
  }

  private var appearanceWords: [String] {
    let appearance = model.appearance, said = model.call.said
    var words: [String] = []
    if appearance.language != .english || said.contains(.names) { words += ["--names", appearance.language.rawValue] }
    if said.contains(.glyphs) { words += ["--glyphs", appearance.glyphs.rawValue] }
    if said.contains(.color) { words += ["--color", appearance.color.rawValue] }
    if said.contains(.theme) { words += ["--theme", appearance.theme.rawValue] }
    if said.contains(.mouse) { words.append(model.reportsMouse ? "--mouse" : "--no-mouse") }
    return words
  }
}

extension Model {
  /// Whether the view is still the one that a stop shows.
  fileprivate func isAtStop(of progress: LessonProgress) -> Bool {
    let stop = progress.current
    let shown: LessonSelection =
      place.map { .place($0) } ?? selection.map { .district($0) } ?? .nothing
    return day == stop.day && reading == stop.reading && comparedDay == nil && shown == stop.selection
      && view == progress.shownView
  }
}
