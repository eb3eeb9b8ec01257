/// The script of the page, in the order in which its parts stand there. Nothing of a pack is written into it: what it
/// shows, it reads from the page.
enum PageScript {
  static let text =
    "'use strict';\n{\n" + [geometry, ground, view, day, records, controls, lesson, start].joined(separator: "\n")
    + "\n}"
}
