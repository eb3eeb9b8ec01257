import Basics

extension Coordinate {
  /// The coordinate in words, `47.03 E 39.52 N`, east and north positive.
  public func text(decimals: Int) -> String { "\(decimal(longitude, decimals)) E \(decimal(latitude, decimals)) N" }
}
