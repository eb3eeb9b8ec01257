extension MapStyle {
  /// The last rank that is shown on every day at a scale.
  static func finestRank(metresPerDot: Double) -> Int {
    switch metresPerDot {
    case 1500...: 1
    case 500...: 2
    case 250...: 3
    case 120...: 4
    default: 5
    }
  }
}
