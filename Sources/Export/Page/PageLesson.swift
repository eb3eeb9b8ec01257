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
    let heading = ["\(number). \(stop.day.long)", stop.title].filter { !$0.isEmpty }.joined(separator: ": ")
    return "<article data-day=\"\(stop.day)\" data-reading=\"\(stop.reading.rawValue)\" data-view=\"\(view(of: stop))\""
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

  /// The part of the map that a stop shows: the ground that its view covers on a screen of usual shape.
  private func view(of stop: LessonStop) -> String {
    let viewport = atlas.viewport(of: stop.view, in: VectorMap.paperSize, columns: 80)
    let width = Double(viewport.size.width) * viewport.metresPerDot / 2
    let height = Double(viewport.size.height) * viewport.metresPerDot / 2
    let box = PlaneBox(
      minX: viewport.center.x - width, minY: viewport.center.y - height, maxX: viewport.center.x + width,
      maxY: viewport.center.y + height)
    return geometry.units(box).map(String.init).joined(separator: " ")
  }

  private func selection(of stop: LessonStop) -> String {
    switch stop.selection {
    case .nothing: ""
    case .district(let district): " data-district=\"\(district.index)\""
    case .place(let place): " data-place=\"\(place.index)\""
    }
  }
}
