/// What the colours are made for.
public enum Theme: String, Hashable, Sendable, CaseIterable {
  /// Light text on dark grounds.
  case dark
  /// Dark text on light grounds.
  case light
  /// Light text on black, as far apart as colours go.
  case contrast
}
