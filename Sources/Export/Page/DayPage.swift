import Basics
import Chronicle
import Classroom
import Geometry
import Screens

/// A page with a map and a slider of days, in one file: it needs no other file, no server and no network.
///
/// What is told is plain HTML, which is read without a script too; the script shows the part of a day beside the map that it
/// draws. The policy lets that one script run, by its digest, and lets the page ask for nothing.
public struct DayPage: Sendable {
  let atlas: Atlas
  let subject: MapSubject
  let theme: Theme?
  let lesson: Lesson?

  /// Makes a page about an atlas.
  ///
  /// - Parameters:
  ///   - subject: the day, the reading and the language of names with which it opens.
  ///   - theme: the theme with which it opens; nil for that of the reader's device.
  ///   - lesson: the lesson whose stops it has; nil for none.
  public init(of atlas: Atlas, opening subject: MapSubject, theme: Theme? = nil, lesson: Lesson? = nil) {
    self.atlas = atlas
    self.subject = subject
    self.theme = theme
    self.lesson = lesson
  }

  /// The HTML text.
  public var html: String {
    let evidence = EvidenceBook(of: atlas), markup = PageMarkup(of: atlas, in: subject.language)
    let geometry = PageGeometry(of: atlas), grounds = PageGrounds(of: atlas)
    let style = PageStyle(looks: grounds.looks, patterns: FillPatterns(of: atlas))
    let title = lesson.map(\.title) ?? atlas.title[subject.language]
    let heading = lesson == nil ? markup.html(atlas.title) : escaped(title)
    let table = PageTable(atlas: atlas, markup: markup) { grounds.looks.firstIndex(of: $0) }.html
    let parts = [
      lesson.map { PageLesson(lesson: $0, atlas: atlas, geometry: geometry, markup: markup).html } ?? "",
      part("all", "Table of all days", "<div class=\"scroll\">\n\(table)</div>\n"),
      part("chronicle", "Records by day", PageChronicle(of: atlas, by: evidence, geometry, markup).html),
      part("districts", "Districts", PageDistricts(atlas: atlas, markup: markup).html),
      part("about", "About this map", PageSources(atlas: atlas).about),
      part("sources", "Sources", PageSources(atlas: atlas).list),
    ].joined()
    let data = PageData(
      atlas: atlas, evidence: evidence, geometry: geometry, grounds: grounds, markup: markup, subject: subject
    ).json
    return """
      <!DOCTYPE html>
      <html lang="en"\(theme.map { " data-theme=\"\($0.rawValue)\"" } ?? "")>
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="dayfront">
      <title>\(escaped(title))</title>
      <style>
      \(style.css)
      </style>
      </head>
      <body>
      \(PageFrame(subject: subject, theme: theme, definitions: style.definitions).html(heading: heading))\(parts)\
      <footer>\(PageFrame.keys)</footer>
      <script type="application/json" id="data">\(data)</script>
      <script>\(PageScript.text)</script>
      </body>
      </html>

      """
  }

  /// What the browser lets the page do.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(base64(sha256(PageScript.text.utf8)))'; "
    + "base-uri 'none'; form-action 'none'"

  /// A part that is open without a script, and opened by the reader with one.
  private func part(_ id: String, _ heading: String, _ content: String) -> String {
    "<details class=\"whole\" id=\"\(id)\" open>\n<summary>\(heading)</summary>\n\(content)</details>\n"
  }
}
