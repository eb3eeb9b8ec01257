/// A string of a terminal's description that is plain text with one or two decimal numbers, such as
/// `\E[%i%p1%d;%p2%dH`.
struct DecimalTemplate: Hashable, Sendable {
  private var pieces: [[UInt8]] = [[]]
  private var offset = 0

  /// Reads a template; nil for one that needs more: another format of numbers, a condition, padding.
  init?(_ text: [UInt8], numbers: Int) {
    var rest = text[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<") { return nil }
      guard byte == UInt8(ascii: "%") else {
        pieces[pieces.count - 1].append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "i"): offset = 1
      case UInt8(ascii: "%"): pieces[pieces.count - 1].append(byte)
      case UInt8(ascii: "p"):
        guard rest.prefix(3).elementsEqual([UInt8(ascii: "0") + UInt8(pieces.count), byte, UInt8(ascii: "d")]),
          pieces.count <= numbers
        else { return nil }
        rest = rest.dropFirst(3)
        pieces.append([])
      default: return nil
      }
    }
    guard pieces.count == numbers + 1 else { return nil }
  }

  /// The number of bytes of the string with these numbers.
  func length(_ first: Int, _ second: Int = 0) -> Int {
    let length = pieces[0].count + decimalLength(first + offset) + pieces[1].count
    return pieces.count == 2 ? length : length + decimalLength(second + offset) + pieces[2].count
  }

  func append(_ first: Int, _ second: Int = 0, to bytes: inout [UInt8]) {
    bytes += pieces[0]
    appendDecimal(first + offset, to: &bytes)
    bytes += pieces[1]
    guard pieces.count == 3 else { return }
    appendDecimal(second + offset, to: &bytes)
    bytes += pieces[2]
  }
}

/// The number of digits of a number that is not negative.
func decimalLength(_ number: Int) -> Int {
  number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 1 + decimalLength(number / 10)
}

func appendDecimal(_ number: Int, to bytes: inout [UInt8]) {
  if number >= 10 { appendDecimal(number / 10, to: &bytes) }
  bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
}
