/// A colour as shares of red, green and blue, 0 to 255.
struct RGB: Hashable, Sendable {
  var red, green, blue: Int

  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = Int(red)
    self.green = Int(green)
    self.blue = Int(blue)
  }

  var packed: Int { red << 16 | green << 8 | blue }

  /// The squared distance to another colour, with weights for the channels that roughly follow the eye.
  func distance(to other: RGB) -> Int {
    let (r, g, b) = (red - other.red, green - other.green, blue - other.blue)
    return 3 * r * r + 6 * g * g + b * b
  }
}

/// The basic colours of xterm, dark and then bright (its `charproc` resources `color0` to `color15`).
private let basic: [RGB] = [
  RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
  RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
  RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
  RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
]

/// The colour of an entry of the 256-colour palette: 16 basic ones, a cube of six steps a channel, 24 greys.
func xtermColor(_ index: Int) -> RGB {
  if index < 16 { return basic[index] }
  if index >= 232 {
    let grey = UInt8(8 + 10 * (index - 232))
    return RGB(grey, grey, grey)
  }
  let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
  let place = index - 16
  return RGB(steps[place / 36], steps[place / 6 % 6], steps[place % 6])
}

/// The entry among the first `count` that is nearest to a colour.
///
/// With 256 colours only the cube and the greys are searched, because readers may have changed the first 16.
func nearestXtermColor(to color: RGB, count: Int) -> Int {
  let entries = count >= 256 ? 16..<256 : 0..<min(count, 16)
  return entries.min { xtermColor($0).distance(to: color) < xtermColor($1).distance(to: color) } ?? 0
}
