import Chronicle

/// The prompt for a layer's digit.
enum LayerPrompt {
  static let written =
    "Layer: " + MapLayer.allCases.map { "\($0.rawValue) \(short($0))" }.joined(separator: " ") + " 0 all."

  static let spoken =
    "Type a digit: " + MapLayer.allCases.map { "\($0.rawValue) \($0.title)" }.joined(separator: ", ")
    + ", 0 all as at first."

  private static func short(_ layer: MapLayer) -> String {
    switch layer {
    case .railways: "rails"
    case .activity: "forces"
    case .districts: "borders"
    case .relief, .water, .roads, .links, .claims, .names: layer.title
    }
  }
}

extension Model {
  /// Hides or shows the layer of a digit; 0 resets all choices.
  mutating func chooseLayer(_ key: Key, in atlas: Atlas) -> Effect {
    prompt = nil
    guard case .character(let scalar) = key, let digit = Int(String(scalar)) else {
      if key == .control("l") { return .repaint }
      if key != .escape { notice = "A layer is a digit, 1 to 9; 0 gives all back. x begins again." }
      return .none
    }
    guard let layer = MapLayer(rawValue: digit) else {
      layers = LayerChoices()
      notice = "Layers are as at first."
      return .none
    }
    let metresPerDot = viewport(in: atlas).metresPerDot
    let style = MapStyle(self)
    // Lakes are shown at every scale. Asking for lakes alone makes the first key press hide all water.
    let isShown = layer == .water ? style.showsLakes : style.shows(layer: layer, metresPerDot: metresPerDot)
    layers[layer] = !isShown
    notice = "\(sentence(layer.title)): \(isShown ? "off" : "on")."
    if layer == .relief, !isShown {
      if atlas.relief == nil { notice = "This map has no relief." }
      if !MapStyle(self).hasShadesOfColor, atlas.relief != nil { notice = "Relief: on. Slopes are marked v." }
    }
    return .none
  }
}

/// A word with its first letter as a capital, as a sentence begins.
private func sentence(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
