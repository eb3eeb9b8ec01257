/// The number in a text of digits, with at most one point, and perhaps a minus before them: `-46.75`. Nil for anything
/// else. Forms that Swift also reads as numbers, such as `0x1p3`, `inf` and `1e3`, are typing errors where degrees are
/// asked for.
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
