import ArgumentParser
import Basics
import Chronicle
import Geometry
import Screens

/// Layers on the command line: `relief,names`.
struct LayersArgument: ExpressibleByArgument {
  var layers: [MapLayer]

  static let all = MapLayer.allCases.map(\.rawName).joined(separator: ",")

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    layers = names.compactMap(MapLayer.init(rawName:))
    guard layers.count == names.count else { return nil }
  }
}

extension MapExtent: ExpressibleByArgument {
  /// Reads the value of `--view`.
  public init?(argument: String) { self.init(argument) }
}
