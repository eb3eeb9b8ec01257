import Chronicle
import TestSupport
import Testing

@testable import Screens

/// The key that exports what is shown: its prompt, what is asked of the shell, and what is said afterwards.
@Suite struct ExportKeyTests {
  /// A session whose shell answers every wish in the same way, after keys.
  static func model(
    _ keys: String, answer: ExportOutcome = .refused("no"), size: CellSize = CellSize(columns: 120, rows: 40),
    isKiosk: Bool = false, endings: [String] = ["html", "svg", "cast"]
  ) -> Model {
    var model = Model(size: size, day: Day("2020-10-20")!)
    model.exportEndings = endings
    model.isKiosk = isKiosk
    var session = Session(model: model, atlas: Bundled.atlas)
    session.exporter = { wish, _ in
      if case .exists = answer, wish.replaces { return .written(name: wish.path, folder: "/maps", bytes: 57_400) }
      return answer
    }
    for key in Key.typed(keys)! { _ = session.take(.key(key)) }
    return session.model
  }

  /// The line after the keys, with | for the caret: Tab turns the ending, another name is typed as elsewhere.
  @Test(arguments: [
    ("E", "dayfront-2020-10-20.svg|"), ("E{Tab}", "dayfront-2020-10-20.cast|"),
    ("E{Tab}{Tab}", "dayfront-2020-10-20.html|"), ("E{BTab}", "dayfront-2020-10-20.html|"),
    ("E{C-u}war.SVG{Tab}", "war.cast|"), ("E{C-u}war{Tab}", "war.html|"), ("E{C-u}war.doc{BTab}", "war.doc.cast|"),
    ("E{Left}{Left}{Tab}", "dayfront-2020-10-20.cast|"), ("E{C-u}b.html{Enter}E", "dayfront-2020-10-20.html|"),
    ("E{C-u}b.html{Enter}E{Up}", "b.html|"), ("lE", "dayfront-2020-10-21.svg|"),
  ])
  func theNameIsTyped(keys: String, line: String) {
    #expect(TypingLineTests.drawn(Self.model(keys)) == line)
  }

  @Test(arguments: [
    (ExportOutcome.written(name: "b.svg", folder: "/maps", bytes: 57_400), "Written: b.svg, 57 kB, in /maps"),
    (.written(name: "b.svg", folder: "/", bytes: 12), "Written: b.svg, 1 kB, in /"),
    (.refused("Is a directory"), "Nothing was exported: a/b.svg: Is a directory."),
  ])
  func whatBecameOfItIsSaid(answer: ExportOutcome, notice: String) {
    let model = Self.model("E{C-u}a/b.svg{Enter}", answer: answer)
    #expect(model.notice == notice && model.prompt == nil)
  }

  /// A file that is there is replaced only by a second Enter; another name is a new question.
  @Test func nothingIsReplacedWithoutAWord() {
    let asked = Self.model("E{Enter}", answer: .exists)
    #expect(asked.prompt == .replace("dayfront-2020-10-20.svg") && asked.notice == nil)
    #expect(Self.model("E{Enter}{Enter}", answer: .exists).notice?.hasPrefix("Written: ") == true)
    #expect(Self.model("E{Enter}{Esc}", answer: .exists).prompt == nil)
    #expect(Self.model("E{Enter}x", answer: .exists).prompt == .export("dayfront-2020-10-20.svgx"))
    #expect(Self.model("E{Enter}x{Enter}", answer: .exists).prompt == .replace("dayfront-2020-10-20.svgx"))
  }

  @Test func whereNothingIsWrittenThereIsNoPrompt() {
    for model in [Self.model("E", isKiosk: true), Self.model("E", endings: [])] {
      #expect(model.prompt == nil && model.notice?.hasPrefix("No file is written from here") == true)
    }
  }

  /// An empty name asks for nothing.
  @Test func anEmptyNameIsNoFile() {
    #expect(Self.model("E{C-u}{Enter}").notice == nil)
  }

  /// Of a long path the end is shown, where one types.
  @Test func theEndOfALongPathIsShown() {
    let model = Self.model("E{C-u}/a/long/path/to/some/folder/war.svg", size: CellSize(columns: 40, rows: 20))
    let frame = Screens.frame(of: model, in: Bundled.atlas)
    let line = String(String.UnicodeScalarView((0..<40).map { frame[$0, 19].glyph }))
    #expect(line.hasPrefix("Export to: ") && line.contains("folder/war.svg") && !line.contains("/long"))
    #expect(frame.cursor?.column == 39)
  }
}
