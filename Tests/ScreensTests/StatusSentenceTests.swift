import Chronicle
import TestSupport
import Testing

@testable import Screens

/// The line of news, or the status line, holds a full sentence about the focus, and the cursor rests on it, whatever is
/// open.
@Suite struct StatusSentenceTests {
  static let atlas = Bundled.atlas

  @Test(
    arguments: [
      "", "j", "jj{Enter}", "jj{Enter}{Tab}", "i", "?", "e", "ej", "e{Tab}{Tab}", "s", "sj", "t", "m", "y", "d", "d5l",
      "a",
      "aa", "jja", "12", "x", " ", "/shusha{Enter}", "/shusha{Enter}n", "n", ":xx{Enter}",
    ], [80, 160, 240])
  func aSentenceStandsWhereTheCursorRests(keys: String, columns: Int) {
    var session = Session(
      model: Model(size: CellSize(columns: columns, rows: 40), day: Day("2020-11-10")!), atlas: Self.atlas)
    for key in Key.typed(keys)! { _ = session.take(.key(key)) }
    let frame = session.frame()
    let cursor = frame.cursor
    // A page covers the line of news: its sentence stands in the status line.
    let layout = Layout(of: session.model)
    let row = layout.news.isEmpty ? layout.status.row : layout.news.row
    #expect(cursor?.row == row && cursor?.column == 1, "after \(keys)")
    let line = frame.text(row: row).dropFirst(cursor?.column ?? 0)
    let sentence = line.prefix { $0 != "…" }
    #expect(sentence.first?.isLetter == true || sentence.first?.isNumber == true || sentence.first == "'", "\(line)")
    // Cut only where the screen is too narrow for it.
    if columns >= 240 {
      #expect(!line.contains("…"), "\(line)")
      #expect(sentence.contains { ".?!".contains($0) }, "\(line)")
    }
    #expect(sentence.contains(" "), "\(line)")
  }

  @Test(arguments: [(":20 no", "Go to: 20 no"), ("/shu", "/shu"), (":", "Go to: ")])
  func inAPromptTheCursorRestsBehindWhatIsTyped(keys: String, typed: String) {
    var session = Session(
      model: Model(size: CellSize(columns: 80, rows: 24), day: Day("2020-11-10")!), atlas: Self.atlas)
    for key in Key.typed(keys)! { _ = session.take(.key(key)) }
    let frame = session.frame()
    #expect(frame.text(row: 23).hasPrefix(typed))
    #expect(frame.cursor?.row == 23 && frame.cursor?.column == typed.count)
  }

  @Test func theChosenRowIsTheSentence() {
    var session = Session(
      model: Model(size: CellSize(columns: 200, rows: 40), day: Day("2020-10-20")!), atlas: Self.atlas)
    for key in Key.typed("ej")! { _ = session.take(.key(key)) }
    let event = Self.atlas.events[session.model.listedEvents(in: Self.atlas)[session.model.row]]
    let row = Layout(of: session.model).news.row
    #expect(session.frame().text(row: row).contains(event.title))
  }
}
