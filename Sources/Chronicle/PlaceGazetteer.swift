extension Atlas {
  /// The places of a name in any language, or with an id, without regard to case and diacritics; the likeliest first.
  ///
  /// Whole names win: where there is none, names that sound like it, and only then beginnings. Among homonyms those that were announced come first,
  /// then by rank, then those whose English name it is, then as the pack orders them.
  public func places(matching name: String, by book: EvidenceBook) -> (places: [PlaceIndex], areWhole: Bool) {
    let key = folded(name)
    guard !key.isEmpty else { return ([], false) }
    func keys(_ place: Place) -> [String] { [folded(place.id)] + place.names.all.map { folded($0) } }
    func weight(_ number: Int) -> (Int, Int, Int, Int) {
      let place = places[number]
      let isAnnounced = book[PlaceIndex(number)].announcedOn != nil
      return (isAnnounced ? 0 : 1, place.rank, folded(place.names.english) == key ? 0 : 1, number)
    }
    func found(_ matches: (String) -> Bool) -> [PlaceIndex] {
      places.indices.filter { keys(places[$0]).contains(where: matches) }
        .sorted { weight($0) < weight($1) }.map { PlaceIndex($0) }
    }
    let whole = found { $0 == key }
    if !whole.isEmpty { return (whole, true) }
    // Names that sound the same: Khankendi where the pack writes Xankəndi.
    let alike = SearchIndex(of: self).matches(for: name).filter { $0.quality >= .alike }
    let sounding = alike.compactMap { if case .place(let place) = $0.target { place } else { nil } }
    return sounding.isEmpty ? (found { $0.hasPrefix(key) }, false) : (sounding, true)
  }
}
