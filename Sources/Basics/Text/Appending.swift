extension String.UnicodeScalarView {
  /// Appends a text, scalar by scalar. Complexity: linear in `text`. The standard `append(contentsOf:)` copies the
  /// whole view at each call, so that building a long text with it takes quadratic time.
  public mutating func add(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars { append(scalar) }
  }
}
