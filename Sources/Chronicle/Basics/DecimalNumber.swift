/// A number as people write it, `-46.75`: digits, a point and digits at most, and perhaps a minus before them. Nil for
/// anything else: what the language reads as a number too, `0x1p3`, `inf` or `1e3`, is a slip where degrees are asked for.
///
///     decimalNumber("46.75") == 46.75
///     decimalNumber("0x2E") == nil
@inlinable
public func decimalNumber(_ text: some StringProtocol) -> Double? {
  var digits = 0, points = 0
  for (position, byte) in text.utf8.enumerated() {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
    case UInt8(ascii: "."): points += 1
    case UInt8(ascii: "-") where position == 0: break
    default: return nil
    }
  }
  return digits > 0 && points <= 1 ? Double(text) : nil
}
