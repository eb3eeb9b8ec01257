/// A whole number as written: a minus at most, digits, nothing else; nil for anything else or beyond 18 digits.
func wholeNumber(in bytes: ArraySlice<UInt8>) -> Int? {
  let isNegative = bytes.first == UInt8(ascii: "-")
  let digits = isNegative ? bytes.dropFirst() : bytes
  guard (1...18).contains(digits.count) else { return nil }
  var value = 0
  for byte in digits {
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return isNegative ? -value : value
}

/// A finite decimal number as JSON writes it, with leading zeros allowed; nil for anything else.
///
///     -12, 46.7486, 3.6e-05
///
/// Up to 15 digits over a power of ten to 22 are divided once, which rounds correctly (Clinger, 1990); all else goes
/// to the standard library.
func decimalNumber(in bytes: ArraySlice<UInt8>) -> Double? {
  var i = bytes.startIndex
  let isNegative = bytes.first == UInt8(ascii: "-")
  if isNegative { i += 1 }
  var mantissa = 0
  var digits = 0
  var decimals = 0
  func isDigit(_ i: Int) -> Bool { i < bytes.endIndex && bytes[i] >= 0x30 && bytes[i] <= 0x39 }
  func add(_ byte: UInt8) {
    digits += 1
    mantissa = mantissa &* 10 &+ Int(byte - UInt8(ascii: "0"))
  }
  while isDigit(i) {
    add(bytes[i])
    i += 1
  }
  guard digits > 0 else { return nil }
  if i < bytes.endIndex, bytes[i] == UInt8(ascii: ".") {
    i += 1
    let before = digits
    while isDigit(i) {
      add(bytes[i])
      i += 1
    }
    decimals = digits - before
    guard decimals > 0 else { return nil }
  }
  if i == bytes.endIndex, digits <= 15, decimals <= 22 {
    let value = Double(mantissa) / powersOfTen[decimals]
    return isNegative ? -value : value
  }
  if i < bytes.endIndex {
    guard bytes[i] == UInt8(ascii: "e") || bytes[i] == UInt8(ascii: "E") else { return nil }
    i += 1
    if i < bytes.endIndex, bytes[i] == UInt8(ascii: "-") || bytes[i] == UInt8(ascii: "+") { i += 1 }
    guard isDigit(i) else { return nil }
    while isDigit(i) { i += 1 }
    guard i == bytes.endIndex else { return nil }
  }
  guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else { return nil }
  return value
}

private let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
  1e20, 1e21, 1e22,
]
