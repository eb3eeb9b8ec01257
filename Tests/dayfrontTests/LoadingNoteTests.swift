import MapPacks
import TestSupport
import Testing

@testable import dayfront

/// The line that says what is being read, on a clock that the test turns.
@Suite struct LoadingNoteTests {
  /// A clock and a terminal that keep what happened.
  private final class Surroundings {
    var milliseconds = 7000
    var written = ""
  }

  private func note(_ around: Surroundings, isTerminal: Bool = true) -> LoadingNote {
    LoadingNote(isTerminal: isTerminal, now: { around.milliseconds }, write: { around.written += $0 })
  }

  /// Files and when each is begun, against what a terminal gets.
  @Test(
    arguments: [
      ([("pack.json", 0), ("places.csv", 299)], ""),
      ([("pack.json", 0), ("places.csv", 300)], "\r\u{1B}[Kdayfront: reading places.csv ...\r\u{1B}[K"),
      (
        [("pack.json", 5), ("places.csv", 400), ("events.csv", 401)],
        "\r\u{1B}[Kdayfront: reading places.csv ...\r\u{1B}[Kdayfront: reading events.csv ...\r\u{1B}[K"
      ),
      ([], ""),
    ] as [([(String, Int)], String)])
  func fromThreeTenthsOfASecondOn(files: [(String, Int)], written: String) {
    let around = Surroundings()
    var shown = note(around)
    for (file, after) in files {
      around.milliseconds = 7000 + after
      shown.tell(file)
    }
    shown.wipe()
    #expect(around.written == written)
  }

  @Test func nobodySeesItWithoutATerminal() {
    let around = Surroundings()
    var shown = note(around, isTerminal: false)
    around.milliseconds += 9000
    shown.tell("places.csv")
    shown.wipe()
    #expect(around.written.isEmpty)
  }

  /// Each file is named before it is read, and nothing is left on the screen of a program that goes on.
  @Test func everyFileOfAPackIsNamed() throws {
    let names = try TinyPack().inFolder { folder in
      var names: [String] = []
      _ = try PackReader.load(folder: folder.path) { names.append($0) }
      return names
    }
    #expect(names.first == "pack.json" && names.last == "the days" && names.contains("relief.asc"))
    let around = Surroundings()
    var shown = note(around)
    for name in names {
      around.milliseconds += 1000
      shown.tell(name)
    }
    shown.wipe()
    #expect(names.allSatisfy { around.written.contains("reading \($0) ...") })
    #expect(around.written.hasSuffix(" ...\r\u{1B}[K"))
  }
}
