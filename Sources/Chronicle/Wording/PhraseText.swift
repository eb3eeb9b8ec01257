import Basics
import Geometry

extension Phrase {
  /// The phrase as plain text: the texts of its pieces, one after another, as screens, paper and reports have them.
  ///
  ///     Lachin corridor: 53 km2, <1% [103] [128]
  ///
  /// - Parameters:
  ///   - hasSquares: whether a raised two may be written.
  ///   - name: a name as the text gives names.
  public func text(hasSquares: Bool = false, _ name: (Names) -> String) -> String {
    var text = ""
    for span in spans { text += span.text(hasSquares, name) }
    return text
  }
}

extension Span {
  fileprivate func text(_ hasSquares: Bool, _ name: (Names) -> String) -> String {
    switch self {
    case .words(let text), .prose(let text), .either(let text, _): text
    case .name(let names): name(names)
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
