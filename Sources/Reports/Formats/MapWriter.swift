/// A writer of maps: what stands before the first feature, each feature, and what stands after the last one.
protocol MapWriter {
  /// Adds what stands before the first feature.
  func addHead(of map: FeatureMap, to text: inout String)
  /// Adds a feature.
  func add(_ feature: Feature, isFirst: Bool, to text: inout String)
  /// Adds what stands after the last feature.
  func addFoot(to text: inout String)
  init()
}

extension MapWriter {
  /// Writes a map in pieces. A file of any length takes no more memory than a piece and a feature.
  static func write(_ map: FeatureMap, to sink: (String) -> Void) {
    let writer = Self()
    var pieces = Pieces()
    writer.addHead(of: map, to: &pieces.text)
    var isFirst = true
    for feature in map.features {
      writer.add(feature, isFirst: isFirst, to: &pieces.text)
      isFirst = false
      pieces.handOn(to: sink)
    }
    writer.addFoot(to: &pieces.text)
    pieces.finish(to: sink)
  }
}
