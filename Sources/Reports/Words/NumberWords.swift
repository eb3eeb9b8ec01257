import Basics

/// A number with its sign: `+3`, `0`, `-2.5`.
func signed(_ value: Double) -> String {
  let text = decimal(value, value == value.rounded() ? 0 : 1)
  return value > 0 ? "+" + text : text
}

/// Two numbers as a range, `-2 to +3`; a hyphen where there are none.
func range(_ lower: Double?, _ upper: Double?) -> String {
  lower.flatMap { lower in upper.map { "\(signed(lower)) to \(signed($0))" } } ?? "-"
}
