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
    LoadingNote(isTerminal: isTerminal, now: { Int64(around.milliseconds) }, write: { around.written += $0 })
  }

  /// Files and when each is begun, against the lines that a terminal shows one over the other; the last is wiped.
  @Test(
    arguments: [
      ([("pack.json", 0), ("places.csv", 299)], []),
      (
        [("pack.json", 0), ("places.csv", 300)],
        ["dayfront: reading places.csv ...", "                                "]
      ),
      (
        [("pack.json", 5), ("places.csv", 400), ("legend", 401)],
        [
          "dayfront: reading places.csv ...", "dayfront: reading legend ...    ", "                                ",
        ]
      ),
      ([], []),
    ] as [([(String, Int)], [String])])
  func fromThreeTenthsOfASecondOn(files: [(String, Int)], lines: [String]) {
    let around = Surroundings()
    var shown = note(around)
    for (file, after) in files {
      around.milliseconds = 7000 + after
      shown.tell(file)
    }
    shown.wipe()
    #expect(around.written == (lines.isEmpty ? "" : lines.map { "\r" + $0 }.joined() + "\r"))
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
    let lines = around.written.split(separator: "\r", omittingEmptySubsequences: false)
    #expect(lines.last == "" && lines.dropLast().last?.allSatisfy { $0 == " " } == true)
    // Which terminal it is nobody knows yet.
    #expect(!around.written.contains("\u{1B}"))
  }
}
