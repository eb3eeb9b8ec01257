import Foundation
import Geometry

/// The length in m of a degree of a parallel on WGS 84.
func metresOfDegree(latitude: Double) -> Double {
  let phi = latitude * .pi / 180, e2 = Ellipsoid.wgs84.eccentricitySquared
  return Ellipsoid.wgs84.semiMajorAxis * cos(phi) / (1 - e2 * sin(phi) * sin(phi)).squareRoot() * .pi / 180
}

/// The area in m2 of a cell of one degree on WGS 84, by summing strips: an independent check of the closed formula.
func areaOfCell(south: Double) -> Double {
  let e2 = Ellipsoid.wgs84.eccentricitySquared, a = Ellipsoid.wgs84.semiMajorAxis
  let strips = 2000
  let step = Double.pi / 180 / Double(strips)
  var sum = 0.0
  for strip in 0..<strips {
    let latitude = south * .pi / 180 + (Double(strip) + 0.5) * step
    let w = 1 - e2 * sin(latitude) * sin(latitude)
    sum += a * a * (1 - e2) * cos(latitude) / (w * w) * step  // M·N·cos φ dφ
  }
  return sum * .pi / 180
}
