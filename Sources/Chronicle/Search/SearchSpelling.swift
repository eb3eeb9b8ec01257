import Basics

/// Letters that languages read differently. None is assumed where it is not said.
struct SpellingHabits: OptionSet {
  let rawValue: UInt8

  /// Azerbaijani Qarabağ is Карабах in Russian (q as k) and Garabagh in English (q as g, which is assumed).
  static let qIsK = SpellingHabits(rawValue: 1)
  /// Turkish papers write Hankendi for Xankəndi; else an h alone is silent.
  static let hIsKh = SpellingHabits(rawValue: 2)
  /// French papers write Chouchi for Shushi.
  static let chIsSh = SpellingHabits(rawValue: 4)
}

/// The two ways in which a search writes names: folded, and as they sound. Words are separated by one space.
enum SearchSpelling {
  /// Appends the name folded: without case, diacritics, apostrophes and punctuation, in UTF-8.
  ///
  ///     "Vayots-Dzor" -> "vayots dzor", "Shushi (city)" -> "shushi city"
  static func appendPlain(_ text: some StringProtocol, to bytes: inout [UInt8]) {
    let start = bytes.count
    var pendingSpace = false
    for scalar in romanized(text).unicodeScalars {
      let letter = SearchAlphabet.letter(scalar)
      switch letter.kind {
      case .ignored: continue
      case .separator: pendingSpace = bytes.count > start
      case .letter:
        if pendingSpace { bytes.append(space) }
        pendingSpace = false
        for byte in 0..<letter.plainCount {
          bytes.append(UInt8(truncatingIfNeeded: letter.plain >> (8 * UInt32(byte))))
        }
      }
    }
  }

  /// Appends the name as it sounds, in rough Latin letters, because the four languages spell many names differently.
  ///
  ///     "Xocalı", "Khojaly", "Ходжалы" -> "XoJali"; "Cəbrayıl", "Jebrail", "Джебраил" -> "Jabrail"
  ///
  /// A double letter inside a word is written once. A double consonant at a word's end stays: there it is a typing
  /// error, not a spelling.
  static func appendSound(_ text: some StringProtocol, _ habits: SpellingHabits = [], to bytes: inout [UInt8]) {
    var reader = SoundReader(start: bytes.count, habits: habits)
    for scalar in romanized(text).unicodeScalars {
      let letter = SearchAlphabet.letter(scalar)
      switch letter.kind {
      case .ignored: continue
      case .separator: reader.endWord(in: &bytes)
      case .letter:
        if letter.sound.0 != 0 { reader.read(letter.sound.0, into: &bytes) }
        if letter.sound.1 != 0 { reader.read(letter.sound.1, into: &bytes) }
      }
    }
    reader.endWord(in: &bytes)
  }

  static func plain(_ text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    appendPlain(text, to: &bytes)
    return bytes
  }

  static func sound(_ text: some StringProtocol, _ habits: SpellingHabits = []) -> [UInt8] {
    var bytes: [UInt8] = []
    appendSound(text, habits, to: &bytes)
    return bytes
  }
}

private let space = UInt8(ascii: " ")

/// Turns letters into sounds, one after another.
private struct SoundReader {
  let start: Int
  let habits: SpellingHabits
  /// A c or y whose sound depends on the next letter; 0 for none.
  private var waiting: UInt8 = 0
  /// A consonant that came twice; 0 for none.
  private var doubled: UInt8 = 0
  private var pendingSpace = false

  init(start: Int, habits: SpellingHabits) {
    self.start = start
    self.habits = habits
  }

  mutating func read(_ letter: UInt8, into bytes: inout [UInt8]) {
    doubled = 0
    let before = waiting
    waiting = 0
    switch (before, letter) {
    case (UInt8(ascii: "c"), UInt8(ascii: "h")):
      return push(UInt8(ascii: habits.contains(.chIsSh) ? "S" : "C"), into: &bytes)
    case (UInt8(ascii: "c"), _): push(UInt8(ascii: "J"), into: &bytes)
    // ya, ye, yo and yu sound as their vowel alone.
    case (UInt8(ascii: "y"), UInt8(ascii: "a")), (UInt8(ascii: "y"), UInt8(ascii: "o")),
      (UInt8(ascii: "y"), UInt8(ascii: "u")):
      break
    case (UInt8(ascii: "y"), _): push(UInt8(ascii: "i"), into: &bytes)
    default: break
    }
    switch letter {
    case UInt8(ascii: "c"), UInt8(ascii: "y"): waiting = letter
    case UInt8(ascii: "q"): push(UInt8(ascii: habits.contains(.qIsK) ? "k" : "g"), into: &bytes)
    case UInt8(ascii: "h"): readH(into: &bytes)
    default: push(letter, into: &bytes)
    }
  }

  mutating func endWord(in bytes: inout [UInt8]) {
    if waiting == UInt8(ascii: "c") { push(UInt8(ascii: "J"), into: &bytes) }
    if waiting == UInt8(ascii: "y") { push(UInt8(ascii: "i"), into: &bytes) }
    if doubled != 0 { bytes.append(doubled) }
    waiting = 0
    doubled = 0
    pendingSpace = bytes.count > start
  }

  /// An h turns the letter before it into sh, kh, zh or gh; any other h is silent, or kh.
  private mutating func readH(into bytes: inout [UInt8]) {
    switch bytes.count > start && !pendingSpace ? bytes[bytes.count - 1] : space {
    case UInt8(ascii: "s"): replaceLast(by: UInt8(ascii: "S"), in: &bytes)
    case UInt8(ascii: "k"): replaceLast(by: UInt8(ascii: "X"), in: &bytes)
    case UInt8(ascii: "z"): replaceLast(by: UInt8(ascii: "J"), in: &bytes)
    case UInt8(ascii: "g"), UInt8(ascii: "t"), UInt8(ascii: "p"): break
    default: if habits.contains(.hIsKh) { push(UInt8(ascii: "X"), into: &bytes) }
    }
  }

  private mutating func replaceLast(by sound: UInt8, in bytes: inout [UInt8]) {
    bytes.removeLast()
    push(sound, into: &bytes)
  }

  private mutating func push(_ sound: UInt8, into bytes: inout [UInt8]) {
    if pendingSpace {
      if bytes.count > start, bytes[bytes.count - 1] != space { bytes.append(space) }
      pendingSpace = false
    } else if bytes.count > start {
      let last = bytes[bytes.count - 1]
      if last == sound {
        switch sound {
        case UInt8(ascii: "a"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): break
        default: doubled = sound
        }
        return
      }
      // dj and tch are one sound, and so is the French ou.
      switch (last, sound) {
      case (UInt8(ascii: "o"), UInt8(ascii: "u")):
        bytes[bytes.count - 1] = sound
        return
      case (UInt8(ascii: "d"), UInt8(ascii: "J")), (UInt8(ascii: "t"), UInt8(ascii: "C")):
        bytes[bytes.count - 1] = sound
        return
      default: break
      }
    }
    bytes.append(sound)
  }
}
