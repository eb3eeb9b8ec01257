import Chronicle

extension Status {
  /// As readers see it.
  var words: String {
    switch self {
    case .held: "held"
    case .toBeHandedOver: "to be handed over"
    case .peacekeepersDeployed: "with peacekeepers"
    case .monitored: "monitored"
    }
  }
}
