extension Act {
  /// As screens have it, after the day and before the speaker.
  public var words: String {
    switch self {
    case .announced: "announced as taken"
    case .repeated: "announced again"
    case .denied: "denied"
    case .acknowledged: "loss acknowledged"
    case .verified: "verified"
    }
  }

  /// As a handout has it, between the speaker and the names of the places.
  public var inPrint: String {
    switch self {
    case .announced: "announces as taken:"
    case .repeated: "announces again:"
    case .denied: "denies the loss of"
    case .acknowledged: "acknowledges the loss of"
    case .verified: "confirms by other means:"
    }
  }
}
