import Basics

extension SearchIndex {
  /// The longest query that is read, in Unicode scalars; a longer one is cut.
  static let longestQuery = 64

  /// The things that a query may mean, best first. Equal matches are ordered thus: places of higher rank and announced
  /// places first, districts of the zone before other districts, then by name. Empty for a query without letters.
  ///
  /// Each target is listed once, by the name that fits best. All homonyms are listed.
  public func matches(for query: String, limit: Int = 50) -> [SearchMatch] {
    let query = SearchQuery(query)
    guard !query.plain.isEmpty, limit > 0 else { return [] }
    var found: [[SearchMatch]] = Array(repeating: [], count: SearchQuality.allCases.count)
    bytes.withUnsafeBufferPointer { bytes in
      for subject in subjects {
        var best: SearchMatch?
        for key in keys[subject.keys] {
          guard query.mayFit(key),
            let quality = query.quality(of: bytes[key.start..<key.end], key.kind, isTitle: subject.isTitle),
            best.map({ $0.quality < quality }) ?? true
          else { continue }
          best = SearchMatch(target: subject.target, name: subject.names[key.name], quality: quality)
        }
        if let best { found[Int(best.quality.rawValue)].append(best) }
      }
    }
    return Array(found.reversed().joined().prefix(limit))
  }
}

extension SearchIndex.Subject {
  var isTitle: Bool {
    switch target {
    case .place, .district: false
    case .event, .source: true
    }
  }
}

/// A query in all its spellings.
private struct SearchQuery {
  typealias Bytes = UnsafeBufferPointer<UInt8>.SubSequence

  let plain: [UInt8]
  let plainWords: [[UInt8]]
  /// The sounds of the query: one, or several where a letter of it is read differently in several languages.
  let sounds: [(whole: [UInt8], words: [[UInt8]])]
  let letters: Int
  private let plainSet: SearchLetterSet
  private let soundSets: [SearchLetterSet]

  init(_ text: String) {
    let cut = String(text.unicodeScalars.prefix(SearchIndex.longestQuery))
    plain = SearchSpelling.plain(cut)
    plainWords = Self.words(plain)
    letters = String(decoding: plain, as: UTF8.self).unicodeScalars.count { $0 != " " }
    sounds = Self.sounds(of: cut).map { ($0, Self.words($0)) }
    plainSet = SearchLetterSet(plain)
    soundSets = sounds.map { SearchLetterSet($0.whole) }
  }

  /// The text's sounds by all habits of spelling that its letters allow, the plainest first.
  private static func sounds(of text: String) -> [[UInt8]] {
    var habits: [SpellingHabits] = [[]]
    func may(_ habit: SpellingHabits) { habits += habits.map { $0.union(habit) } }
    let letters = text.unicodeScalars
    if letters.contains(where: { $0 == "q" || $0 == "Q" }) { may(.qIsK) }
    if letters.contains(where: { $0 == "h" || $0 == "H" }) {
      may(.hIsKh)
      if letters.contains(where: { $0 == "c" || $0 == "C" }) { may(.chIsSh) }
    }
    return distinct(habits.map { SearchSpelling.sound(text, $0) }).filter { !$0.isEmpty }
  }

  private static func words(_ bytes: [UInt8]) -> [[UInt8]] { bytes.split(separator: UInt8(ascii: " ")).map(Array.init) }

  /// Whether the key can match: it has all letters of the query, or all but one for a query of five letters or more (a
  /// typing error).
  func mayFit(_ key: SearchIndex.Key) -> Bool {
    let most = letters >= 5 ? 1 : 0
    switch key.kind {
    case .plain: return plainSet.missing(in: key.letters) <= most
    case .sound:
      for set in soundSets where set.missing(in: key.letters) <= most { return true }
      return false
    }
  }

  func quality(of key: Bytes, _ kind: SearchIndex.Key.Kind, isTitle: Bool) -> SearchQuality? {
    switch (kind, isTitle) {
    case (.plain, true): return begin(plainWords, in: key) ? .title : nil
    case (.sound, true):
      return letters >= 3 && sounds.contains { begin($0.words, in: key) } ? .titleAlike : nil
    case (.plain, false):
      if key.starts(with: plain) { return key.count == plain.count ? .exact : .nameStart }
      if begin(plainWords, in: key) { return .wordStart }
      if letters >= 3, contains(plain, in: key) { return .contained }
      return letters >= 5 && isSlip(plain, key) ? .slip : nil
    case (.sound, false):
      var best: SearchQuality?
      for sound in sounds {
        guard let quality = quality(of: key, sound: sound.whole, words: sound.words) else { continue }
        best = max(best ?? quality, quality)
      }
      return best
    }
  }

  private func quality(of key: Bytes, sound: [UInt8], words: [[UInt8]]) -> SearchQuality? {
    if key.starts(with: sound) { return key.count == sound.count ? .alike : .alikeStart }
    if begin(words, in: key) { return .alikeStart }
    if sound.count >= 4, contains(sound, in: key) { return .contained }
    return letters >= 5 && sound.count >= 5 && isSlip(sound, key) ? .slip : nil
  }

  /// Whether a word of the key begins with each of the words.
  private func begin(_ words: [[UInt8]], in key: Bytes) -> Bool {
    words.allSatisfy { word in
      var start = key.startIndex
      while key.endIndex - start >= word.count {
        if Self.stands(word, at: start, in: key) { return true }
        guard let space = key[start...].firstIndex(of: UInt8(ascii: " ")) else { return false }
        start = space + 1
      }
      return false
    }
  }

  private func contains(_ part: [UInt8], in key: Bytes) -> Bool {
    var start = key.startIndex
    while key.endIndex - start >= part.count {
      if Self.stands(part, at: start, in: key) { return true }
      start += 1
    }
    return false
  }

  /// Whether the part stands at that point of the key, which must have room for it.
  private static func stands(_ part: [UInt8], at start: Int, in key: Bytes) -> Bool {
    for offset in part.indices where key[start + offset] != part[offset] { return false }
    return true
  }

  private func isSlip(_ word: [UInt8], _ key: Bytes) -> Bool {
    abs(word.count - key.count) <= 1 && word.withUnsafeBufferPointer { isOneSlip($0[...], key) }
  }
}
