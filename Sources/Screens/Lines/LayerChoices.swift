/// A reader's choices of layers. Layers without a choice are shown at the scales at which they read well.
public struct LayerChoices: Hashable, Sendable {
  /// A bit for each layer.
  private var on: UInt64 = 0
  private var off: UInt64 = 0

  /// No choices.
  public init() {}

  private func bit(_ layer: MapLayer) -> UInt64 { 1 << UInt64(layer.rawValue) }

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

  /// The layers chosen to be shown, or to be hidden, in the order of their keys.
  public func layers(chosen isOn: Bool) -> [MapLayer] { MapLayer.allCases.filter { self[$0] == isOn } }
}
