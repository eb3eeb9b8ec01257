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

/// The value of `--view`.
enum ViewArgument: ExpressibleByArgument {
  case home, whole
  case chosen(Coordinate, kilometresPerColumn: Double)

  init?(argument: String) {
    switch argument {
    case "home": self = .home
    case "whole": self = .whole
    default:
      let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { typedNumber($0) }
      guard parts.count == 3, let longitude = parts[0], let latitude = parts[1], let width = parts[2],
        Coordinate(longitude: longitude, latitude: latitude).isOnEarth, width >= 0.01, width <= 1000
      else { return nil }
      self = .chosen(Coordinate(longitude: longitude, latitude: latitude), kilometresPerColumn: width)
    }
  }

  var defaultValueDescription: String { "home" }

  func mapView(in atlas: Atlas) -> MapView {
    switch self {
    case .home: .home
    case .whole: .whole
    case .chosen(let point, let kilometres):
      .chosen(center: atlas.projection.project(point), metresPerDot: kilometres * 500)
    }
  }
}
