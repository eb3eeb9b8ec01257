import Chronicle
import TestSupport
import Testing

@testable import Screens

/// The line of a prompt: what keys do in it. A drawing of the line after the keys, with | for the caret.
@Suite struct TypingLineTests {
  static func model(_ keys: String) -> Model {
    var session = Session(
      model: Model(size: CellSize(columns: 120, rows: 40), day: Day("2020-10-20")!), atlas: Bundled.atlas)
    for key in Key.typed(keys)! { _ = session.take(.key(key)) }
    return session.model
  }

  static func drawn(_ model: Model) -> String? {
    model.prompt.map {
      let (before, behind) = model.line.parts(of: $0.text)
      return before + "|" + behind
    }
  }

  @Test(arguments: [
    ("/abc", "abc|"), ("/abc{Left}", "ab|c"), ("/abc{Left}{Left}x", "ax|bc"), ("/abc{Home}x", "x|abc"),
    ("/abc{Home}{End}x", "abcx|"), ("/abc{Home}{Right}x", "ax|bc"), ("/abc{Home}{Left}{Left}x", "x|abc"),
    ("/abc{Right}x", "abcx|"), ("/abc{Left}{BS}", "a|c"), ("/abc{Left}{Del}", "ab|"), ("/abc{Del}", "ab|"),
    ("/abc{Home}{Del}", "|bc"), ("/abc{Home}{BS}", "|abc"), ("/ab cd{C-w}", "ab |"), ("/ab cd {C-w}", "ab |"),
    ("/ab cd{C-w}{C-w}", "|"), ("/ab cd{Left}{C-w}", "ab |d"), ("/ab cd{C-u}", "|"), ("/abcd{Left}{C-u}x", "x|d"),
    ("/abc{C-a}x{C-e}y", "xabcy|"), ("/abc{C-b}x{C-f}y", "abxcy|"), (":20 oct{C-w}n", "20 n|"), (":x{Left}1", "1|x"),
  ])
  func keysInTheLine(keys: String, line: String) { #expect(Self.drawn(Self.model(keys)) == line) }

  /// What was typed before comes back with Up, also in the prompt for a date; what one was typing comes back with Down.
  @Test(arguments: [
    (":20 oct{Enter}:{Up}", "20 oct|"), (":20 oct{Enter}:21 oct{Enter}:{Up}{Up}", "20 oct|"),
    (":20 oct{Enter}:21 oct{Enter}:{Up}{Up}{Down}", "21 oct|"), (":20 oct{Enter}:1 n{Up}{Down}", "1 n|"),
    (":20 oct{Enter}:{Up}{Up}{Up}", "20 oct|"), ("/hadrut{Enter}{Esc}/{Up}", "hadrut|"), ("/{Up}", "|"),
    ("/hadrut{Enter}{Esc}/zzzzzzz{Up}", "hadrut|"),
  ])
  func history(keys: String, line: String) { #expect(Self.drawn(Self.model(keys)) == line) }

  /// Where something is listed Up and Down choose.
  @Test func arrowsChooseAmongMatches() {
    let model = Self.model("/a{Down}{Down}{Up}")
    #expect(model.row == 1 && model.prompt?.text == "a")
  }

  /// A date that nothing is called after is gone to; a name that begins with a number stays a name.
  @Test(arguments: [
    ("/28 oct{Enter}", "2020-10-28"), ("/10.11{Enter}", "2020-11-10"), ("/2020-10-01{Enter}", "2020-10-01"),
  ])
  func aSearchForADateGoesThere(keys: String, day: String) {
    let model = Self.model(keys)
    #expect(model.day == Day(day)! && model.panel == .none && model.prompt == nil)
  }

  @Test func nearNamesAreListedWhereNothingIsFound() {
    let model = Self.model("/stepnakrt")
    #expect(model.matches.first?.quality == .near && model.matches.contains { $0.name == "Stepanakert" })
    let frame = Screens.frame(of: model, in: Bundled.atlas)
    #expect((0..<40).contains { frame.text(row: $0).contains("not this name, but near") })
    let opened = Self.model("/stepnakrt{Enter}")
    #expect(opened.notice == "Nothing is called 'stepnakrt'; this name is near it." && opened.panel == .inspection)
  }

  /// The terminal's cursor stands where the next letter goes.
  @Test(arguments: [("/abc", 4), ("/abc{Left}", 3), ("/abc{Home}", 1)]) func theCursorIsAtTheCaret(
    keys: String, column: Int
  ) {
    let frame = Screens.frame(of: Self.model(keys), in: Bundled.atlas)
    #expect(frame.cursor?.column == column && frame.cursor?.row == 39 && frame.isCursorShown)
  }

  @Test func fiftyTextsAreKept() {
    var line = TypingLine()
    for number in 0..<60 { line.keep("\(number)") }
    line.keep("30")
    #expect(line.history.count == TypingLine.longest && line.history.last == "30" && line.history.first == "10")
    #expect(Set(line.history).count == line.history.count)
  }
}
