import Basics
import Chronicle

/// The words of the prompt for a layer's key.
enum LayerPrompt {
  static var written: String { written(MapLayer.allCases.map(\.row)) }
  static var spoken: String { spoken(MapLayer.allCases.map(\.row)) }

  /// The list of layers in the status line, each after its key.
  static func written(_ layers: [LayerRow]) -> String {
    "Layer: " + list(layers.map(\.short), separator: " ") + " \(LayerKeys.reset) all."
  }

  /// The list of layers in as many lines as it takes, none of them wider than a number of cells.
  static func lines(in width: Int) -> [String] {
    guard cellWidth(of: written) > width else { return [written] }
    let items = MapLayer.allCases.map { "\($0.key) \($0.row.short)" } + ["\(LayerKeys.reset) all."]
    // A key and its layer stay in one line.
    return items.reduce(into: ["Layer:"]) { lines, item in
      let longer = lines[lines.count - 1] + " " + item
      if cellWidth(of: longer) <= width { lines[lines.count - 1] = longer } else { lines.append(item) }
    }
  }

  /// The list of layers as it is read aloud.
  static func spoken(_ layers: [LayerRow]) -> String {
    "Type a \(LayerKeys.kind(count: layers.count)): " + list(layers.map(\.title), separator: ", ")
      + ", \(LayerKeys.reset) all as at first."
  }

  /// What is said of a key that no layer has.
  static func refusal(count: Int) -> String {
    "A layer is a \(LayerKeys.kind(count: count)), \(LayerKeys.key(1)) to \(LayerKeys.key(count)); "
      + "\(LayerKeys.reset) puts all back. \(Command.layers.key) begins again."
  }

  private static func list(_ names: [String], separator: String) -> String {
    names.enumerated().map { "\(LayerKeys.key($0.offset + 1)) \($0.element)" }.joined(separator: separator)
  }
}

extension Model {
  /// Gives up all choices of layers.
  mutating func resetLayers() {
    prompt = nil
    layers = LayerChoices()
    notice = "Layers are as at first."
  }

  /// Hides or shows the layer of a key.
  mutating func changeLayer(_ key: Key, in atlas: Atlas) {
    prompt = nil
    guard case .character(let scalar) = key, let layer = MapLayer(key: scalar) else { return }
    turnLayer(layer, in: atlas)
  }

  /// Hides a layer that is shown, or shows it.
  mutating func turnLayer(_ layer: MapLayer, in atlas: Atlas) {
    let metresPerDot = viewport(in: atlas).metresPerDot
    let style = MapStyle(self)
    // Lakes are shown at every scale. Asking for lakes alone makes the first key press hide all water.
    let isShown =
      layer == .water
      ? style.showsLakes
      : layer == .events ? marking(in: atlas) != .none : style.shows(layer: layer, metresPerDot: metresPerDot)
    layers[layer] = !isShown
    notice = "\(sentence(layer.title)): \(isShown ? "off" : "on")."
    if layer == .patterns, !appearance.hasColor { notice = "This map has no colours, so its patterns always show." }
    if layer == .relief, !isShown {
      if atlas.relief == nil { notice = "This map has no relief." }
      if !MapStyle(self).hasShadesOfColor, atlas.relief != nil { notice = "Relief: on. Slopes are marked v." }
    }
  }
}

/// A word with its first letter as a capital, as a sentence begins.
private func sentence(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
