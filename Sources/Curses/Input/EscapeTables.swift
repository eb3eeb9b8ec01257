import Screens

/// The key of an SS3 sequence, which a terminal sends in application mode.
func keypadKey(_ final: UInt32) -> Key? {
  final == 0x4D ? .enter : cursorKey(final, isShifted: false)
}

/// The key of a CSI sequence by its last character, as xterm and rxvt send it.
func cursorKey(_ final: UInt32, isShifted: Bool) -> Key? {
  switch Unicode.Scalar(final) {
  case "A": isShifted ? .shiftUp : .up
  case "B": isShifted ? .shiftDown : .down
  case "C": isShifted ? .shiftRight : .right
  case "D": isShifted ? .shiftLeft : .left
  case "a": .shiftUp
  case "b": .shiftDown
  case "c": .shiftRight
  case "d": .shiftLeft
  case "H": .home
  case "F": .end
  case "Z": .backTab
  case "P", "Q", "R", "S": isShifted ? nil : .function(Int(final) - 0x4F)
  default: nil
  }
}

/// The key of a sequence that ends in `~`, numbered as on the VT220.
func editingKey(_ number: Int) -> Key? {
  switch number {
  case 1, 7: .home
  case 4, 8: .end
  case 3: .delete
  case 5: .pageUp
  case 6: .pageDown
  case 11...15: .function(number - 10)
  case 17...21: .function(number - 11)
  case 23, 24: .function(number - 12)
  default: nil
  }
}

/// The Linux console's F1 to F5.
func consoleKey(_ final: UInt32) -> Key? {
  (0x41...0x45).contains(final) ? .function(Int(final) - 0x40) : nil
}

/// A report of mode 1006, `button;column;row` with M for a press and m for a release, columns and rows from 1.
///
/// Only the left button, moves with it pressed, and the wheel are used. Modifiers are ignored.
func mouseReport(_ text: Substring, final: Unicode.Scalar) -> Arrival? {
  let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
  guard final == "M" || final == "m", numbers.count == 3, let button = numbers[0], let column = numbers[1],
    let row = numbers[2],
    column > 0, row > 0
  else { return nil }
  let modifiers = 4 | 8 | 16
  let action: MouseAction? =
    switch (button & ~modifiers, final) {
    case (0, "M"): .press
    case (0, "m"): .release
    case (32, "M"): .drag
    case (64, "M"): .wheelUp
    case (65, "M"): .wheelDown
    default: nil
    }
  return action.map { .mouse($0, column: column - 1, row: row - 1) }
}
