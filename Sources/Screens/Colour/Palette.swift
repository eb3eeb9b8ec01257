import Chronicle

/// A terminal colour.
public enum TerminalColor: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// An entry of the terminal's palette: 0...15 as the user set them, 16...255 fixed.
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

/// How an ink is shown.
public struct Look: Hashable, Sendable {
  public var fore: TerminalColor = .standard
  public var back: TerminalColor = .standard
  public var isBold = false
  public var isReverse = false
  public var isUnderlined = false

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

/// The one thing that knows colours: what each ink looks like in a theme at a depth of colour.
public struct Palette: Hashable, Sendable {
  public var depth: ColorDepth
  public var theme: Theme

  public init(depth: ColorDepth, theme: Theme = .dark) {
    self.depth = depth
    self.theme = theme
  }

  public init(_ appearance: Appearance) { self.init(depth: appearance.color, theme: appearance.theme) }

  var colors: ThemeColors { theme.colors }

  public func look(of ink: Ink) -> Look {
    switch depth {
    case .never: plainLook(of: ink)
    case .eight, .sixteen, .indexed, .truecolor: coloredLook(of: ink)
    }
  }
}
