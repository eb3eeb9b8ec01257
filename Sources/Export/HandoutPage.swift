import Chronicle
import Classroom
import Screens

/// A handout as one HTML file for a black-and-white printer. The file refers to no other file and has no script.
public struct HandoutPage: Sendable {
  let handout: Handout
  let atlas: Atlas

  /// Makes a page of a handout about an atlas.
  public init(handout: Handout, atlas: Atlas) {
    self.handout = handout
    self.atlas = atlas
  }

  /// The HTML text.
  public var html: String {
    let patterns = FillPatterns(of: atlas)
    let legend = MapLegend(
      atlas: atlas, patterns: patterns, days: handout.parts.map(\.day), language: handout.options.names)
    var body = """
      <header>
      <h1>\(escaped(handout.title))</h1>
      <p class="of"\(own)>\(escaped(handout.subtitle))</p>
      <p class="who"\(own)>Name <span class="blank"></span> Date <span class="blank short"></span></p>
      \(handout.introduction.map { "<p>\(escaped($0))</p>\n" }.joined())</header>
      <aside\(own)>
      <h2>Legend</h2>
      \(legend.html)</aside>

      """
    let questions = handout.numbered()
    for (index, part) in handout.parts.enumerated() {
      body += section(part, index, questions.filter { $0.part == index }, patterns)
    }
    body += "<section class=\"end\"\(own)>\n"
    body += list("Sources", "sources", handout.sourceLines(in: atlas))
    body += list("The maps are drawn from", "credits", handout.credits(in: atlas)) + "</section>\n"
    if handout.options.hasAnswers { body += answers(questions) }
    return """
      <!DOCTYPE html>
      <html lang="\(escaped(handout.language))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(escaped(handout.title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body\(handout.options.isCompact ? " class=\"compact\"" : "")>
      \(body)</body>
      </html>

      """
  }

  /// The language of the program's own words and of the pack's, as an attribute, where the page is in another.
  private var own: String { handout.language == Language.english.rawValue ? "" : " lang=\"en\"" }

  private typealias Numbered = (part: Int, number: Int, question: Question?, prompt: String)

  private func section(
    _ part: HandoutPart, _ index: Int, _ questions: [Numbered], _ patterns: FillPatterns
  ) -> String {
    let map = VectorMap(
      atlas: atlas, part: part, patterns: patterns, language: handout.options.names, prefix: "m\(index + 1)")
    var html = "<section>\n<h2>\(escaped(part.heading))</h2>\n<figure>\n\(map.svg)</figure>\n"
    html += part.paragraphs.map { "<p>\(escaped($0))</p>\n" }.joined()
    if !part.notes.isEmpty {
      let notes = part.notes.map { "<p>\(escaped($0))</p>\n" }.joined()
      html += "<div class=\"notes\">\n<h3\(own)>For the presenter</h3>\n\(notes)</div>\n"
    }
    html += "<h3\(own)>What this day brought</h3>\n<ul class=\"day\"\(own)>\n"
    html += part.changes.map { "<li>\(escaped($0))</li>\n" }.joined() + "</ul>\n"
    return html + questions.map(asked).joined() + "</section>\n"
  }

  private func asked(_ asked: Numbered) -> String {
    let prompt = "<p><b\(own)>Question \(asked.number).</b> \(escaped(asked.prompt))</p>\n"
    guard let question = asked.question else {
      let lines = String(repeating: "<div class=\"line\"></div>\n", count: handout.options.isCompact ? 2 : 4)
      return "<div class=\"question\">\n\(prompt)\(lines)</div>\n"
    }
    let choices = question.choices.enumerated().map { index, choice in
      "<li><span class=\"box\"></span> \(choiceLetter(index)) &nbsp; \(escaped(choice))</li>\n"
    }
    return """
      <div class="question">
      \(prompt)<ul class="choices">
      \(choices.joined())</ul>
      <p class="how"\(own)>How do you know?</p>
      <div class="line"></div>
      </div>

      """
  }

  private func list(_ heading: String, _ name: String, _ lines: [String]) -> String {
    "<h2>\(heading)</h2>\n<ul class=\"\(name)\">\n" + lines.map { "<li>\(escaped($0))</li>\n" }.joined() + "</ul>\n"
  }

  private func answers(_ questions: [Numbered]) -> String {
    let items = questions.map { asked -> String in
      guard let question = asked.question else { return "<li>An open question.</li>\n" }
      let right = "\(choiceLetter(question.answer)), \(question.choices[question.answer])"
      let words = "\(escaped(printed(question.explanation))) \(escaped(sourceNumbers(question.sources)))"
      return "<li><b>\(escaped(right)).</b> \(words)</li>\n"
    }
    return "<section class=\"answers\">\n<h2>Answers</h2>\n<ol>\n\(items.joined())</ol>\n</section>\n"
  }

  /// The style sheet, which suits A4 and Letter. Nothing is told by colour.
  private static let style = """
    @page { margin: 15mm; }
    body { font: 10.5pt/1.35 serif; color: #000; background: #fff; max-width: 180mm; margin: 0 auto; }
    h1 { font-size: 18pt; margin: 0; } h2 { font-size: 13pt; margin: 0 0 2mm; } h3 { font-size: 11pt; margin: 3mm 0 0; }
    .of { margin: 0; } .who { margin: 4mm 0; }
    .blank { display: inline-block; width: 70mm; border-bottom: 1px solid #000; }
    .short { width: 35mm; }
    figure { margin: 0 0 3mm; break-inside: avoid; } figure svg { display: block; width: 100%; height: auto; }
    h2, h3 { break-after: avoid; }
    section { break-before: page; } aside + section { break-before: auto; }
    p { margin: 0 0 2mm; } ul { margin: 0 0 3mm; padding-left: 6mm; }
    .question { break-inside: avoid; margin: 4mm 0; }
    .choices { list-style: none; padding-left: 4mm; margin: 0; }
    .box { display: inline-block; width: 3mm; height: 3mm; border: 1px solid #000; }
    .how { margin: 2mm 0 0; }
    .line { border-bottom: 1px solid #000; height: 7.5mm; } .day { font-size: 9.5pt; line-height: 1.3; }
    aside { border: 1px solid #000; padding: 2mm 3mm 1mm; margin: 0 0 4mm; font-size: 8.5pt; line-height: 1.25; }
    aside h2 { font-size: 10pt; margin: 0 0 1mm; } .method { margin: 1mm 0; }
    .legend { list-style: none; padding: 0; margin: 0; columns: 3; column-gap: 4mm; }
    .legend li { break-inside: avoid; margin: 0 0 0.7mm; padding-left: 11mm; text-indent: -11mm; }
    .legend svg { vertical-align: middle; margin-right: 2mm; height: 4mm; width: 8mm; }
    .notes { border-left: 2mm solid #000; padding-left: 3mm; margin: 3mm 0; }
    .sources, .credits { list-style: none; padding: 0; font-size: 8.5pt; overflow-wrap: anywhere; }
    .compact { font-size: 9pt; line-height: 1.25; } .compact section { break-before: auto; clear: both; }
    .compact h1 { font-size: 14pt; } .compact h2 { font-size: 10.5pt; margin: 2mm 0 1mm; } .compact .who { margin: 2mm 0; }
    .compact h3 { font-size: 9pt; margin: 1mm 0 0; } .compact p { margin: 0 0 1mm; } .compact ul { margin: 0 0 1mm; }
    .compact figure { float: left; width: 92mm; margin: 0 4mm 2mm 0; } .compact .day { font-size: 8pt; padding: 0; }
    .compact .day { list-style-position: inside; } .compact .question { margin: 1.5mm 0; overflow: hidden; }
    .compact .line { height: 6.5mm; } .compact .how { margin: 1mm 0 0; } .compact aside { font-size: 7.5pt; }
    .compact aside h2 { font-size: 9pt; margin: 0 0 1mm; }
    .compact .sources, .compact .credits { font-size: 6.5pt; line-height: 1.15; columns: 2; column-gap: 5mm; }
    .compact .end h2 { margin: 1mm 0 0; }
    """
}
