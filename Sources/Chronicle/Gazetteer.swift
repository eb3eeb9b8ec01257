import Geometry

extension Atlas {
  /// The district of a name in any language or of an id, without regard to case and diacritics; nil for none.
  ///
  /// A whole name wins over the beginning of one, a district of the zone over others, and a beginning must be of one
  /// district only.
  public func district(named name: String) -> DistrictIndex? {
    let matches = districts(matching: name)
    return matches.count == 1 ? matches[0] : nil
  }

  /// The districts that a name may mean: the one that it names wholly, or else all whose names begin with it, or else all
  /// whose whole names sound like it, as Kelbajar does like Kalbajar; those of the zone alone if there is one.
  public func districts(matching name: String) -> [DistrictIndex] {
    let key = folded(name)
    guard !key.isEmpty else { return [] }
    func keys(_ district: District) -> [String] { [folded(district.id)] + district.names.all.map { folded($0) } }
    let numbered = districts.indices.sorted { districts[$0].isInZone && !districts[$1].isInZone }
    if let exact = numbered.first(where: { keys(districts[$0]).contains(key) }) { return [DistrictIndex(exact)] }
    let beginnings = numbered.filter { keys(districts[$0]).contains { $0.hasPrefix(key) } }
    let found = beginnings.isEmpty ? numbered.filter { sounds($0, like: name) } : beginnings
    let inZone = found.filter { districts[$0].isInZone }
    return (inZone.isEmpty ? found : inZone).map { DistrictIndex($0) }
  }

  private func sounds(_ district: Int, like name: String) -> Bool {
    let sound = SearchSpelling.sound(name)
    return !sound.isEmpty && districts[district].names.all.contains { SearchSpelling.sound($0) == sound }
  }
}
