import Screens

/// The key for a character from the terminal; nil for a character without a meaning.
///
/// Escape is a key here. Whether it begins a sequence is decided by the decoder.
public func key(ofCharacter value: UInt32) -> Key? {
  switch value {
  case 0x08, 0x7F: .backspace
  case 0x09: .tab
  case 0x0A, 0x0D: .enter
  case 0x1B: .escape
  case 0x01...0x1A: Unicode.Scalar(value + 0x60).map(Key.control)
  case 0..<0x20, 0x80..<0xA0: nil
  default: Unicode.Scalar(value).map(Key.character)
  }
}

/// The keys in a terminal's description, by their terminfo names. Most send sequences that `EscapeSequence` reads
/// anyway; the table is used for the others, such as `ESC A` of the VT52.
let describedKeys: [(name: String, key: Key)] = [
  ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("kri", .shiftUp), ("kind", .shiftDown),
  ("kUP", .shiftUp), ("kDN", .shiftDown), ("kLFT", .shiftLeft), ("kRIT", .shiftRight), ("kpp", .pageUp),
  ("ka3", .pageUp), ("knp", .pageDown), ("kc3", .pageDown), ("khome", .home), ("kfnd", .home), ("ka1", .home),
  ("kend", .end), ("kslt", .end), ("kc1", .end), ("kent", .enter), ("kcbt", .backTab), ("kdch1", .delete),
  ("kf1", .function(1)), ("kf2", .function(2)), ("kf3", .function(3)), ("kf4", .function(4)), ("kf5", .function(5)),
  ("kf6", .function(6)), ("kf7", .function(7)), ("kf8", .function(8)), ("kf9", .function(9)),
  ("kf10", .function(10)), ("kf11", .function(11)), ("kf12", .function(12)),
]
