import Chronicle

extension Reading {
  /// The name in the title bar.
  var title: String {
    switch self {
    case .assessed: "assessed"
    case .announced: "ANNOUNCED by the parties"
    case .disagreement: "announced AGAINST assessed"
    case .known: "how well each day is KNOWN"
    case .captured: "WHEN each ground was taken"
    }
  }

  /// The name in the title bar of narrow screens.
  var shortTitle: String {
    switch self {
    case .assessed: "assessed"
    case .announced: "CLAIMS"
    case .disagreement: "CLAIM/MAP"
    case .known: "KNOWN"
    case .captured: "WHEN TAKEN"
    }
  }
}
