extension Outcome {
  /// As a label on the screen.
  public var words: String {
    switch self {
    case .held: "the claim held"
    case .part: "the claim held in part"
    case .notHeld: "the claim did not hold"
    case .disputed: "the claim is disputed"
    }
  }

  /// In full, for readers of a report.
  public var inFull: String {
    switch self {
    case .held: "the announcement held"
    case .part: "it held for a part of the place"
    case .notHeld: "it did not hold: the place was not taken after all"
    case .disputed: "whether it held is disputed"
    }
  }
}
