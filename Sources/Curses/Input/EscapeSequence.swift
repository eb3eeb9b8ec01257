import Screens

/// Reads one escape sequence, a character at a time, beginning after its Escape.
///
/// Every sequence is read to its end, so that no part of it is taken for keys; a sequence without a meaning is dropped
/// as a whole. The forms are those of ECMA-48: CSI, SS3, and the strings OSC and DCS as far as terminals use them in
/// answers.
struct EscapeSequence {
  enum Step: Hashable {
    case more
    case end(Arrival?)
    /// The sequence ended with an Escape. Another one begins with the character just fed, or after it if it is an
    /// Escape too.
    case endsBefore(Arrival?)
    /// It was no sequence: the Escape was a key, and the characters after it are keys of their own.
    case keys
  }

  private enum State: Hashable {
    case start
    case csi
    /// The Linux console's function keys: `ESC [ [ A`.
    case consoleKey
    case ss3, modifiedSS3
    /// A control string. `kind` is the character that begins it, `]` or `P`.
    case string(kind: Unicode.Scalar)
    /// An Escape in a string. As a rule the string ends with a backslash after it.
    case stringEscape(kind: Unicode.Scalar)
    /// An old mouse report: button, column and row follow as characters.
    case oldReport(left: Int)
  }

  private var state = State.start
  private var text = String.UnicodeScalarView()
  /// The first few characters after the Escape.
  private(set) var typed: [UInt32] = []
  private var count = 0
  /// Whether mouse reports are on: only then does `ESC [ M` begin one.
  private let expectsMouse: Bool
  /// Whether the cursor's place is expected. Its report otherwise looks like a key.
  private let expectsPlace: Bool

  init(expectsMouse: Bool, expectsPlace: Bool) {
    self.expectsMouse = expectsMouse
    self.expectsPlace = expectsPlace
  }

  /// Whether nothing has come after the Escape yet.
  var isLoneEscape: Bool { state == .start }

  /// Whether the characters so far may still be keys: the Escape, and the one that would begin a sequence.
  var mayBeKeys: Bool { typed.count <= 1 }

  /// The most characters of a sequence; every answer and every key is shorter.
  private static let longest = 512

  mutating func feed(_ value: UInt32) -> Step {
    count += 1
    if typed.count < 4 { typed.append(value) }
    if count > Self.longest { return .end(nil) }
    switch state {
    case .start: return begin(value)
    case .csi: return readCSI(value)
    case .consoleKey: return .end(consoleKey(value).map(Arrival.key))
    case .ss3:
      // A digit is a modifier, as in ESC O 2 P, which is not used as a key.
      if (0x30...0x39).contains(value) {
        state = .modifiedSS3
        return .more
      }
      return .end(keypadKey(value).map(Arrival.key))
    case .modifiedSS3: return (0x30...0x39).contains(value) ? .more : .end(nil)
    case .string(let kind): return readString(value, kind: kind)
    // Some terminals end a string with an Escape alone.
    case .stringEscape(let kind): return value == 0x5C ? .end(finished(kind)) : .endsBefore(finished(kind))
    case .oldReport(let left):
      state = .oldReport(left: left - 1)
      return left > 1 ? .more : .end(nil)
    }
  }

  private mutating func begin(_ value: UInt32) -> Step {
    switch Unicode.Scalar(value) {
    case "[": state = .csi
    case "O": state = .ss3
    case let kind? where kind == "]" || kind == "P": state = .string(kind: kind)
    default: return .keys
    }
    return .more
  }

  private mutating func readCSI(_ value: UInt32) -> Step {
    switch value {
    case 0x5B where text.isEmpty:
      state = .consoleKey
      return .more
    case 0x4D where text.isEmpty && expectsMouse:
      state = .oldReport(left: 3)
      return .more
    case 0x20...0x3F:
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      return .more
    case 0x40...0x7E: return .end(arrival(ofFinal: value))
    // A character that no sequence may contain: the sequence was cut.
    default: return .end(nil)
    }
  }

  private mutating func readString(_ value: UInt32, kind: Unicode.Scalar) -> Step {
    switch value {
    case 0x07, 0x9C: return .end(finished(kind))
    case 0x1B:
      state = .stringEscape(kind: kind)
      return .more
    default:
      guard let scalar = Unicode.Scalar(value) else { return .more }
      // An answer begins with a number or with the mark of its kind; anything else was typed.
      if text.isEmpty, !("0"..."9").contains(scalar), kind == "]" || !">!$+".unicodeScalars.contains(scalar) {
        return .keys
      }
      text.append(scalar)
      return .more
    }
  }

  private func finished(_ kind: Unicode.Scalar) -> Arrival? {
    Report(kind: kind, text: String(text)).map(Arrival.report)
  }

  /// The result if nothing more comes: a string that ended with an Escape is complete.
  var cut: Arrival? {
    if case .stringEscape(let kind) = state { return finished(kind) }
    return nil
  }

  private func arrival(ofFinal value: UInt32) -> Arrival? {
    guard let final = Unicode.Scalar(value) else { return nil }
    let parameters = String(text)
    if parameters.utf8.first == UInt8(ascii: "<") {
      return mouseReport(parameters.dropFirst(), final: final)
    }
    if final == "~", parameters == "200" { return .pasteBegins }
    if final == "~", parameters == "201" { return .pasteEnds }
    if final != "R" || expectsPlace, let report = Report(parameters: parameters, final: final) {
      return .report(report)
    }
    guard text.allSatisfy({ ("0"..."9").contains($0) || $0 == ";" }) else { return nil }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let modifier = numbers.count > 1 ? numbers[1] : 1
    guard modifier <= 2, numbers.count <= 2 else { return nil }
    if final == "~" { return modifier == 2 ? nil : editingKey(numbers.first ?? 0).map(Arrival.key) }
    return cursorKey(value, isShifted: modifier == 2).map(Arrival.key)
  }
}
