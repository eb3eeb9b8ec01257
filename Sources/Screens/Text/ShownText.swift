import Chronicle

extension Appearance {
  /// A phrase as screens and paper have it, its names in the language chosen.
  ///
  /// Letters that the glyph set lacks are replaced where the text is drawn.
  public func shown(_ phrase: Phrase) -> String { shown(phrase, hasSquares: isUnicode) }

  /// The same; `hasSquares` where a raised two may be sent.
  func shown(_ phrase: Phrase, hasSquares: Bool) -> String { phrase.text(hasSquares: hasSquares) { text($0) } }
}
