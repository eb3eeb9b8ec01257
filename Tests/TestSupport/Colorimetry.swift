import Foundation

/// Light as a screen mixes it: shares of red, green and blue, linear in energy.
public struct LinearRGB: Hashable, Sendable {
  public var red, green, blue: Double

  public init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// From sRGB bytes (IEC 61966-2-1).
  public init(hex: UInt32) {
    func linear(_ shift: UInt32) -> Double {
      let value = Double(hex >> shift & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    self.init(red: linear(16), green: linear(8), blue: linear(0))
  }

  /// The relative luminance of WCAG 2.
  public var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// The contrast ratio of WCAG 2, 1 to 21.
  public func contrast(to other: LinearRGB) -> Double {
    (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
  }

  /// CIE L*a*b* under D65.
  public var lab: Lab {
    func root(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
    let x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    let y = root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    let z = root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    return Lab(116 * y - 16, 500 * (x - y), 200 * (y - z))
  }
}

/// A colour by lightness and two opponent axes, about as evenly as eyes see.
public struct Lab: Hashable, Sendable {
  public var lightness, a, b: Double

  public init(_ lightness: Double, _ a: Double, _ b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// CIEDE2000, in the notation of Sharma, Wu and Dalal (2005).
  public func distance(to other: Lab) -> Double {
    func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
    func seventh(_ chroma: Double) -> Double { (pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7))).squareRoot() }
    let scale = 1 + 0.5 * (1 - seventh((hypot(a, b) + hypot(other.a, other.b)) / 2))
    let (a1, a2) = (a * scale, other.a * scale)
    let (c1, c2) = (hypot(a1, b), hypot(a2, other.b))
    func hue(_ a: Double, _ b: Double) -> Double {
      let degrees = atan2(b, a) * 180 / .pi
      return degrees < 0 ? degrees + 360 : degrees
    }
    let (h1, h2) = (hue(a1, b), hue(a2, other.b))
    let isGrey = c1 * c2 == 0
    var turn = isGrey ? 0 : h2 - h1
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    var h = h1 + h2
    if !isGrey {
      if abs(h1 - h2) > 180 { h += h < 360 ? 360 : -360 }
      h /= 2
    }
    let (deltaL, deltaC) = (other.lightness - lightness, c2 - c1)
    let deltaH = 2 * (c1 * c2).squareRoot() * sin(radians(turn / 2))
    let (l, c) = ((lightness + other.lightness) / 2, (c1 + c2) / 2)
    let t1 = 1 - 0.17 * cos(radians(h - 30)) + 0.24 * cos(radians(2 * h))
    let t = t1 + 0.32 * cos(radians(3 * h + 6)) - 0.20 * cos(radians(4 * h - 63))
    let square = (l - 50) * (l - 50)
    let lightnessPart = deltaL / (1 + 0.015 * square / (20 + square).squareRoot())
    let chromaPart = deltaC / (1 + 0.045 * c)
    let huePart = deltaH / (1 + 0.015 * c * t)
    let rotation = -sin(radians(60 * exp(-pow((h - 275) / 25, 2)))) * 2 * seventh(c)
    let even = lightnessPart * lightnessPart + chromaPart * chromaPart + huePart * huePart
    return (even + rotation * chromaPart * huePart).squareRoot()
  }
}
