import Chronicle
import Export
import Screens

extension ExportRow {
  /// A page with a slider of days.
  static let page = ExportRow(
    words: "a page with a map and a slider of days, in one file; with --lesson the page of a lesson",
    options: ["at", "view", "select", "place", "reading", "theme", "lesson"]
  ) { request in
    let page = DayPage(
      of: request.atlas, opening: try request.subject(), theme: request.options.theme?.set, lesson: request.lesson)
    return .text(page.html)
  }
}
