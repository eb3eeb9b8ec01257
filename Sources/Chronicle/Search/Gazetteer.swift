import Basics

/// What a name means among the districts or the places of an atlas.
public enum NameReading<Index> {
  /// It names one thing. Others that share the name follow, the likeliest first.
  case found(Index, others: [Index])
  /// It is the beginning of several names, the likeliest first.
  case several([Index])
  /// Nothing has the name. What may be meant instead follows, the nearest first.
  case unknown([SearchMatch])

  /// The one thing that is meant; nil for several and for none.
  public var meant: Index? { if case .found(let index, _) = self { index } else { nil } }
}

/// Looks districts and places up by their ids and their names in any language and spelling, as a search in the browser
/// does: what that opens as its first match, a gazetteer finds too, or it names it where it refuses.
///
///     Gazetteer(of: atlas).place("Hankendi").meant   // Stepanakert, which is Xankəndi in Azerbaijani
///
/// Names are read at the first look-up and kept, so make one gazetteer for many look-ups.
public final class Gazetteer {
  private let atlas: Atlas
  private let known: SearchIndex?
  private lazy var index = known ?? SearchIndex(namesOf: atlas)

  /// Makes a gazetteer of an atlas; no name is read before the first look-up.
  ///
  /// - Parameter index: the index of a search in the same atlas, where there is one already.
  public init(of atlas: Atlas, index: SearchIndex? = nil) {
    self.atlas = atlas
    known = index
  }

  /// What a name of a district means.
  ///
  /// Whole names win, then names that sound like it, as Kelbajar does like Kalbajar, then names that begin with it. Of
  /// several those of the zone alone are meant.
  public func district(_ name: String) -> NameReading<DistrictIndex> {
    let id = folded(name)
    if let own = atlas.districts.firstIndex(where: { folded($0.id) == id }) {
      return .found(DistrictIndex(own), others: [])
    }
    let all = index.matches(for: name, limit: .max)
    let districts = all.compactMap { match in
      if case .district(let district) = match.target { (index: district, match.quality) } else { nil }
    }
    for quality in [SearchQuality.exact, .alike, .nameStart] {
      let found = ofZone(districts.filter { $0.1 == quality }.map(\.index))
      if quality == .exact, let first = found.first { return .found(first, others: Array(found.dropFirst())) }
      if !found.isEmpty { return found.count == 1 ? .found(found[0], others: []) : .several(found) }
    }
    return .unknown(nearest(to: name, all))
  }

  private func ofZone(_ districts: [DistrictIndex]) -> [DistrictIndex] {
    let own = districts.filter { atlas[$0].isInZone }
    return own.isEmpty ? districts : own
  }

  /// What a name of a place means. A district after a comma or in brackets tells places of one name apart:
  /// `Talish, Aghdam`, `Talish (Aghdam)`.
  ///
  /// Whole names win, then names that sound like it, then names or words of them that begin with it or with something
  /// that sounds like it. Among those of one name cities come before villages, and announced places before others.
  public func place(_ name: String) -> NameReading<PlaceIndex> {
    let id = folded(name)
    if let own = atlas.places.firstIndex(where: { folded($0.id) == id }) { return .found(PlaceIndex(own), others: []) }
    let whole = place(called: name, in: nil)
    guard case .unknown = whole, let (own, of) = qualified(name), let district = district(of).meant else {
      return whole
    }
    return place(called: own, in: district)
  }

  /// What a name of a place means in a district, or anywhere with nil.
  public func place(called name: String, in district: DistrictIndex?) -> NameReading<PlaceIndex> {
    let all = index.matches(for: name, limit: .max)
    let places = all.compactMap { match in
      if case .place(let place) = match.target, district == nil || atlas[place].district == district {
        (index: place, match.quality)
      } else {
        nil
      }
    }
    for quality in SearchQuality.ofNames {
      let found = places.filter { $0.1 == quality }.map(\.index)
      guard let first = found.first else { continue }
      return found.count == 1 || quality.isWhole ? .found(first, others: Array(found.dropFirst())) : .several(found)
    }
    return .unknown(nearest(to: name, all))
  }

  /// The name and the district in `Talish, Aghdam` or `Talish (Aghdam)`; nil for other names.
  private func qualified(_ name: String) -> (name: String, district: String)? {
    let open = name.hasSuffix(")") ? name.lastIndex(of: "(") : name.lastIndex(of: ",")
    guard let open else { return nil }
    let own = name[..<open], district = name[name.index(after: open)...].filter { $0 != ")" }
    return own.contains(where: \.isLetter) ? (String(own), district) : nil
  }

  /// What may be meant by a name that nothing has: the first matches of a search, or the name with the fewest errors.
  private func nearest(to name: String, _ matches: [SearchMatch]) -> [SearchMatch] {
    let names = matches.filter(\.isOfAName)
    return names.isEmpty ? index.near(name, limit: 3) : Array(names.prefix(3))
  }
}

extension SearchMatch {
  /// Whether a place or a district was found, and no title.
  fileprivate var isOfAName: Bool {
    switch target {
    case .place, .district: true
    case .event, .source: false
    }
  }
}

extension SearchQuality {
  /// The qualities that make a name the place's own, the best first.
  fileprivate static let ofNames: [SearchQuality] = [.exact, .alike, .nameStart, .wordStart, .alikeStart]
  /// Whether the whole name fits, so that all that have it are its bearers.
  public var isWhole: Bool { self >= .alike }
}
