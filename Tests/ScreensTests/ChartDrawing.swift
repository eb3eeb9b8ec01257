import Chronicle
import TestSupport

@testable import Screens

/// A picture as text, a line for each row, without the blanks at the ends.
func drawing(_ rows: [CellRow]) -> String {
  rows.map { row in
    var text = String(String.UnicodeScalarView(row.cells.map(\.glyph).filter { $0 != Cell.continuation }))
    while text.last == " " { text.removeLast() }
    return text
  }.joined(separator: "\n")
}

extension RecordPage {
  /// A page of the bundled pack.
  static func bundled(
    _ day: String, width: Int = 97, rows: Int = 50, _ appearance: Appearance = Appearance(),
    atlas: Atlas = Bundled.atlas
  ) -> RecordPage {
    let day = Day(day)!
    return RecordPage(
      atlas: atlas, evidence: EvidenceBook(of: atlas), activity: ActivityIndex(of: atlas), day: day,
      openGround: OpenGround(of: atlas, on: day), appearance: appearance, width: width, rows: rows)
  }
}
