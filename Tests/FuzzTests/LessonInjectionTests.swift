import Classroom
import Foundation
import TestSupport
import Testing

/// What reaches a terminal, a printer or a class, whatever stands in a lesson.
@Suite struct LessonInjectionTests {
  /// Each place of a lesson that takes words, one of them spoiled.
  private static func lesson(with text: String, at place: Int) -> String {
    func t(_ number: Int, _ words: String) -> String { number == place ? words + text : words }
    return """
      # \(t(0, "Title"))
      pack: \(t(1, "tiny"))
      \(t(2, "Introduction."))
      // \(t(3, "A note"))
      == \(t(4, "4 Oct 2020")) | \(t(5, "Heading"))
      view: \(t(6, "Upton"))
      place: \(t(7, "Upton"))
      sources: \(t(8, "gazette"))
      \(t(9, "A paragraph."))
      ? \(t(10, "A question?"))
      - \(t(11, "One"))
      * \(t(12, "Two"))
      ! \(t(13, "Because."))
      """
  }

  @Test(arguments: InjectionTests.obeyed) func whatIsObeyedIsRefused(text: String) throws {
    let atlas = try TinyPack().atlas()
    #expect(LessonFile(Array(Self.lesson(with: "", at: 0).utf8), in: atlas).faults == [])
    for place in 0...13 {
      let file = LessonFile(Array(Self.lesson(with: text, at: place).utf8), in: atlas)
      #expect(file.lesson == nil, "\(place)")
      for fault in file.faults { #expect(firstUnsafe(in: fault.description) == nil, "\(fault)") }
    }
  }

  /// All of it at once through every command that opens a lesson.
  @Test func everyCommandRefusesIt() throws {
    let text = InjectionTests.obeyed.joined(separator: "x")
    try TinyPack().inFolder { folder in
      let path = folder.path + "/bad.lesson"
      var bytes = Array((0...13).map { Self.lesson(with: text, at: $0) }.joined(separator: "\n").utf8)
      bytes += [0xFF, 0xC0, 0x80, 0x9B, 0x32, 0x4A]
      folder.write(bytes, to: "bad.lesson")
      let calls = [
        ["lesson", "check", path], ["render", "--lesson", path], ["--plain", "--lesson", path],
        ["handout", "--lesson", path], ["handout", "--html", "--lesson", path],
      ]
      for words in calls {
        let result = try run(builtProgram, words + ["--pack", folder.path], environment: ["LC_ALL": "C.UTF-8"])
        #expect(result.code == 1 && !(result.output + result.complaint).isEmpty)
        #expect(firstUnsafe(in: result.output + result.complaint) == nil, "\(words)")
      }
    }
  }

  /// A sound lesson whose words are wide, stacked, right to left, formulas, marks of pages, and full of quotes.
  static let strange = """
    # 漢字 "war" 😀 <script>alert(1)</script>
    e\u{301}\u{320}e\u{301} ก็ก็ שלום &amp; =1+1

    == 4 Oct 2020 | アップトン שלום e\u{301}\u{320}
    place: Upton
    lock: yes
    sources: gazette
    漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字
    \\=HYPERLINK("http://x","y") <b onclick='x'>

    ? 한글 שלום ก็ก็?
    - =cmd|' /C calc'!A0
    * 漢字 <i>
    ! \u{301}\u{301} @SUM(A1)

    ? ＝１＋１?
    """

  private static func inPack(_ body: (TemporaryFolder) throws -> Void) rethrows {
    try TinyPack().inFolder { folder in
      folder.makeFolder("lessons")
      folder.write(Array(strange.utf8), to: "lessons/strange.lesson")
      try body(folder)
    }
  }

  @Test func strangeWordsAreSafeAndAligned() throws {
    try Self.inPack { folder in
      let pack = ["--lesson", "strange", "--pack", folder.path]
      let utf8 = ["LC_ALL": "C.UTF-8", "TERM": "xterm"]
      let list = try dayfront("lesson", "list", "--pack", folder.path, environment: utf8)
      #expect(list.code == 0 && list.output.contains("漢字") && firstUnsafe(in: list.output) == nil)
      #expect(try dayfront("lesson", "check", "strange", "--pack", folder.path).code == 0)
      for (keys, size) in [("", "80x24"), ("1", "41x12"), ("2", "101x30"), ("jj{Enter}p", "60x20")] {
        let screen = try run(
          builtProgram, ["render", "--size", size, "--keys", keys, "--color", "never"] + pack, environment: utf8)
        #expect(screen.code == 0 && firstUnsafe(in: screen.output) == nil)
        let columns = Int(size.prefix { $0 != "x" })!
        for line in screen.output.split(separator: "\n") {
          #expect(line.unicodeScalars.reduce(0) { $0 + cWidth(of: $1) } <= columns, "\(line)")
        }
      }
      let spoken = try run(builtProgram, ["--plain"] + pack, input: "1p\u{1B}Qq", environment: utf8)
      #expect(spoken.code == 0 && spoken.output.contains("漢字") && firstUnsafe(in: spoken.output) == nil)
      let paper = try run(builtProgram, ["handout", "--answers"] + pack, environment: utf8)
      #expect(paper.code == 0 && paper.output.contains("漢字") && firstUnsafe(in: paper.output) == nil)
      let page = try run(builtProgram, ["handout", "--answers", "--html"] + pack, environment: utf8)
      #expect(page.code == 0 && firstUnsafe(in: page.output) == nil)
      #expect(page.output.contains("&lt;script&gt;") && page.output.contains("&lt;b onclick=&#39;x&#39;&gt;"))
      for mark in ["<script", "<b ", "<i>", "onclick='"] { #expect(!page.output.contains(mark), "\(mark)") }
    }
  }

  /// The files of a folder of lessons may be called anything: what is said of them stays one line and safe.
  @Test func namesOfFiles() throws {
    try Self.inPack { folder in
      for name in ["a\u{1B}[2J", "a\nb: c", "\u{202E}abc", "\u{3164}"] {
        folder.write(Array("# T\n== 4 Oct\nText.\n".utf8), to: "lessons/\(name).lesson")
        for words in [["lesson", "list"], ["lesson", "check", name], ["lesson", "check", name + "?"]] {
          let result = try run(builtProgram, words + ["--pack", folder.path], environment: ["LC_ALL": "C.UTF-8"])
          #expect(firstUnsafe(in: result.output + result.complaint) == nil, "\(words)")
          #expect(!(result.output + result.complaint).contains("\nb: c"), "\(result.output)\(result.complaint)")
        }
      }
    }
  }
}
