import Basics
import Chronicle
import Geometry

extension Appearance {
  /// A phrase as screens and paper have it: the texts of its pieces, one after another.
  ///
  ///     Lachin corridor: 53 km2, <1% [103] [128]
  ///
  /// Letters that the glyph set lacks are replaced where the text is drawn.
  public func shown(_ phrase: Phrase) -> String { shown(phrase, hasSquares: isUnicode) }

  /// The same; `hasSquares` where a raised two may be sent.
  func shown(_ phrase: Phrase, hasSquares: Bool) -> String {
    var text = ""
    for span in phrase.spans { text += shown(span, hasSquares: hasSquares) }
    return text
  }

  private func shown(_ span: Span, hasSquares: Bool) -> String {
    switch span {
    case .words(let text), .prose(let text), .either(let text, _): text
    case .name(let names): text(names)
    case .day(let day): day.short
    case .date(let day): day.medium
    case .area(let area): hasSquares ? area.text.dropLast() + "²" : area.text
    case .kilometres(let count): "\(count) \(hasSquares ? "km²" : "km2")"
    case .share(let share): percent(share)
    case .sources(let sources): sourceNumbers(sources)
    case .sourceList(let sources): "sources " + sourceNumbers(sources)
    case .source(let source): sourceNumbers([source])
    }
  }
}
