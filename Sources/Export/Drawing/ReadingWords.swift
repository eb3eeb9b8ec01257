import Chronicle

extension Reading {
  /// The account that a picture gives of its day, after the day: "Tue 20 Oct 2020, as assessed".
  var inPrint: String {
    switch self {
    case .assessed: "as assessed"
    case .captured: "by the day of capture"
    case .announced: "as announced by the parties"
    case .disagreement: "where announcement and assessment differ"
    case .known: "how well each day is known"
    }
  }
}
