/// A string of a terminal's description that is plain text with one or two decimal numbers, such as
/// `\E[%i%p1%d;%p2%dH`.
struct DecimalTemplate: Hashable, Sendable {
  private var pieces: [[UInt8]] = [[]]
  private var offset = 0
  /// The bytes of all pieces: ways of the cursor are measured far more often than written.
  private var fixedLength = 0
  private var hasTwoNumbers = false

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
    fixedLength = pieces.reduce(0) { $0 + $1.count }
    hasTwoNumbers = numbers == 2
  }

  /// The number of bytes of the string with these numbers.
  func length(_ first: Int, _ second: Int = 0) -> Int {
    fixedLength + decimalLength(first + offset) + (hasTwoNumbers ? decimalLength(second + offset) : 0)
  }

  func append(_ first: Int, _ second: Int = 0, to bytes: inout [UInt8]) {
    bytes += pieces[0]
    appendDecimal(first + offset, to: &bytes)
    bytes += pieces[1]
    guard hasTwoNumbers else { return }
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
