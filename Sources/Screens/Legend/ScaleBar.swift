import Basics
import Geometry

/// A bar of a round length on the ground, with the length: `├──────┤ 50 km`.
struct ScaleBar {
  let kilometresPerColumn: Double
  let appearance: Appearance

  /// The bar, at most so many columns long.
  func text(columns: Int) -> String {
    let most = Double(max(2, columns)) * kilometresPerColumn
    let length = Self.length(upTo: most)
    let count = max(2, Int((length / kilometresPerColumn).rounded()))
    let line = String(repeating: String(appearance.pick("─", "-")), count: count - 2)
    let bar = "\(appearance.pick("├", "|"))\(line)\(appearance.pick("┤", "|"))"
    return "\(bar) \(length < 1 ? "\(Int((length * 1000).rounded())) m" : "\(Int(length.rounded())) km")"
  }

  /// The longest of 1, 2 and 5 times a power of ten that is not longer than a length.
  private static func length(upTo most: Double) -> Double {
    var power = 0.001
    while power * 10 <= most { power *= 10 }
    return power * ([5, 2, 1].first { power * $0 <= most * 1.000001 } ?? 1)
  }
}
