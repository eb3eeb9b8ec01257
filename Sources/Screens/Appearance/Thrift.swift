/// What is drawn on a slow line.
extension Appearance {
  /// The same in characters of one byte and no more than eight colours, whose sequences are the shortest.
  ///
  /// Measured over a play-through of a full screen, colours are what costs: the sequences of 256 colours take as many
  /// bytes as all glyphs together, while braille and blocks differ from ASCII mostly on the first frame.
  public var thrifty: Appearance {
    var result = self
    result.glyphs = .ascii
    switch color {
    case .never, .eight: break
    case .sixteen, .indexed, .truecolor: result.color = .eight
    }
    return result
  }
}

/// Draws thriftily while the line is slow, and as before once it is not; never again once the reader chose for himself.
public struct Thrift: Hashable, Sendable {
  private var before: Appearance?
  private var ours: Appearance?
  private var isLeftAlone: Bool

  /// - Parameter isAutomatic: false where the reader said how to draw.
  public init(isAutomatic: Bool) { isLeftAlone = !isAutomatic }

  /// The appearance to change to, nil for none; `isSlow` is what the line was found to be.
  public mutating func change(of current: Appearance, isSlow: Bool) -> Appearance? {
    if isLeftAlone { return nil }
    if let ours, let before {
      if current.glyphs != ours.glyphs || current.color != ours.color {
        isLeftAlone = true
        return nil
      }
      guard !isSlow else { return nil }
      self.ours = nil
      self.before = nil
      var back = current
      back.glyphs = before.glyphs
      back.color = before.color
      return back
    }
    let thrifty = current.thrifty
    guard isSlow, thrifty != current else { return nil }
    before = current
    ours = thrifty
    return thrifty
  }
}
