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
    var body = """
      <header>
      <h1>\(escaped(handout.title))</h1>
      <p class="of">\(escaped(handout.subtitle))</p>
      <p class="who">Name <span class="blank"></span> Date <span class="blank short"></span></p>
      \(handout.introduction.map { "<p>\(escaped($0))</p>\n" }.joined())</header>

      """
    let questions = handout.numbered()
    for (index, part) in handout.parts.enumerated() {
      body += section(part, index, questions.filter { $0.part == index }, patterns)
    }
    body += "<section class=\"end\">\n<h2>Legend</h2>\n\(MapLegend(atlas: atlas, patterns: patterns).html)"
    body += list("Sources", "sources", handout.sourceLines(in: atlas))
    body += list("The maps are drawn from", "credits", atlas.credits) + "</section>\n"
    if handout.hasAnswers { body += answers(questions) }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(escaped(handout.title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      \(body)</body>
      </html>

      """
  }

  private typealias Numbered = (part: Int, number: Int, question: Question?, prompt: String)

  private func section(
    _ part: HandoutPart, _ index: Int, _ questions: [Numbered], _ patterns: FillPatterns
  ) -> String {
    let map = VectorMap(atlas: atlas, subject: part.subject, patterns: patterns, prefix: "m\(index + 1)")
    var html = "<section>\n<h2>\(escaped(part.heading))</h2>\n<figure>\n\(map.svg)</figure>\n"
    html += part.paragraphs.map { "<p>\(escaped($0))</p>\n" }.joined()
    html += "<h3>What this day brought</h3>\n<ul>\n"
    html += part.changes.map { "<li>\(escaped($0))</li>\n" }.joined() + "</ul>\n"
    return html + questions.map(asked).joined() + "</section>\n"
  }

  private func asked(_ asked: Numbered) -> String {
    let prompt = "<p><b>Question \(asked.number).</b> \(escaped(asked.prompt))</p>\n"
    guard let question = asked.question else {
      let lines = String(repeating: "<div class=\"line\"></div>\n", count: 4)
      return "<div class=\"question\">\n\(prompt)\(lines)</div>\n"
    }
    let choices = question.choices.enumerated().map { index, choice in
      "<li><span class=\"box\"></span> \(choiceLetter(index)) &nbsp; \(escaped(choice))</li>\n"
    }
    return """
      <div class="question">
      \(prompt)<ul class="choices">
      \(choices.joined())</ul>
      <p class="how">How do you know?</p>
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
    body { font: 11pt/1.4 serif; color: #000; background: #fff; max-width: 180mm; margin: 0 auto; }
    h1 { font-size: 18pt; margin: 0; } h2 { font-size: 13pt; margin: 0 0 2mm; } h3 { font-size: 11pt; margin: 3mm 0 0; }
    .of { margin: 0; } .who { margin: 4mm 0; }
    .blank { display: inline-block; width: 70mm; border-bottom: 1px solid #000; }
    .short { width: 35mm; }
    figure { margin: 0 0 3mm; } svg { display: block; max-width: 100%; height: auto; }
    section { break-before: page; } header + section { break-before: auto; }
    p { margin: 0 0 2mm; } ul { margin: 0 0 3mm; padding-left: 6mm; }
    .question { break-inside: avoid; margin: 4mm 0; }
    .choices { list-style: none; padding-left: 4mm; margin: 0; }
    .box { display: inline-block; width: 3mm; height: 3mm; border: 1px solid #000; }
    .how { margin: 2mm 0 0; }
    .line { border-bottom: 1px solid #000; height: 8mm; }
    .legend { list-style: none; padding: 0; columns: 2; } .legend li { break-inside: avoid; margin: 0 0 1mm; }
    .legend svg { display: inline-block; vertical-align: middle; margin-right: 2mm; }
    .sources, .credits { list-style: none; padding: 0; font-size: 8.5pt; overflow-wrap: anywhere; }
    """
}
