/// What a reader may take off the map or put on it. Its number is the digit behind `x`.
public enum MapLayer: Int, Hashable, Sendable, CaseIterable {
  /// Shading of slopes.
  case relief = 1
  /// Lakes and rivers.
  case water
  case roads
  /// Railways and pipelines.
  case railways
  /// Corridors, and links that were only spoken of.
  case links
  /// Outlines of what was claimed or once was a unit of its own.
  case claims
  /// Ground where special forces were reported.
  case activity
  /// District borders and edges between states of one holder.
  case districts
  case names

  /// A word or two, as the status line and the legend call it.
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
  /// As the command line spells it.
  public var rawName: String { title.split(separator: " ").joined(separator: "-") }

  public init?(rawName: String) {
    guard let layer = Self.allCases.first(where: { $0.rawName == rawName }) else { return nil }
    self = layer
  }
}

/// What a reader said about layers. Those not spoken of are shown where they read well.
public struct LayerChoices: Hashable, Sendable {
  /// A bit for each layer.
  private var on: UInt16 = 0
  private var off: UInt16 = 0

  public init() {}

  private func bit(_ layer: MapLayer) -> UInt16 { 1 << UInt16(layer.rawValue) }

  /// True or false where the reader chose, nil where not.
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

  /// Layers with a choice, in the order of their digits.
  public func layers(chosen isOn: Bool) -> [MapLayer] { MapLayer.allCases.filter { self[$0] == isOn } }
}
