/// Whether a byte is a digit of ASCII.
@inlinable
public func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

/// The number written in digits alone, without a sign; nil for anything else, for an empty text and for more than 18
/// digits. `Int` by itself would take a sign too.
@inlinable
public func digitsAlone(_ bytes: some Collection<UInt8>) -> Int? {
  var value = 0, count = 0
  for byte in bytes {
    guard isDigit(byte) else { return nil }
    value = value &* 10 &+ Int(byte &- UInt8(ascii: "0"))
    count += 1
  }
  return (1...18).contains(count) ? value : nil
}

/// The same of a text.
@inlinable
public func digitsAlone(_ text: some StringProtocol) -> Int? { digitsAlone(text.utf8) }

/// The whole number in a text of digits, perhaps with a minus before them; nil for anything else and for more than 18
/// digits.
@inlinable @inline(__always)
public func wholeNumber(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
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
public func decimalNumber(in bytes: UnsafeBufferPointer<UInt8>) -> Double? {
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

/// The number in a text of digits, with at most one point, and perhaps a minus before them: `-46.75`. Nil for anything
/// else. Unlike in files (`decimalNumber(in:)`), `46.` and `.75` are taken and `1e3` is not: where degrees are typed that
/// is a slip, as are `0x1p3` and `inf`, which Swift reads as numbers too.
///
///     typedNumber("46.75") == 46.75
///     typedNumber("0x2E") == nil
@inlinable
public func typedNumber(_ text: some StringProtocol) -> Double? {
  var text = String(text)
  return text.withUTF8(typedNumber(in:))
}

/// The same, in the bytes of UTF-8.
public func typedNumber(in bytes: UnsafeBufferPointer<UInt8>) -> Double? {
  let end = bytes.count
  let isNegative = end > 0 && bytes[0] == UInt8(ascii: "-")
  // The digits before the point; -1 while none has come.
  var mantissa = 0, digits = 0, whole = -1
  var i = isNegative ? 1 : 0
  while i < end {
    let digit = bytes[i] &- UInt8(ascii: "0")
    if digit <= 9 {
      mantissa = mantissa &* 10 &+ Int(digit)
      digits &+= 1
    } else if bytes[i] == UInt8(ascii: "."), whole < 0 {
      whole = digits
    } else {
      return nil
    }
    i &+= 1
  }
  guard digits > 0 else { return nil }
  // As in `decimalNumber`.
  guard digits <= 15 else { return Double(String(decoding: bytes, as: UTF8.self)) }
  let value = Double(mantissa) / powersOfTen[whole < 0 ? 0 : digits - whole]
  return isNegative ? -value : value
}
