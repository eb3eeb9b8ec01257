import Basics
import Geometry

/// A part of the map to show, whatever the size of the screen or of the paper.
public enum MapExtent: Hashable, Sendable {
  /// The pack's own view.
  case home
  /// The whole partition.
  case whole
  /// A district, as large as it fits.
  case district(DistrictIndex)
  /// A centre and a scale, as the kilometres of ground that a column of a screen covers.
  case point(Coordinate, kilometresPerColumn: Double)
  /// A box about a point, its size in kilometres on the plane; at least all of it is shown.
  case ground(center: Coordinate, width: Double, height: Double)
  /// What a reader panned or zoomed to, exactly: a centre on the atlas's plane, the metres of a dot, and the centre of the
  /// view from which it was moved, about which cells and names are laid out.
  case plane(center: PlanePoint, metresPerDot: Double, about: PlanePoint)

  /// The scales that may be asked for, in kilometres a column.
  public static let scales = 0.01...1000.0

  /// Reads `home`, `whole` or longitude, latitude and kilometres a column: `46.75,39.76,0.8`. Nil for anything else, for
  /// what is not on Earth and for scales that are not in `scales`.
  public init?(_ text: some StringProtocol) {
    switch text {
    case "home": self = .home
    case "whole": self = .whole
    default:
      let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { typedNumber($0) ?? .nan }
      guard numbers.count == 3 else { return nil }
      let point = Coordinate(longitude: numbers[0], latitude: numbers[1])
      guard point.isOnEarth, Self.scales.contains(numbers[2]) else { return nil }
      self = .point(point, kilometresPerColumn: numbers[2])
    }
  }

  /// The centre and the scale of a viewport, whatever it was fitted to.
  ///
  /// - Parameter middle: the centre of the view from which it was moved; nil for one that begins anew.
  public init(_ viewport: Viewport, about middle: PlanePoint? = nil) {
    self = .plane(
      center: viewport.center, metresPerDot: viewport.metresPerDot, about: middle ?? viewport.center)
  }
}

extension Viewport {
  /// The kilometres of ground that a column of a screen covers, which is two dots wide.
  public var kilometresPerColumn: Double { metresPerDot * 2 / 1000 }
}

extension Atlas {
  /// The width of the home view for a height of 1.
  public var homeShape: Double { home.height > 0 ? home.width / home.height : 1 }

  /// The viewport that shows a part of the map on a grid of dots.
  ///
  /// - Parameter columns: the columns of a screen that the grid's width counts as; nil for one in two dots.
  public func viewport(of extent: MapExtent, in size: DotSize, columns: Double? = nil) -> Viewport {
    switch extent {
    case .home: return Viewport(fitting: home, in: size)
    case .whole: return Viewport(fitting: partition.bounds, in: size)
    case .district(let district): return Viewport(fitting: bounds(of: district), in: size, margin: 0.1)
    case .ground(let center, let width, let height):
      let middle = projection.project(center)
      let box = PlaneBox(
        minX: middle.x - width * 500, minY: middle.y - height * 500, maxX: middle.x + width * 500,
        maxY: middle.y + height * 500)
      return Viewport(fitting: box, in: size, margin: 0)
    case .plane(let center, let metresPerDot, _):
      return Viewport(center: center, metresPerDot: metresPerDot, size: size)
    case .point(let point, let kilometres):
      let dots = columns.map { Double(size.width) / $0 } ?? 2
      return Viewport(center: projection.project(point), metresPerDot: kilometres * 1000 / dots, size: size)
    }
  }
}
