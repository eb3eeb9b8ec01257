import Screens

/// One thing that came from a terminal, decoded.
public enum Arrival: Hashable, Sendable {
  case key(Key)
  case mouse(MouseAction, column: Int, row: Int)
  /// A text that was pasted and not typed.
  case paste(String)
  case report(Report)
  /// The marks around a pasted text. They stay inside the decoder.
  case pasteBegins, pasteEnds
}

/// Decodes the bytes that a terminal sends into keys, reports and pasted texts: UTF-8, and escape sequences in the
/// forms that terminals share. It never waits. Incomplete input is kept, and `deadline` says how long to wait for the
/// rest.
///
/// It has no clock of its own: every call is given the time, in milliseconds that never go backwards.
public struct InputDecoder {
  /// Whether mouse reports are on.
  public var expectsMouse = false
  /// Whether an answer is on its way. It may arrive in pieces, none of which is a key.
  public var expectsAnswer = false
  /// Whether the terminal was asked for the cursor's place.
  public var expectsPlace = false
  /// Whether pastes must be recognised by their speed, because the terminal does not mark them.
  public var guessesPastes = true
  /// The bytes that keys send by the terminal's description, for keys that have no common form.
  public var described: [(bytes: [UInt8], key: Key)] = []

  /// The time at which waiting for the rest of incomplete input ends; nil while nothing is incomplete.
  public private(set) var deadline: Int64?

  /// The bytes so far of an incomplete character.
  private var pending: [UInt8] = []
  private var sequence: EscapeSequence?
  /// The time at which the sequence began.
  private var beganAt: Int64 = 0
  /// Whether the Escape that began the sequence was already reported as a key.
  private var isEscapeTold = false
  /// The time until which the rest of an answer may come whose Escape was taken for a key.
  private var tornUntil: Int64 = .min
  /// Characters that may be the rest of such an answer.
  private var torn: [UInt32] = []
  /// The text pasted so far, between the terminal's marks; nil outside a paste.
  private var pasted: String.UnicodeScalarView?
  private var paste = PasteGuard()

  /// Makes a decoder that has read nothing yet.
  public init() {}

  /// The milliseconds to wait for the rest: after an Escape alone; after an Escape while an answer is due; and inside
  /// a sequence, which slow lines split into packets. A sequence that goes on and on is given up after two seconds.
  private static let escapeDelay: Int64 = 25, answerDelay: Int64 = 60, sequenceDelay: Int64 = 250
  private static let longestSequence: Int64 = 2000
  /// The milliseconds within which the rest of a torn answer comes.
  private static let tornDelay: Int64 = 1000
  /// The longest paste in characters; the rest is dropped. Texts for prompts are far shorter.
  private static let longestPaste = 4096

  /// Decodes bytes that arrived together.
  public mutating func take(_ bytes: [UInt8], at now: Int64) -> [Arrival] {
    let arrivals = isDue(at: now) ? pause(at: now) : []
    var found: [Arrival] = []
    for byte in bytes { take(byte, at: now, into: &found) }
    setDeadline(at: now)
    return arrivals + (guessesPastes ? paste.filter(found, at: now) : found)
  }

  private func isDue(at now: Int64) -> Bool { deadline.map { now >= $0 } ?? false }

  /// Ends the wait when nothing came until `deadline`: an Escape alone was a key, and a sequence that was cut is
  /// dropped.
  public mutating func pause(at now: Int64) -> [Arrival] {
    var found: [Arrival] = []
    deadline = nil
    releaseTorn(into: &found)
    if let sequence {
      self.sequence = nil
      if expectsAnswer { tornUntil = now + Self.tornDelay }
      if let arrival = sequence.cut {
        add(arrival, to: &found)
      } else if sequence.mayBeKeys {
        addKeys(of: sequence, to: &found)
      }
    }
    if pasted != nil { endPaste(into: &found) }
    return found
  }

  private mutating func setDeadline(at now: Int64) {
    if let sequence {
      let delay =
        sequence.isLoneEscape
        ? (expectsAnswer ? Self.answerDelay : Self.escapeDelay)
        : (expectsAnswer ? Self.tornDelay : Self.sequenceDelay)
      deadline = min(now + delay, max(now + 1, beganAt + Self.longestSequence))
    } else if !torn.isEmpty {
      deadline = now + Self.answerDelay
    } else {
      deadline = pasted == nil ? nil : now + Self.longestSequence
    }
  }

  // MARK: - Bytes

  private mutating func take(_ byte: UInt8, at now: Int64, into found: inout [Arrival]) {
    // A byte that continues no character, or a character that is not continued, ends the incomplete one.
    if byte & 0xC0 != 0x80 { pending = [] }
    // The 8-bit controls with which some terminals begin sequences: CSI, SS3, OSC, DCS.
    if pending.isEmpty, let second = Self.begins(byte) {
      begin(at: now)
      return feed(second, at: now, into: &found)
    }
    if byte < 0x80 { return take(character: UInt32(byte), at: now, into: &found) }
    pending.append(byte)
    let length =
      switch pending[0] {
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 1
      }
    guard pending.count >= length else { return }
    let value = String(decoding: pending, as: UTF8.self).unicodeScalars.first?.value
    pending = []
    if let value, value != 0xFFFD { take(character: value, at: now, into: &found) }
  }

  private static func begins(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x9B: 0x5B
    case 0x8F: 0x4F
    case 0x9D: 0x5D
    case 0x90: 0x50
    default: nil
    }
  }

  private mutating func begin(at now: Int64) {
    sequence = EscapeSequence(expectsMouse: expectsMouse, expectsPlace: expectsPlace)
    isEscapeTold = false
    beganAt = now
  }

  private mutating func take(character value: UInt32, at now: Int64, into found: inout [Arrival]) {
    if sequence != nil { return feed(value, at: now, into: &found) }
    if value == 0x1B {
      releaseTorn(into: &found)
      return begin(at: now)
    }
    // The same controls written as characters of UTF-8.
    if value >= 0x80, value < 0xA0, let second = Self.begins(UInt8(value)) {
      begin(at: now)
      return feed(second, at: now, into: &found)
    }
    if expectsAnswer, now < tornUntil, [0x5B, 0x5D, 0x50].contains(value), torn.isEmpty {
      begin(at: now)
      isEscapeTold = true
      return feed(value, at: now, into: &found)
    }
    if expectsAnswer, continuesTorn(value, into: &found) { return }
    if let key = described.first(where: { $0.bytes.count == 1 && UInt32($0.bytes[0]) == value })?.key {
      return add(.key(key), to: &found)
    }
    addKey(of: value, to: &found)
  }

  private mutating func feed(_ value: UInt32, at now: Int64, into found: inout [Arrival]) {
    // Two Escapes in a row: the first one was a key.
    if value == 0x1B, sequence?.isLoneEscape == true {
      add(.key(.escape), to: &found)
      return begin(at: now)
    }
    // An Escape inside a sequence ends it as cut. In a string the Escape may belong to the string's end.
    guard var current = sequence else { return }
    if value == 0x1B, !current.isInString { return begin(at: now) }
    let step = current.feed(value)
    sequence = current
    switch step {
    case .more: break
    case .end(let arrival):
      sequence = nil
      if let arrival {
        add(arrival, to: &found)
      } else if let key = describedKey(current.typed) {
        add(.key(key), to: &found)
      }
    case .endsBefore(let arrival):
      if let arrival { add(arrival, to: &found) }
      begin(at: now)
      if value != 0x1B { feed(value, at: now, into: &found) }
    case .keys:
      sequence = nil
      if let key = describedKey(current.typed) { return add(.key(key), to: &found) }
      addKeys(of: current, to: &found)
    }
  }

  private func describedKey(_ typed: [UInt32]) -> Key? {
    described.first { $0.bytes.first == 0x1B && $0.bytes.dropFirst().elementsEqual(typed) { UInt32($0) == $1 } }?.key
  }

  /// Adds the characters of something that began like a sequence but was typed.
  private mutating func addKeys(of sequence: EscapeSequence, to found: inout [Arrival]) {
    if !isEscapeTold { add(.key(.escape), to: &found) }
    for value in sequence.typed { addKey(of: value, to: &found) }
  }

  private mutating func addKey(of value: UInt32, to found: inout [Arrival]) {
    if let key = key(ofCharacter: value) { add(.key(key), to: &found) }
  }

  // MARK: - Answers in pieces

  /// Whether a character continues an answer whose beginning was lost: `[0n` or `0n`. Characters that turn out not to
  /// be one are added as typed.
  private mutating func continuesTorn(_ value: UInt32, into found: inout [Arrival]) -> Bool {
    if torn.isEmpty, value != 0x30, value != 0x5B { return false }
    torn.append(value)
    let rest = torn.first == 0x5B ? torn.dropFirst() : torn[...]
    switch rest.count {
    case 0: break
    case 1 where rest.first == 0x30: break
    case 2 where rest.last == 0x6E:
      torn = []
      add(.report(.ready), to: &found)
    default: releaseTorn(into: &found)
    }
    return true
  }

  private mutating func releaseTorn(into found: inout [Arrival]) {
    for value in torn { addKey(of: value, to: &found) }
    torn = []
  }

  // MARK: - Pastes

  private mutating func add(_ arrival: Arrival, to found: inout [Arrival]) {
    switch arrival {
    case .pasteBegins: pasted = String.UnicodeScalarView()
    case .pasteEnds: endPaste(into: &found)
    case .key(let key) where pasted != nil:
      guard pasted!.count < Self.longestPaste else { return }
      if let scalar = key.pasted { pasted!.append(scalar) }
    case .key, .mouse, .paste, .report: found.append(arrival)
    }
  }

  private mutating func endPaste(into found: inout [Arrival]) {
    guard let pasted else { return }
    self.pasted = nil
    found.append(.paste(String(pasted)))
  }
}

extension EscapeSequence {
  /// Whether an Escape may belong to its end.
  fileprivate var isInString: Bool { typed.first == 0x5D || typed.first == 0x50 }
}
