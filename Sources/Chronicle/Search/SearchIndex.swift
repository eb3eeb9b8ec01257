import Geometry

/// Finds places, districts, events and sources by what people type, in Azerbaijani, Armenian (in its own or in Latin
/// letters), Russian (in Cyrillic) and English, and as Turkish and French papers spell names.
///
///     let index = SearchIndex(of: atlas)
///     index.matches(for: "Ханкенди").first?.name == "Ханкенди"
///
/// The index holds every name folded and as it sounds; a search reads them all, a few hundred kilobytes at most.
public struct SearchIndex: Sendable {
  /// Something that can be found.
  struct Subject {
    var target: SearchTarget
    var names: [String]
    var keys: Range<Int>
  }

  /// One spelling of one name: a stretch of `bytes`.
  struct Key {
    enum Kind { case plain, sound }
    var kind: Kind
    /// Index into the subject's names.
    var name: Int
    var start, end: Int
    var letters: SearchLetterSet
  }

  /// The subjects in the order in which equally good matches are listed.
  private(set) var subjects: [Subject] = []
  private(set) var keys: [Key] = []
  private(set) var bytes: [UInt8] = []

  /// Reads all names and titles of an atlas. Make one index for many searches.
  public init(of atlas: Atlas) {
    self.init(namesOf: atlas, titles: atlas.events.count + atlas.sources.count)
    for (event, record) in atlas.events.enumerated() {
      add(.event(event), names: [record.title], others: record.place)
    }
    for (source, record) in atlas.sources.enumerated() {
      add(.source(SourceIndex(source)), names: [record.title], others: record.publisher)
    }
  }

  /// Reads the names of places and districts alone.
  ///
  /// - Parameter titles: the number of titles to keep room for.
  init(namesOf atlas: Atlas, titles: Int = 0) {
    let named = atlas.places.count + atlas.districts.count
    bytes.reserveCapacity(120 * named + 200 * titles)
    keys.reserveCapacity(8 * named + 2 * titles)
    for named in Self.named(in: atlas) { add(named.target, names: named.names) }
  }

  /// Appends a subject. `others` are words that find it too but are not its name.
  private mutating func add(_ target: SearchTarget, names: [String], others: String = "") {
    let first = keys.count
    for (number, name) in names.enumerated() {
      let text = others.isEmpty ? name : name + " " + others
      var start = bytes.count
      SearchSpelling.appendPlain(text, to: &bytes)
      guard bytes.count > start else { continue }
      keys.append(
        Key(kind: .plain, name: number, start: start, end: bytes.count, letters: SearchLetterSet(bytes[start...])))
      let plain = start..<bytes.count
      let sounds = keys.count
      func keep(_ index: inout Self) {
        let isNew = !index.keys[sounds...].contains { key in
          index.bytes[key.start..<key.end].elementsEqual(index.bytes[start...])
        }
        if isNew, index.bytes.count > start {
          index.keys.append(
            Key(
              kind: .sound, name: number, start: start, end: index.bytes.count,
              letters: SearchLetterSet(index.bytes[start...])))
          start = index.bytes.count
        } else {
          index.bytes.removeSubrange(start...)
        }
      }
      start = bytes.count
      SearchSpelling.appendSound(text, to: &bytes)
      keep(&self)
      guard others.isEmpty else { continue }
      // A name may be typed without its diacritics: then ç becomes c and ş becomes s, which sound different.
      if text.utf8.count != text.unicodeScalars.count {
        SearchSpelling.appendSound(String(decoding: bytes[plain], as: UTF8.self), to: &bytes)
        keep(&self)
      }
      if bytes[plain].contains(UInt8(ascii: "q")) {
        SearchSpelling.appendSound(text, .qIsK, to: &bytes)
        keep(&self)
      }
    }
    subjects.append(Subject(target: target, names: names, keys: first..<keys.count))
  }

  private struct Named {
    var target: SearchTarget
    var names: [String]
    /// Places by rank; districts of the zone stand behind places of rank 1, the others behind all places.
    var weight: Int
    /// A city comes before a village of its rank.
    var kind = 0
    var isAnnounced = false
    var district: DistrictIndex
    var folded: [UInt8]
    /// Its number in the atlas.
    var number: Int

    func precedes(_ other: Self) -> Bool {
      if weight != other.weight { return weight < other.weight }
      if kind != other.kind { return kind < other.kind }
      if isAnnounced != other.isAnnounced { return isAnnounced }
      if folded != other.folded { return folded.lexicographicallyPrecedes(other.folded) }
      return (district, number) < (other.district, other.number)
    }
  }

  /// Places and districts in the order in which equally good matches are listed.
  private static func named(in atlas: Atlas) -> [Named] {
    var isAnnounced = [Bool](repeating: false, count: atlas.places.count)
    for announcement in atlas.announcements { isAnnounced[announcement.place.index] = true }
    var result: [Named] = []
    result.reserveCapacity(atlas.places.count + atlas.districts.count)
    for (number, place) in atlas.places.enumerated() {
      result.append(
        Named(
          target: .place(PlaceIndex(number)), names: place.names.all, weight: 2 * place.rank,
          kind: PlaceKind.allCases.firstIndex(of: place.kind)!, isAnnounced: isAnnounced[number],
          district: place.district, folded: SearchSpelling.plain(place.names.english),
          number: number))
    }
    for (number, district) in atlas.districts.enumerated() {
      result.append(
        Named(
          target: .district(DistrictIndex(number)), names: district.names.all, weight: district.isInZone ? 3 : 100,
          district: DistrictIndex(number), folded: SearchSpelling.plain(district.names.english), number: number))
    }
    return result.sorted { $0.precedes($1) }
  }
}
