import Basics
import Chronicle
import Classroom
import Geometry

/// The stops of a lesson as HTML. Without a script they are read one after another; an answer opens when it is asked for.
struct PageLesson {
  let lesson: Lesson
  let atlas: Atlas
  let geometry: PageGeometry
  let markup: PageMarkup

  var html: String {
    let stops = lesson.stops.enumerated().map { self.stop($1, number: $0 + 1) }
    return "<section id=\"lesson\" aria-label=\"Lesson\">\n<h2>\(escaped(lesson.title))</h2>\n"
      + "<div class=\"introduction\">\(paragraphs(lesson.introduction))</div>\n\(stops.joined())</section>\n"
  }

  private func stop(_ stop: LessonStop, number: Int) -> String {
    let view = geometry.box(of: stop.view).map(String.init).joined(separator: " ")
    let heading = ["\(number). \(stop.day.long)", stop.title].filter { !$0.isEmpty }.joined(separator: ": ")
    return "<article data-day=\"\(stop.day)\" data-reading=\"\(stop.reading.rawValue)\" data-view=\"\(view)\""
      + "\(selection(of: stop))>\n<h3>\(escaped(heading))</h3>\n\(paragraphs(stop.paragraphs))"
      + (stop.question.map(asked) ?? "")
      + stop.openQuestions.map { "<p class=\"question\">\(escaped($0))</p>\n" }.joined()
      + (stop.sources.isEmpty ? "" : "<p>Sources: \(markup.links(stop.sources))</p>\n") + "</article>\n"
  }

  private func paragraphs(_ texts: [String]) -> String { texts.map { "<p>\(escaped($0))</p>\n" }.joined() }

  private func asked(_ question: Question) -> String {
    let choices = question.choices.map { "<li>\(escaped($0))</li>\n" }.joined()
    let right = "\(choiceLetter(question.answer)), \(question.choices[question.answer])."
    let why = "\(markup.html(question.explanation)) \(markup.links(question.sources))"
    return """
      <p class="question">\(escaped(question.prompt))</p>
      <ol type="a">
      \(choices)</ol>
      <details><summary>Answer</summary><p><b>\(escaped(right))</b> \(why)</p></details>

      """
  }

  private func selection(of stop: LessonStop) -> String {
    switch stop.selection {
    case .nothing: ""
    case .district(let district): " data-district=\"\(district.index)\""
    case .place(let place): " data-place=\"\(place.index)\""
    }
  }
}
