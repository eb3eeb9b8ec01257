import Chronicle

/// The limits of the format: Docs/MapPackFormat.md, "Rules for all files".
package enum PackLimits {
  package static let fileBytes = 64 << 20
  static let lineBytes = 64 << 10
  package static let nameScalars = 200
  package static let idBytes = 64
  static let jsonDepth = 64
  package static let days = Day(year: 1800, month: 1, day: 1)!...Day(year: 2199, month: 12, day: 31)!
  /// As many as there are looks: holders that have their own, or groups of holders.
  package static let looks = 8
  /// The holders of groups: a number of one byte, of which imports need a few for themselves.
  package static let holders = 250

  // The most that the state table can number. No real pack comes near.
  package static let districts = Int(Int16.max)
  package static let states = Int(UInt16.max)
  /// Degrees of latitude. Nearer to a pole a cylindrical projection that is true to scale has no width left to draw
  /// in.
  package static let middleParallels = -85.0...85.0
  /// The most problems reported for one file.
  static let problems = 200
}
