extension String.UnicodeScalarView {
  /// Appends a text, scalar by scalar. `append(contentsOf:)` copies all that is there each time: a text that is built with
  /// it takes squared time.
  public mutating func add(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars { append(scalar) }
  }
}
