import Screens

/// Reads one escape sequence that ncurses did not know, a character at a time, from after its Escape.
///
/// Every sequence is read to its end, so that no part of it is taken for keys; one that means nothing, or that is cut,
/// is swallowed whole. The forms are those of ECMA-48: CSI, SS3, and the strings OSC, DCS, SOS, PM and APC.
public struct EscapeSequence {
  public enum Step: Hashable {
    case more
    case end(Input?)
    /// The terminal's answer to a request for its state: it has everything that was sent before.
    case answer
  }

  private enum State: Hashable {
    case start
    case csi
    /// The Linux console's function keys: `ESC [ [ A`.
    case consoleKey
    case ss3, modifiedSS3
    case string
    /// An old mouse report: button, column and row follow as characters.
    case oldReport(left: Int)
  }

  private var state = State.start
  private var parameters = ""
  /// Whether mouse reports are on: only then does `ESC [ M` begin one.
  private let expectsMouse: Bool

  public init(expectsMouse: Bool) { self.expectsMouse = expectsMouse }

  /// Whether nothing has come after the Escape: it was the key.
  public var isLoneEscape: Bool { state == .start }

  public mutating func feed(_ value: UInt32) -> Step {
    // An Escape ends what was cut, or was held as Alt, and begins anew.
    if value == 0x1B {
      self = EscapeSequence(expectsMouse: expectsMouse)
      return .more
    }
    switch state {
    case .start: return begin(value)
    case .csi: return readCSI(value)
    case .consoleKey: return .end(consoleKey(value))
    case .ss3:
      // A digit is a modifier, as in ESC O 2 P, which is no key of ours.
      if (0x30...0x39).contains(value) {
        state = .modifiedSS3
        return .more
      }
      return .end(keypadKey(value).map(Input.key))
    case .modifiedSS3: return (0x30...0x39).contains(value) ? .more : .end(nil)
    case .string: return value == 0x07 || value == 0x9C ? .end(nil) : .more
    case .oldReport(let left):
      state = .oldReport(left: left - 1)
      return left > 1 ? .more : .end(nil)
    }
  }

  private mutating func begin(_ value: UInt32) -> Step {
    switch Unicode.Scalar(value) {
    case "[": state = .csi
    case "O": state = .ss3
    case "]", "P", "X", "^", "_": state = .string
    default:
      // Alt and a key, and the end of a string, ESC \: no command of ours.
      return .end(nil)
    }
    return .more
  }

  private mutating func readCSI(_ value: UInt32) -> Step {
    switch value {
    case 0x5B where parameters.isEmpty:
      state = .consoleKey
      return .more
    case 0x4D where parameters.isEmpty && expectsMouse:
      state = .oldReport(left: 3)
      return .more
    case 0x20...0x3F:
      // No sequence of use is longer; what is too long is still read to its end.
      if parameters.utf8.count < 32, let scalar = Unicode.Scalar(value) { parameters.unicodeScalars.append(scalar) }
      return .more
    // CSI 0 n: well, CSI 3 n: not well.
    case 0x6E where parameters == "0" || parameters == "3": return .answer
    default: return .end(input(ofFinal: value))
    }
  }

  private func input(ofFinal value: UInt32) -> Input? {
    guard let final = Unicode.Scalar(value) else { return nil }
    if parameters.hasPrefix("<") { return mouseReport(parameters.dropFirst(), final: final) }
    // What begins with ? or > is an answer of the terminal's.
    guard parameters.unicodeScalars.allSatisfy({ ("0"..."9").contains($0) || $0 == ";" }) else { return nil }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let modifier = numbers.count > 1 ? numbers[1] : 1
    guard modifier <= 2, numbers.count <= 2 else { return nil }
    if final == "~" { return modifier == 2 ? nil : editingKey(numbers.first ?? 0).map(Input.key) }
    return cursorKey(value, isShifted: modifier == 2).map(Input.key)
  }
}
