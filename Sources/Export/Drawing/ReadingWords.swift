import Chronicle

extension Reading {
  /// The account that a picture gives of its day, after the day: "Tue 20 Oct 2020, as assessed".
  var inPrint: String {
    switch self {
    // A picture of the days of capture is a kind of its own: what is drawn of a day is its ground.
    case .assessed, .captured: "as assessed"
    case .announced: "as announced by the parties"
    case .disagreement: "where announcement and assessment differ"
    case .known: "how well each day is known"
    }
  }
}
