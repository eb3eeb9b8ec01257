/// A key as decoded from the terminal's input.
public enum Key: Hashable, Sendable {
  /// A printable character, the space included.
  case character(Unicode.Scalar)
  /// Control with a lower-case letter.
  case control(Unicode.Scalar)
  case up, down, left, right
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case pageUp, pageDown, home, end
  case enter, escape, tab, backTab, backspace, delete
  case function(Int)
}

extension Key: ExpressibleByUnicodeScalarLiteral {
  /// The key of a printable character.
  public init(unicodeScalarLiteral value: Unicode.Scalar) { self = .character(value) }
}

extension Key {
  /// The number that a digit stands for; nil for any other key.
  var digit: Int? {
    guard case .character(let scalar) = self, ("0"..."9").contains(scalar) else { return nil }
    return Int(scalar.value) - 48
  }
}
