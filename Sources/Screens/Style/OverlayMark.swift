import Chronicle

extension OverlayLayer {
  /// The line that the layer is drawn with.
  var mark: Mark {
    switch self {
    case .formerOblast: .formerOblast
    case .claimed: .claimed
    case .corridor, .remained: .corridor
    case .road: .road
    case .railway: .railway
    case .pipeline: .pipeline
    case .link: .link
    case .river, .lake: .river
    }
  }
}
