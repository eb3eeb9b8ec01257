import Chronicle
import Export
import Screens

extension ExportRow {
  /// A page with a slider of days.
  static let page = ExportRow(
    words: "a page with a map and a slider of days, in one file; with --lesson the page of a lesson",
    options: [.at, .reading, .theme, .lesson]
  ) { request in
    let subject = MapSubject(
      day: try request.day(), reading: request.options.reading ?? .assessed, language: request.pack.names)
    let page = DayPage(
      of: request.atlas, opening: subject, theme: request.options.theme?.set, lesson: request.lesson)
    return .text(page.html)
  }
}
