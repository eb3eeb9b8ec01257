import Chronicle
import Classroom
import TestSupport
import Testing

@testable import Screens

/// The command line that brings a view back keeps every option in force.
@Suite struct CommandLineTests {
  static let atlas = Bundled.atlas

  private func text(_ keys: String = "", _ change: (inout Model) -> Void = { _ in }) -> String {
    var model = Model(size: CellSize(columns: 100, rows: 30), day: Day("2020-10-20")!)
    change(&model)
    var session = Session(model: model, atlas: Self.atlas)
    for key in Key.typed(keys)! { _ = session.take(.key(key)) }
    return CommandLine(model: session.model, atlas: Self.atlas).text
  }

  /// Keys that change the appearance make an option of it; what the terminal decided by itself is left to it.
  @Test(arguments: [
    ("", "dayfront --at 2020-10-20"), ("l", "dayfront --at 2020-10-21"), ("o", "dayfront --at 2020-10-20 --names az"),
    ("oooo", "dayfront --at 2020-10-20 --names en"), ("c", "dayfront --at 2020-10-20 --glyphs ascii"),
    ("C", "dayfront --at 2020-10-20 --color 256 --theme light"), ("M", "dayfront --at 2020-10-20 --mouse"),
    ("MM", "dayfront --at 2020-10-20 --no-mouse"),
  ])
  func keys(keys: String, text: String) { #expect(self.text(keys) == text) }

  /// Options of the call and of the user's settings stay, the model's own parts as they are now.
  @Test func optionsOfTheCall() {
    let text = text("l") { model in
      model.call.words = ["--pack", "'/my maps/a'", "--plain"]
      model.call.said = [.glyphs, .color, .theme, .names]
      model.appearance = Appearance(glyphs: .sextants, color: .truecolor, theme: .dark, language: .english)
    }
    #expect(
      text == "dayfront --at 2020-10-21 --names en --glyphs sextants --color truecolor --theme dark "
        + "--pack '/my maps/a' --plain")
  }

  /// A lesson opens at its stop, whatever else a call says: it is named as long as the view is the stop's.
  @Test func aLesson() throws {
    let file = LessonFile(
      Array("# The road\n== 1 Oct\nOne.\n== 9 Oct\nselect: Lachin\nTwo.\n".utf8), in: Self.atlas)
    let lesson = try #require(file.lesson)
    func opened(_ keys: String) -> String {
      text(keys) { model in
        model.open(lesson, stop: 0, in: Self.atlas)
        model.call.lesson = CallOptions.NamedLesson(name: "road", title: lesson.title)
      }
    }
    #expect(opened("") == "dayfront --lesson road --stop 1")
    #expect(opened("p") == "dayfront --lesson road --stop 2")
    #expect(opened("py") == "dayfront --lesson road --stop 2")
    #expect(opened("pl") == "dayfront --at 2020-10-10 --select lachin")
  }
}
