import Curses
import Screens

/// Makes keys of the bytes that a terminal sends: UTF-8, and escape sequences in the forms that terminals share.
struct KeyBytes {
  /// The bytes of a character that is not complete.
  private var pending: [UInt8] = []
  private var sequence: EscapeSequence?

  /// Whether an Escape has come and may be a key or the beginning of one.
  var isWaiting: Bool { sequence != nil }

  mutating func take(_ bytes: [UInt8]) -> [Key] { bytes.flatMap { take($0) } }

  /// Nothing came for a while: an Escape alone was the key.
  mutating func pause() -> Key? {
    defer { sequence = nil }
    return sequence?.isLoneEscape == true ? .escape : nil
  }

  private mutating func take(_ byte: UInt8) -> [Key] {
    // A byte that goes on from nothing, or does not go on, ends what was cut.
    if byte & 0xC0 != 0x80 { pending = [] }
    pending.append(byte)
    let length =
      switch pending[0] {
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 1
      }
    guard pending.count >= length else { return [] }
    let scalar = String(decoding: pending, as: UTF8.self).unicodeScalars.first
    pending = []
    guard let value = scalar?.value, value != 0xFFFD else { return [] }
    return take(character: value)
  }

  private mutating func take(character value: UInt32) -> [Key] {
    guard var current = sequence else {
      guard value == 0x1B else { return key(ofCharacter: value).map { [$0] } ?? [] }
      sequence = EscapeSequence(expectsMouse: false)
      return []
    }
    let wasLone = current.isLoneEscape
    let step = current.feed(value)
    sequence = current
    switch step {
    case .more: return wasLone && value == 0x1B ? [.escape] : []
    case .answer:
      sequence = nil
      return []
    case .end(let input):
      sequence = nil
      guard case .key(let key) = input else { return [] }
      return [key]
    }
  }
}
