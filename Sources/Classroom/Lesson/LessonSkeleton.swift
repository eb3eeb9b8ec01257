import Basics
import Chronicle

/// The beginning of a lesson about a pack, for a teacher to write on: without a fault, and with every kind of line.
public struct LessonSkeleton {
  private let atlas: Atlas
  private let path: String

  /// Makes a skeleton.
  ///
  /// - Parameter path: the path of the file, after which the lesson is named at first.
  public init(of atlas: Atlas, path: String) {
    self.atlas = atlas
    self.path = path
  }

  /// The text of the file.
  public var text: String {
    let first = atlas.days.lowerBound
    let busy = atlas.zoneDistricts.max { changed($0) < changed($1) }
    let change = busy.flatMap { atlas.timeline.nextChange(after: first, in: $0) }.flatMap {
      atlas.days.contains($0) ? $0 : nil
    }
    return """
      # \(title)
      pack: \(atlas.id)
      language: en

      // A line that begins so is for yourself and never shown. Check this file with: dayfront lesson check \(file)

      What the lesson is about, in a sentence or two.

      == \(first.medium) | The first stop
      view: home
      \(sources)

      What is to be seen on this day. An empty line ends a paragraph.

      > A note for you alone: it is on the presenter's screen, and not on the pupils'.

      ? A question with choices: which of them is right?
      - One that is wrong
      * The one that is right
      - Another that is wrong
      ! Why it is right; told after the answer.

      == \((change ?? first).medium) | The second stop
      \(busy.map { "view: \(atlas[$0].names.english)\nselect: \(atlas[$0].names.english)" } ?? "view: whole")
      \(sources)

      What changed, who says so, and what the map shows.

      ? A question without choices is one to talk about.

      """
  }

  private var file: String { path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? path } ?? path }

  /// The title, from the file's name: "road-to-shusha.lesson" gives "Road to shusha".
  private var title: String {
    var name = file
    if name.hasSuffix(".lesson") { name.removeLast(7) }
    let clean = String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { "-_#".unicodeScalars.contains($0) || !isShown($0) ? " " : $0 }))
    let words = trimmed(clean)
    return words.isEmpty ? "A new lesson" : words.prefix(1).uppercased() + words.dropFirst()
  }

  private var sources: String { atlas.sources.first.map { "sources: \($0.id)" } ?? "// sources: ids of sources.csv" }

  /// The ground of a district that changed holder after the first day.
  private func changed(_ district: DistrictIndex) -> Double {
    atlas.turns(in: district).reduce(0) { $0 + $1.area.value }
  }
}
