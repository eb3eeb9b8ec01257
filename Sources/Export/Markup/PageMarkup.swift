import Basics
import Chronicle

/// Phrases as HTML: names know their number in the page's table of names, and numbers of sources lead to the list of
/// sources.
final class PageMarkup {
  let atlas: Atlas
  let language: Language
  private(set) var names = NameTable()

  /// - Parameter language: the language of names as the page opens.
  init(of atlas: Atlas, in language: Language) {
    self.atlas = atlas
    self.language = language
  }

  /// A phrase as HTML.
  func html(_ phrase: Phrase) -> String {
    var html = ""
    for span in phrase.spans { html += self.html(span) }
    return html
  }

  /// A name as HTML.
  func html(_ name: Names) -> String {
    // Isolated, because a name may run in another direction than the sentence around it.
    "<bdi data-n=\"\(names.number(of: name))\">\(escaped(name[language]))</bdi>"
  }

  /// The number of a name in the page's table.
  func number(of name: Names) -> Int { names.number(of: name) }

  /// The numbers of sources as links: "[3] [17]".
  func links(_ sources: [SourceIndex]) -> String {
    sources.map { "<a href=\"#s\($0.index + 1)\">[\($0.index + 1)]</a>" }.joined(separator: " ")
  }

  private func html(_ span: Span) -> String {
    switch span {
    case .words(let text), .prose(let text), .either(let text, _): escaped(text)
    case .name(let names): html(names)
    case .day(let day): day.short
    case .date(let day): day.medium
    case .area(let area): escaped(area.text(unit: "km²"))
    case .kilometres(let count): "\(count) km²"
    case .share(let share): escaped(percent(share))
    case .sources(let sources): links(sources)
    case .sourceList(let sources): "sources " + links(sources)
    case .source(let source): links([source])
    }
  }
}
