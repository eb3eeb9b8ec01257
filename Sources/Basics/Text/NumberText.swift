/// A number with a fixed count of decimals, independent of the locale: `decimal(12.345, 1) == "12.3"`.
///
/// Halves round away from zero; NaN and infinities are written `-`.
public func decimal(_ value: Double, _ places: Int) -> String {
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let scaled = (value * scale).rounded()
  guard scaled.isFinite, abs(scaled) < 1e15 else { return "-" }
  let digits = String(Int(abs(scaled)))
  let sign = scaled < 0 ? "-" : ""
  guard places > 0 else { return sign + digits }
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  return sign + padded.dropLast(places) + "." + padded.suffix(places)
}

/// A whole number with commas between thousands.
public func grouped(_ value: Int) -> String {
  var digits = String(abs(value))
  var groups: [String] = []
  while digits.count > 3 {
    groups.insert(String(digits.suffix(3)), at: 0)
    digits.removeLast(3)
  }
  return (value < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
}

/// A share in per cent: `62%`; `<1%` for a share above 0 that rounds to 0, `>99%` for one below 1 that rounds to 100.
public func percent(_ share: Double, below: String = "<", above: String = ">") -> String {
  let rounded = Int((share * 100).rounded())
  if rounded == 0, share > 0 { return below + "1%" }
  if rounded == 100, share < 0.9995 { return above + "99%" }
  return "\(rounded)%"
}

/// A number with its sign and at most one decimal: `+3`, `0`, `-2.5`.
public func signed(_ value: Double) -> String {
  let text = decimal(value, value == value.rounded() ? 0 : 1)
  return value > 0 ? "+" + text : text
}

/// A number with its sign: `+3`, `0`, `-27`.
public func signed(_ value: Int) -> String { value > 0 ? "+\(value)" : "\(value)" }

/// A number of things in words: `1 day`, `12 days`.
public func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
