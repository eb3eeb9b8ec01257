extension Status {
  /// As screens have it, after the name of the holder: "Artsakh, to be handed over".
  public var words: String {
    switch self {
    case .held: "held"
    case .toBeHandedOver: "to be handed over"
    case .peacekeepersDeployed: "with peacekeepers"
    case .monitored: "monitored"
    }
  }

  /// As the legend on the screen has it, where there is little room; nil where the name of the holder says enough.
  public var inLegend: String? {
    switch self {
    case .held, .monitored: nil
    case .toBeHandedOver: "to hand over"
    case .peacekeepersDeployed: "peacekeepers"
    }
  }

  /// As the legend of a printed map has it, directly after the name of the holder.
  public var inPrint: String {
    switch self {
    case .held: ""
    case .toBeHandedOver: ", agreed to be handed over"
    case .peacekeepersDeployed: ", with peacekeepers deployed"
    case .monitored: ", monitoring"
    }
  }
}
