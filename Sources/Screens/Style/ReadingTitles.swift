import Chronicle

extension Reading {
  /// The name in the title bar.
  var title: String {
    switch self {
    case .assessed: "assessed"
    case .announced: "what the parties announced"
    case .disagreement: "where claims and map differ"
    case .known: "how well each day is known"
    }
  }

  /// The name in the title bar of narrow screens.
  var shortTitle: String {
    switch self {
    case .assessed: "assessed"
    case .announced: "claims"
    case .disagreement: "differences"
    case .known: "how known"
    }
  }
}
