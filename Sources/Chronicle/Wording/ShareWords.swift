import Basics

extension PublishedShare.Measure {
  /// What is measured, in words for readers.
  public var words: String {
    switch self {
    case .taken: "taken by fighting"
    case .handedOver: "handed over or agreed to be"
    case .remaining: "remaining"
    case .heldBefore: "held before the war"
    case .heldAfter: "held after the war"
    case .lineBefore: "length of the line before the war"
    case .lineAfter: "length of the line after the war"
    }
  }
}

extension PublishedShare.Unit {
  /// A value in this unit: `32.5%`, `11500 km2`.
  ///
  /// - Parameter decimals: the most decimals that are written.
  public func text(_ value: Double, decimals: Int = 2) -> String {
    var places = decimals
    while places > 0, decimal(value, places).hasSuffix("0") { places -= 1 }
    switch self {
    case .percent: return decimal(value, places) + "%"
    case .squareKilometres: return decimal(value, places) + " km2"
    case .kilometres: return decimal(value, places) + " km"
    }
  }
}
