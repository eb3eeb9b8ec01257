/// The whole number in a text of digits, perhaps with a minus before them; nil for anything else and for more than 18
/// digits.
@inline(__always)
func wholeNumber(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  let end = bytes.count
  var i = 0
  let isNegative = end > 0 && bytes[0] == UInt8(ascii: "-")
  if isNegative { i = 1 }
  guard (1...18).contains(end - i) else { return nil }
  var value = 0
  while i < end {
    let digit = bytes[i] &- UInt8(ascii: "0")
    guard digit <= 9 else { return nil }
    value = value &* 10 &+ Int(digit)
    i &+= 1
  }
  return isNegative ? -value : value
}

/// The finite decimal number in a text, as JSON writes it but with leading zeros allowed; nil for anything else.
///
///     -12, 46.7486, 3.6e-05
///
/// A number of up to 15 digits, at most 22 of them decimals, is computed by one division by a power of ten, which
/// rounds correctly (Clinger, 1990). Any other number is left to the standard library.
func decimalNumber(in bytes: UnsafeBufferPointer<UInt8>) -> Double? {
  let end = bytes.count
  var i = 0
  let isNegative = end > 0 && bytes[0] == UInt8(ascii: "-")
  if isNegative { i = 1 }
  var mantissa = 0
  // Reads the digits from `i` on and moves `i` behind them; returns how many there were.
  func digits() -> Int {
    let first = i
    while i < end {
      let digit = bytes[i] &- UInt8(ascii: "0")
      if digit > 9 { break }
      mantissa = mantissa &* 10 &+ Int(digit)
      i &+= 1
    }
    return i - first
  }
  var count = digits()
  guard count > 0 else { return nil }
  var decimals = 0
  if i < end, bytes[i] == UInt8(ascii: ".") {
    i += 1
    decimals = digits()
    guard decimals > 0 else { return nil }
    count += decimals
  }
  if i == end, count <= 15, decimals <= 22 {
    let value = Double(mantissa) / powersOfTen[decimals]
    return isNegative ? -value : value
  }
  if i < end {
    guard bytes[i] == UInt8(ascii: "e") || bytes[i] == UInt8(ascii: "E") else { return nil }
    i += 1
    if i < end, bytes[i] == UInt8(ascii: "-") || bytes[i] == UInt8(ascii: "+") { i += 1 }
    guard digits() > 0, i == end else { return nil }
  }
  guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else { return nil }
  return value
}

private let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
  1e20, 1e21, 1e22,
]
