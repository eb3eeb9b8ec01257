import Basics
import Geometry

/// Looks districts and places up by their ids and their names in any language, without regard to case and diacritics.
///
/// Names are folded at the first look-up and kept, so make one gazetteer for many look-ups. A look-up then compares a
/// few thousand short texts at most.
public final class Gazetteer {
  private let atlas: Atlas
  private lazy var districts = FoldedNames(atlas.districts.map { ($0.id, $0.names) })
  private lazy var places = FoldedNames(atlas.places.map { ($0.id, $0.names) })
  private lazy var districtSounds = atlas.districts.map { $0.names.all.map { SearchSpelling.sound($0) } }
  private lazy var index = SearchIndex(of: atlas)

  /// Makes a gazetteer of an atlas; no name is read before the first look-up.
  public init(of atlas: Atlas) { self.atlas = atlas }

  /// The districts that a name may mean: the one that it names wholly, or else all whose names begin with it, or else
  /// all whose whole names sound like it, as Kelbajar does like Kalbajar; those of the zone alone if there is one.
  ///
  /// A whole name of a district of the zone wins over one of another.
  public func districts(matching name: String) -> [DistrictIndex] {
    let key = folded(name)
    guard !key.isEmpty else { return [] }
    func ofZone(_ numbers: [Int]) -> [Int] {
      let own = numbers.filter { atlas.districts[$0].isInZone }
      return own.isEmpty ? numbers : own
    }
    if let whole = ofZone(districts.whole(key)).first { return [DistrictIndex(whole)] }
    let beginnings = districts.beginning(with: key)
    let found = beginnings.isEmpty ? districts(soundingLike: name) : beginnings
    return ofZone(found).map { DistrictIndex($0) }
  }

  private func districts(soundingLike name: String) -> [Int] {
    let sound = SearchSpelling.sound(name)
    return sound.isEmpty ? [] : districtSounds.indices.filter { districtSounds[$0].contains(sound) }
  }

  /// The places of a name, the likeliest first.
  ///
  /// Whole names win: where there is none, names that sound like it, and only then beginnings. Among homonyms those
  /// that were announced come first, then by rank, then those whose English name it is, then as the pack orders them.
  public func places(matching name: String, by book: EvidenceBook) -> (places: [PlaceIndex], areWhole: Bool) {
    let key = folded(name)
    guard !key.isEmpty else { return ([], false) }
    func weight(_ number: Int) -> (Int, Int, Int, Int) {
      let place = atlas.places[number]
      let isAnnounced = book[PlaceIndex(number)].announcedOn != nil
      return (isAnnounced ? 0 : 1, place.rank, folded(place.names.english) == key ? 0 : 1, number)
    }
    func likeliest(_ numbers: [Int]) -> [PlaceIndex] {
      numbers.map { ($0, weight($0)) }.sorted { $0.1 < $1.1 }.map { PlaceIndex($0.0) }
    }
    let whole = places.whole(key)
    if !whole.isEmpty { return (likeliest(whole), true) }
    // Names that sound the same: Khankendi where the pack writes Xankəndi.
    let alike = index.matches(for: name).filter { $0.quality >= .alike }
    let sounding = alike.compactMap { if case .place(let place) = $0.target { place } else { nil } }
    return sounding.isEmpty ? (likeliest(places.beginning(with: key)), false) : (sounding, true)
  }
}

/// The ids and names of numbered things, folded.
private struct FoldedNames {
  private var numbers: [String: [Int]] = [:]
  private var names: [(name: String, number: Int)] = []

  init(_ things: [(id: String, names: Names)]) {
    for (number, thing) in things.enumerated() {
      for name in [thing.id] + thing.names.all {
        let key = folded(name)
        // An id is mostly the English name.
        guard numbers[key]?.last != number else { continue }
        numbers[key, default: []].append(number)
        names.append((key, number))
      }
    }
  }

  /// The things that have the name, in order.
  func whole(_ key: String) -> [Int] { numbers[key] ?? [] }

  /// The things of which a name begins with it, in order.
  func beginning(with key: String) -> [Int] {
    var found: [Int] = []
    for (name, number) in names where name.hasPrefix(key) && found.last != number { found.append(number) }
    return found
  }
}
