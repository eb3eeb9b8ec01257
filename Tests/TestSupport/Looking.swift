import Chronicle

extension Atlas {
  /// The one district that a name means; nil where it may be several or none.
  public func district(named name: String) -> DistrictIndex? {
    let matches = Gazetteer(of: self).districts(matching: name)
    return matches.count == 1 ? matches[0] : nil
  }
}
