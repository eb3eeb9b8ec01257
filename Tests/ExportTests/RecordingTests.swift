import Chronicle
import Foundation
import Screens
import TestSupport
import Testing

@testable import Export

/// A recording shows on a terminal what the frames hold.
@Suite struct RecordingTests {
  private static let xterm = TerminalScreen.Kind(wraps: true, wrapsLate: true, erasesInBackground: true)
  private static let size = CellSize(columns: 80, rows: 24)

  /// The events of a recording: seconds, code, data.
  private static func events(_ text: String) throws -> [(time: Double, code: String, data: String)] {
    try text.split(separator: "\n").dropFirst().map { line in
      let event = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any])
      return (
        try #require(event[0] as? Double), try #require(event[1] as? String), try #require(event[2] as? String)
      )
    }
  }

  @Test(arguments: [ColorDepth.indexed, .truecolor, .sixteen, .never], [Language.english, .russian])
  func eachScreenIsItsFrame(depth: ColorDepth, language: Language) throws {
    let appearance = Appearance(glyphs: .braille, color: depth, language: language)
    let palette = Palette(appearance)
    var session = Session(
      model: Model(size: Self.size, day: Bundled.atlas.days.lowerBound, appearance: appearance), atlas: Bundled.atlas)
    var recording = Recording(size: Self.size, title: "A \"title\"", palette: palette)
    var screen = TerminalScreen(columns: 80, rows: 24, kind: Self.xterm)
    var text = recording.head
    for key in [nil] + Key.typed("ll]]{Enter}t+/shu{Esc}G")!.map({ Optional($0) }) {
      if let key { _ = session.take(.key(key)) }
      let frame = session.frame()
      text += recording.show(frame, for: 0.5)
    }
    text += recording.foot
    let last = session.frame()
    for event in try Self.events(text) where event.code == "o" { screen.feed(event.data.utf8) }
    var whole = TerminalScreen(columns: 80, rows: 24, kind: Self.xterm)
    whole.feed(FrameChange(old: nil, new: last, palette: palette).text.utf8)
    for row in 0..<24 {
      #expect(screen.text(row: row).trimmedEnd == last.text(row: row).trimmedEnd)
      for column in 0..<80 { #expect(screen[column, row].seen == whole[column, row].seen) }
    }
    #expect(screen.strays.isEmpty)
  }

  @Test func headTimesAndMarkers() throws {
    let frame = Frame(size: CellSize(columns: 2, rows: 1))
    var recording = Recording(
      size: frame.size, title: "A \"title\"", palette: Palette(depth: .indexed))
    var text = recording.head
    text += recording.show(frame, for: 0.5, marker: "one")
    text += recording.show(frame, for: 0.25, marker: "two")
    text += recording.foot
    let lines = text.split(separator: "\n")
    let head = try #require(JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(head["version"] as? Int == 2 && head["width"] as? Int == 2 && head["height"] as? Int == 1)
    #expect(head["title"] as? String == "A \"title\"")
    let events = try Self.events(text)
    #expect(events.map(\.time) == [0, 0, 0, 0.5, 0.75])
    #expect(events.map(\.code) == ["o", "m", "o", "m", "o"])
    #expect(events.filter { $0.code == "m" }.map(\.data) == ["one", "two"])
  }

  /// A question in a recording would be answered by each terminal that plays it, into the program running there.
  @Test func holdsNoQuestions() {
    var recording = Recording(size: Self.size, title: "t", palette: Palette(depth: .truecolor))
    var session = Session(
      model: Model(
        size: Self.size, day: Bundled.atlas.days.lowerBound, appearance: Appearance(glyphs: .braille, color: .truecolor)
      ),
      atlas: Bundled.atlas)
    let bytes = (recording.head + recording.show(session.frame(), for: 1) + recording.foot)
    let sent = try? Self.events(bytes).filter { $0.code == "o" }.map(\.data).joined()
    #expect(sent?.isEmpty == false)
    #expect(TerminalStream(Array((sent ?? "").utf8)).requests == 0)
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
