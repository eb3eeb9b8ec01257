/// The appearance for a slow line.
extension Appearance {
  /// The same appearance in characters of one byte and at most eight colours, whose sequences are the shortest.
  ///
  /// Measured over a playback on a full screen, colours cost most: the sequences of 256 colours take as many bytes as
  /// all glyphs together, while braille and blocks differ from ASCII mostly in the first frame.
  public var economical: Appearance {
    var result = self
    result.glyphs = .ascii
    switch color {
    case .never, .eight: break
    case .sixteen, .indexed, .truecolor: result.color = .eight
    }
    return result
  }
}

/// Switches to a cheaper appearance while the line is slow, and back once it is not. It stops for good when the reader
/// changes the appearance.
public struct SlowLineAppearance: Hashable, Sendable {
  private var before: Appearance?
  private var ours: Appearance?
  private var isLeftAlone: Bool

  /// Begins with the appearance unchanged.
  ///
  /// - Parameter isAutomatic: false where the reader chose the appearance; it is then never changed.
  public init(isAutomatic: Bool) { isLeftAlone = !isAutomatic }

  /// The appearance to change to; nil to keep the current one.
  ///
  /// - Parameter isSlow: whether the line was found to be slow.
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
    let economical = current.economical
    guard isSlow, economical != current else { return nil }
    before = current
    ours = economical
    return economical
  }
}
