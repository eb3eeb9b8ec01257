import Chronicle

/// A terminal colour.
public enum TerminalColor: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// An entry of the terminal's palette. 0...15 are as the user set them, 16...255 are fixed.
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

/// The colours and attributes that an ink is shown with.
public struct Look: Hashable, Sendable {
  /// The foreground colour.
  public var fore: TerminalColor = .standard
  /// The background colour.
  public var back: TerminalColor = .standard
  /// Whether the glyph is bold.
  public var isBold = false
  /// Whether foreground and background are exchanged.
  public var isReverse = false
  /// Whether the glyph is underlined.
  public var isUnderlined = false

  /// Makes a look; without arguments it is the terminal's own.
  public init(
    fore: TerminalColor = .standard, back: TerminalColor = .standard, isBold: Bool = false,
    isReverse: Bool = false, isUnderlined: Bool = false
  ) {
    self.fore = fore
    self.back = back
    self.isBold = isBold
    self.isReverse = isReverse
    self.isUnderlined = isUnderlined
  }
}

/// The look of each ink in a theme at a depth of colour. Only palettes know colours.
public struct Palette: Hashable, Sendable {
  /// The number of colours.
  public var depth: ColorDepth
  /// The theme that the colours come from.
  public var theme: Theme

  /// Makes a palette.
  public init(depth: ColorDepth, theme: Theme = .dark) {
    self.depth = depth
    self.theme = theme
  }

  /// Makes the palette of an appearance.
  public init(_ appearance: Appearance) { self.init(depth: appearance.color, theme: appearance.theme) }

  var colors: ThemeColors { theme.colors }

  /// The colours and attributes of an ink.
  public func look(of ink: Ink) -> Look {
    switch depth {
    case .never: plainLook(of: ink)
    case .eight, .sixteen, .indexed, .truecolor: coloredLook(of: ink)
    }
  }
}
