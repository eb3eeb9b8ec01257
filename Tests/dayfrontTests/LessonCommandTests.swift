import Foundation
import TestSupport
import Testing

/// Lessons and handouts as scripts and teachers call them.
@Suite struct LessonCommandTests {
  @Test func listNamesTheLessonsOfThePack() throws {
    let result = try run(builtProgram, ["lesson", "list"])
    #expect(result.code == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines[1].hasPrefix("aras-valley") && lines[1].hasSuffix("The Aras valley advance"))
  }

  @Test(arguments: [("aras-valley", 7), ("ceasefire", 8), ("hadrut", 7), ("shusha-road", 7), ("tour", 6)])
  func shippedLessonsPass(name: String, stops: Int) throws {
    let result = try run(builtProgram, ["lesson", "check", name])
    #expect(result.code == 0 && result.output == "\(stops) stops, no faults\n" && result.complaint.isEmpty)
  }

  /// A new lesson passes the check as it is written, for each pack, and never takes the place of a file.
  @Test(arguments: ["karabakh-2020", "karabakh-2020-2024"]) func newLessonsPass(pack: String) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/road-to-fuzuli.lesson"
      let result = try run(builtProgram, ["lesson", "new", folder + "/road-to-fuzuli", "--pack", pack])
      #expect(result.code == 0 && result.output == "\(path) is written. Open it: dayfront --lesson \(path)\n")
      let check = try run(builtProgram, ["lesson", "check", path, "--pack", pack])
      #expect(check.code == 0 && check.output == "2 stops, no faults\n", "\(check.output)")
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.hasPrefix("# Road to fuzuli\npack: \(pack)\nlanguage: en\n"))
      for mark in ["\n// ", "\n== ", "\nview: ", "\nselect: ", "\nsources: ", "\n> ", "\n? ", "\n- ", "\n* ", "\n! "] {
        #expect(text.contains(mark), "\(mark)")
      }
      let again = try run(builtProgram, ["lesson", "new", path, "--pack", pack])
      #expect(again.code == 1 && again.complaint.contains("it exists already, and is left as it is"))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }
  }

  /// The presenter's notes are his: they are on no handout unless they are asked for, and on no screen of one who reads
  /// alone.
  @Test func notesAreThePresenters() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/n.lesson"
      try "# T\nlanguage: ru\n== 1 Oct\nText.\n> Wait for the slow ones.\n".write(
        toFile: path, atomically: true, encoding: .utf8)
      for format in [[], ["--html"]] {
        let without = try run(builtProgram, ["handout", "--lesson", path] + format)
        #expect(without.code == 0 && !without.output.contains("slow ones"))
        let with = try run(builtProgram, ["handout", "--lesson", path, "--notes"] + format)
        #expect(with.code == 0 && with.output.contains("Wait for the slow ones."))
        #expect(format.isEmpty || with.output.contains("<html lang=\"ru\">"))
      }
      for keys in ["", "{C-d}", "i"] {
        let screen = try run(builtProgram, ["render", "--lesson", path, "--keys", keys, "--size", "120x40"])
        #expect(screen.code == 0 && !screen.output.contains("slow ones"))
      }
    }
  }

  @Test func faultsComeWithFileAndLine() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/bad.lesson"
      try "# T\n== 40 Oct | x\nview: Atlantis\u{1B}[2J\nText.\n".write(toFile: path, atomically: true, encoding: .utf8)
      let result = try run(builtProgram, ["lesson", "check", path])
      #expect(result.code == 1)
      #expect(
        result.output.split(separator: "\n") == [
          "\(path):2: '40 Oct' is not a day: October 2020 has 31 days",
          "\(path):3: the invisible character U+001B may not stand in a lesson",
          "\(path):3: 'Atlantis[2J' is not a view; write home, whole, a district, a place, or LON,LAT,KM with the width of a column in km",
        ])
      let opened = try run(builtProgram, ["render", "--lesson", path])
      #expect(opened.code == 1 && opened.output.isEmpty && opened.complaint.contains("bad.lesson:2: "))
    }
  }

  @Test(arguments: [
    (["render", "--lesson", "nowhere"], 1, "the pack's lessons are aras-valley, ceasefire, hadrut, shusha-road, tour"),
    (["lesson", "check", "/dev/null"], 1, "it is not a file"),
    (["render", "--lesson", "hadrut", "--stop", "9"], 64, "The lesson has 7 stops; there is no stop 9."),
    (["render", "--stop", "2"], 64, "--stop belongs to --lesson."),
    (["handout"], 64, "Say either --lesson or --days."),
    (["handout", "--lesson", "hadrut", "--days", "2020-10-09"], 64, "Say either --lesson or --days."),
    (["handout", "--days", "2020-10-09..2020-10-01"], 64, "--days: 9 Oct 2020 is later than 1 Oct 2020"),
    (["handout", "--days", "2021-10-09"], 64, "9 Oct 2021 is outside this map"),
    (["handout", "--days", "2020-10-09", "--output", "/nowhere/x"], 1, "/nowhere/x: No such file or directory"),
  ])
  func wrongCallsAreNamed(arguments: [String], code: Int32, words: String) throws {
    let result = try run(builtProgram, arguments)
    #expect(result.code == code && result.complaint.contains(words), "\(result.complaint)")
    #expect(result.output.isEmpty)
  }

  @Test(arguments: ["0", "-1", "9223372036854775807", "-9223372036854775808"]) func stopsThatAreNot(number: String)
    throws
  {
    let result = try run(builtProgram, ["render", "--lesson", "hadrut", "--stop=\(number)"])
    #expect(result.code == 64 && result.complaint.contains("there is no stop \(number)."))
  }

  @Test func aLessonIsRendered() throws {
    let result = try run(
      builtProgram, ["render", "--lesson", "hadrut", "--stop", "2", "--size", "100x30", "--color", "never"])
    #expect(result.code == 0 && result.output.contains("2 of 7: Announced, and denied"))
    #expect(result.output.contains("Friday 9 Oct 2020"))
  }

  @Test func aLessonIsSpoken() throws {
    let result = try run(
      builtProgram, ["--plain", "--lesson", "hadrut", "--stop", "2"], input: "2\npQ", environment: ["LC_ALL": "C.UTF-8"]
    )
    #expect(result.code == 0)
    #expect(result.output.contains("\nRight. The denial came with video."))
    #expect(result.output.contains("3 of 7: A truce, and fighting."))
    #expect(result.output.contains("\nQuestion 1.\n"))
  }

  @Test func theSameSeedAsksTheSame() throws {
    func screen(_ seed: String) throws -> String {
      try run(builtProgram, ["render", "--keys", "Q", "--seed", seed, "--color", "never"]).output
    }
    #expect(try screen("5") == screen("5"))
    #expect(try Set(["1", "2", "3", "4", "5", "6"].map(screen)).count > 2)
  }

  @Test func aHandoutIsWrittenToAFile() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/h.html"
      let result = try run(
        builtProgram, ["handout", "--lesson", "ceasefire", "--html", "--answers", "--output", path])
      #expect(result.code == 0 && result.output.isEmpty)
      let page = try String(contentsOfFile: path, encoding: .utf8)
      #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
      #expect(page.components(separatedBy: "<figure>").count == 9)
      #expect(!page.contains("\u{1B}") && page.utf8.count < 1_000_000)
      let printed = try run(builtProgram, ["handout", "--lesson", "ceasefire", "--html", "--answers"])
      #expect(printed.output == page)
    }
  }

  private func withTemporaryFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "/lessons-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }
}
