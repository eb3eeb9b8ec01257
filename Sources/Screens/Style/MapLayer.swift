/// The layers that a reader can hide or show. The number of a layer is the digit after `x`.
public enum MapLayer: Int, Hashable, Sendable, CaseIterable {
  /// Shading of slopes.
  case relief = 1
  /// Lakes and rivers.
  case water
  case roads
  /// Railways and pipelines.
  case railways
  /// Corridors, and links that were announced but not built.
  case links
  /// Outlines of ground that was claimed or once was a unit of its own.
  case claims
  /// Ground where special forces were reported.
  case activity
  /// District borders and edges between states of one holder.
  case districts
  case names

  /// The layer's name in a word or two, for the status line and the legend.
  var title: String {
    switch self {
    case .relief: "relief"
    case .water: "water"
    case .roads: "roads"
    case .railways: "railways"
    case .links: "corridors"
    case .claims: "claims"
    case .activity: "special forces"
    case .districts: "district borders"
    case .names: "names"
    }
  }
}

extension MapLayer {
  /// The layer's name on the command line.
  public var rawName: String { title.split(separator: " ").joined(separator: "-") }

  /// The layer with a name on the command line; nil for an unknown name.
  public init?(rawName: String) {
    guard let layer = Self.allCases.first(where: { $0.rawName == rawName }) else { return nil }
    self = layer
  }
}

/// A reader's choices of layers. Layers without a choice are shown at the scales at which they read well.
public struct LayerChoices: Hashable, Sendable {
  /// A bit for each layer.
  private var on: UInt16 = 0
  private var off: UInt16 = 0

  /// No choices.
  public init() {}

  private func bit(_ layer: MapLayer) -> UInt16 { 1 << UInt16(layer.rawValue) }

  /// Whether the reader chose to show (true) or hide (false) a layer; nil without a choice.
  public subscript(layer: MapLayer) -> Bool? {
    get { on & bit(layer) != 0 ? true : off & bit(layer) != 0 ? false : nil }
    set {
      on &= ~bit(layer)
      off &= ~bit(layer)
      switch newValue {
      case true?: on |= bit(layer)
      case false?: off |= bit(layer)
      case nil: break
      }
    }
  }

  /// The layers chosen to be shown, or to be hidden, in the order of their digits.
  public func layers(chosen isOn: Bool) -> [MapLayer] { MapLayer.allCases.filter { self[$0] == isOn } }
}
