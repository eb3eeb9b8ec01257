import Chronicle

extension Atlas {
  /// The one district that a name means; nil where it may be several or none.
  public func district(named name: String) -> DistrictIndex? {
    Gazetteer(of: self).district(name).meant
  }
}
