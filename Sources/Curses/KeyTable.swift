import CNCurses
import Screens

/// The key that a character from the terminal stands for; nil for one that means nothing.
///
/// Escape is a key here: whether it begins a sequence is the reader's business.
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

/// The key that a code of ncurses stands for; nil for one that means nothing here, a resize among them.
func key(ofCode code: Int) -> Key? {
  switch code {
  case DAYFRONT_KEY_UP: .up
  case DAYFRONT_KEY_DOWN: .down
  case DAYFRONT_KEY_LEFT: .left
  case DAYFRONT_KEY_RIGHT: .right
  case DAYFRONT_KEY_SR: .shiftUp
  case DAYFRONT_KEY_SF: .shiftDown
  case DAYFRONT_KEY_SLEFT: .shiftLeft
  case DAYFRONT_KEY_SRIGHT: .shiftRight
  case DAYFRONT_KEY_PPAGE, DAYFRONT_KEY_A3: .pageUp
  case DAYFRONT_KEY_NPAGE, DAYFRONT_KEY_C3: .pageDown
  case DAYFRONT_KEY_HOME, DAYFRONT_KEY_FIND, DAYFRONT_KEY_A1: .home
  case DAYFRONT_KEY_END, DAYFRONT_KEY_SELECT, DAYFRONT_KEY_C1: .end
  case DAYFRONT_KEY_ENTER: .enter
  case DAYFRONT_KEY_BTAB: .backTab
  case DAYFRONT_KEY_BACKSPACE: .backspace
  case DAYFRONT_KEY_DC: .delete
  case DAYFRONT_KEY_F0 + 1...DAYFRONT_KEY_F0 + 12: .function(code - DAYFRONT_KEY_F0)
  default: nil
  }
}
