// In every register an announcement and an assessment have words of their own.
extension PlaceState {
  /// As a label on the screen.
  public var words: String {
    switch self {
    case .held: "as before the war"
    case .announced: "announced, not assessed"
    case .taken: "assessed as taken"
    case .handedOver: "handed over"
    case .notHeld: "announced, not held"
    }
  }

  /// In full, for readers of a report who have not read the manual.
  public var inFull: String {
    switch self {
    case .held: "as before the war: not announced, its ground not assessed as taken"
    case .announced: "announced as taken, its ground not assessed so"
    case .taken: "its ground is assessed as taken"
    case .handedOver: "its ground was handed over by agreement"
    case .notHeld: "announced as taken, and did not hold"
    }
  }

  /// As the legend of a printed map has it, beside the mark of a place.
  public var inPrint: String {
    switch self {
    case .held: "place, as before the war"
    case .announced: "announced as taken, not assessed so"
    case .taken: "assessed as taken"
    case .handedOver: "handed over"
    case .notHeld: "announced, did not hold"
    }
  }
}
