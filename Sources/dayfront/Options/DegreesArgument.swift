import ArgumentParser
import Basics

/// Degrees on the command line, as they are typed and copied: `46.75`, `46.75E`, `39.07°N,`.
struct DegreesArgument: ExpressibleByArgument {
  enum Axis { case east, north }

  var degrees: Double
  /// The axis that a letter names; nil without one.
  var axis: Axis?

  init?(argument: String) {
    var text = Substring(argument)
    if text.last == "," { text.removeLast() }
    var sign = 1.0
    switch text.last {
    case "E", "e": axis = .east
    case "W", "w": (axis, sign) = (.east, -1)
    case "N", "n": axis = .north
    case "S", "s": (axis, sign) = (.north, -1)
    default: break
    }
    if axis != nil { text.removeLast() }
    if text.last == "°" { text.removeLast() }
    guard let degrees = typedNumber(text), degrees.isFinite else { return nil }
    self.degrees = sign * degrees
  }
}
