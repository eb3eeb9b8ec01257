extension Status {
  /// As screens have it, after the name of the holder: "Artsakh, to be handed over".
  public var words: String {
    switch self {
    case .held: "held"
    case .toBeHandedOver: "to be handed over"
    case .peacekeepersDeployed: "with peacekeepers"
    case .monitored: "monitored"
    case .unmapped: "held in part, not mapped"
    }
  }

  /// As the legend on the screen has it, where there is little room; nil where the name of the holder says enough.
  public var inLegend: String? {
    switch self {
    case .held, .monitored: nil
    case .toBeHandedOver: "to hand over"
    case .peacekeepersDeployed: "peacekeepers"
    case .unmapped: "not mapped"
    }
  }

  /// As the legend of a printed map has it, directly after the name of the holder.
  public var inPrint: String {
    switch self {
    case .held: ""
    case .toBeHandedOver: ", agreed to be handed over"
    case .peacekeepersDeployed: ", with peacekeepers deployed"
    case .monitored: ", monitoring"
    // It is nobody's: the name of a holder does not stand before it.
    case .unmapped: "held in part by each of two, not mapped"
    }
  }
}
