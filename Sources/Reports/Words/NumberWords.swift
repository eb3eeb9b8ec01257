import Basics

/// Two numbers as a range, `-2 to +3`; a hyphen where there are none.
func range(_ lower: Double?, _ upper: Double?) -> String {
  lower.flatMap { lower in upper.map { "\(signed(lower)) to \(signed($0))" } } ?? "-"
}
