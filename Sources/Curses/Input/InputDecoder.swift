import Screens

/// What came from a terminal, made out.
public enum Arrival: Hashable, Sendable {
  case key(Key)
  case mouse(MouseAction, column: Int, row: Int)
  /// A text that was put in at once, and not typed.
  case paste(String)
  case report(Report)
  /// What stands around a text that is pasted; it goes no further than the decoder.
  case pasteBegins, pasteEnds
}

/// Makes keys, reports and pasted texts of the bytes that a terminal sends: UTF-8, and escape sequences in the forms that
/// terminals share. It never waits: what is not complete is kept, and `deadline` says when that has been long enough.
///
/// It knows no clock: every call brings the time, in milliseconds that only go forward.
public struct InputDecoder {
  /// Whether mouse reports are on.
  public var expectsMouse = false
  /// Whether an answer is on its way: it may come in pieces, none of which is a key.
  public var expectsAnswer = false
  /// Whether the cursor's place was asked for.
  public var expectsPlace = false
  /// Whether pastes are told from typing by what the terminal puts around them, or have to be told by how they come.
  public var guessesPastes = true
  /// What keys send, as the terminal's description has it.
  public var described: [(bytes: [UInt8], key: Key)] = []

  /// When what is not complete has been waited for long enough; nil while nothing is.
  public private(set) var deadline: Int64?

  /// The bytes of a character that is not complete.
  private var pending: [UInt8] = []
  private var sequence: EscapeSequence?
  /// When the sequence began.
  private var beganAt: Int64 = 0
  /// The Escape that it began with was told as a key before.
  private var isEscapeTold = false
  /// Until when the rest of an answer may come whose Escape was taken for the key.
  private var tornUntil: Int64 = .min
  /// Characters that may be the rest of such an answer.
  private var torn: [UInt32] = []
  /// What has been pasted so far, between the terminal's marks.
  private var pasted: String.UnicodeScalarView?
  private var paste = PasteGuard()

  public init() {}

  /// Milliseconds that an Escape alone waits for what it may begin; while an answer is due; and a sequence that has
  /// begun, which slow lines split into packets. One that goes on without end ends after two seconds.
  private static let escapeDelay: Int64 = 25, answerDelay: Int64 = 60, sequenceDelay: Int64 = 250
  private static let longestSequence: Int64 = 2000
  /// The rest of a torn answer comes within that time.
  private static let tornDelay: Int64 = 1000
  /// No one pastes more into a map; the rest is dropped.
  private static let longestPaste = 4096

  /// What bytes that came at once stand for.
  public mutating func take(_ bytes: [UInt8], at now: Int64) -> [Arrival] {
    let arrivals = isDue(at: now) ? pause(at: now) : []
    var found: [Arrival] = []
    for byte in bytes { take(byte, at: now, into: &found) }
    setDeadline(at: now)
    return arrivals + (guessesPastes ? paste.filter(found, at: now) : found)
  }

  private func isDue(at now: Int64) -> Bool { deadline.map { now >= $0 } ?? false }

  /// Nothing came until `deadline`: an Escape alone was the key, and what was cut is given up.
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
    // A byte that goes on from nothing, or does not go on, ends what was cut.
    if byte & 0xC0 != 0x80 { pending = [] }
    // A control of eight bits, as some terminals begin their sequences: CSI, SS3, OSC, DCS.
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
    // The same controls as characters of UTF-8.
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
    // An Escape behind an Escape: the first one was the key.
    if value == 0x1B, sequence?.isLoneEscape == true {
      add(.key(.escape), to: &found)
      return begin(at: now)
    }
    // One in the middle of a sequence ends what was cut, but in a string, whose own end begins with it.
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

  /// What began a sequence, and is none, was typed.
  private mutating func addKeys(of sequence: EscapeSequence, to found: inout [Arrival]) {
    if !isEscapeTold { add(.key(.escape), to: &found) }
    for value in sequence.typed { addKey(of: value, to: &found) }
  }

  private mutating func addKey(of value: UInt32, to found: inout [Arrival]) {
    if let key = key(ofCharacter: value) { add(.key(key), to: &found) }
  }

  // MARK: - Answers in pieces

  /// Whether a character goes on with an answer whose beginning was lost: `[0n` or `0n`. What turns out not to be one is
  /// typed after all.
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
  /// Whether an Escape may be the beginning of its end.
  fileprivate var isInString: Bool { typed.first == 0x5D || typed.first == 0x50 }
}
