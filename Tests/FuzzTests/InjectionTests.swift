import Foundation
import MapPacks
import TestSupport
import Testing

/// What reaches a terminal or a spreadsheet, whatever stands in a pack, on the command line or in the input.
@Suite struct InjectionTests {
  /// A sound pack whose names are wide, stacked, right to left, formulas, and full of quotes.
  static let strange: TinyPack = {
    var pack = TinyPack()
    pack.replace("Midland,Orta,Mijin,Середина", with: "漢字漢字,e\u{301}\u{320}e\u{301},שלום,=1+1", in: "districts.csv")
    pack.replace("Westmark", with: "\"a\"\"\u{301},\u{301}b\"", in: "districts.csv")
    pack.replace("Eastmark", with: "＝HYPERLINK(1)", in: "districts.csv")
    pack.replace("Upton,Yuxarı", with: "😀漢字アップトン,ก็ก็", in: "places.csv")
    pack.replace("Downton", with: "\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"", in: "places.csv")
    pack.replace("Far Hill", with: "@SUM(A1)", in: "places.csv")
    pack.replace("Lostham", with: "-2+3", in: "places.csv")
    pack.replace("A truce,It holds", with: "+1-1,-漢字", in: "events.csv")
    pack.replace("Upton falls,The town is taken.", with: "\"=cmd|' /C calc'!A0\",-12.5", in: "events.csv")
    pack.replace("\"id\": \"artsakh\"", with: "\"id\": \"artsakh\"", in: "pack.json")
    pack.replace("\"name\": {\"en\": \"Artsakh\"}", with: "\"name\": {\"en\": \"한글\\u1112\\u0301\"}", in: "pack.json")
    pack.replace("A tiny war", with: "漢 \\\"war\\\" \\ud83d\\ude00", in: "pack.json")
    return pack
  }()

  static let commands: [[String]] = [
    ["district"], ["district", "midland"], ["district", "--format", "csv"],
    ["district", "midland", "--format", "json"],
    ["district", "--format", "json"], ["control", "--at", "2020-10-20"],
    ["control", "--at", "2020-10-20", "--format", "csv"],
    ["control", "--at", "2020-10-20", "--format", "json"], ["control", "--at", "2020-10-20", "--format", "geojson"],
    ["control", "--from", "2020-10-01", "--to", "2020-10-09", "--format", "csv"], ["events"],
    ["events", "--format", "csv"],
    ["events", "--format", "json"], ["evidence"], ["evidence", "--format", "csv"], ["evidence", "--format", "json"],
    ["place", "upton"], ["place", "upton", "--format", "json"], ["point", "46.15", "39.15"],
    ["point", "46.15", "39.15", "--format", "json"], ["diff", "2020-09-27", "2020-11-30"],
    ["diff", "2020-09-27", "2020-11-30", "--format", "csv"], ["diff", "2020-09-27", "2020-11-30", "--format", "json"],
    ["check", "PACK"], ["render"], ["render", "--keys", "e"], ["render", "--keys", "s"],
    ["render", "--keys", "jj{Enter}"],
    ["render", "--keys", "ay"], ["render", "--keys", "t", "--glyphs", "ascii"],
  ]

  @Test(arguments: commands) func everyCommandOnStrangeNames(arguments: [String]) throws {
    try Self.strange.inFolder { folder in
      for names in ["en", "az", "hy", "ru"] {
        var words = arguments.map { $0 == "PACK" ? folder.path : $0 }
        if words[0] != "check" { words += ["--pack", folder.path, "--names", names] }
        let result = try run(builtProgram, words, environment: ["LC_ALL": "C.UTF-8"])
        #expect(result.code == 0 && result.complaint == "", "\(words) \(result.complaint)")
        #expect(firstUnsafe(in: result.output) == nil, "\(words) \(result.output.debugDescription)")
        if words.contains("csv") {
          let rows = csvRows(result.output)
          #expect(rows.count > 1 && rows.allSatisfy { $0.count == rows[0].count }, "\(result.output)")
          #expect(!rows.joined().contains(where: isFormula), "\(result.output)")
        }
        if words.contains("json") || words.contains("geojson") {
          #expect((try? JSONSerialization.jsonObject(with: Data(result.output.utf8))) != nil, "\(result.output)")
        }
      }
    }
  }

  /// Wide names move nothing: each line of a screen takes its columns and no more, by the widths of the C library.
  @Test(arguments: ["", "e", "s", "jj{Enter}", "a", "+++", "+++LL", "/漢", "t", "i"])
  func screensStayAligned(keys: String) throws {
    try Self.strange.inFolder { folder in
      for (columns, rows) in [(80, 24), (41, 12), (101, 30)] {
        for color in ["never", "truecolor"] {
          let screen = try dayfront(
            "render", "--pack", folder.path, "--size", "\(columns)x\(rows)", "--keys", keys, "--color", color,
            environment: ["LC_ALL": "C.UTF-8"])
          #expect(screen.code == 0)
          let lines = screen.output.replacing(/\e\[[0-9;]*m/, with: "").split(
            separator: "\n", omittingEmptySubsequences: false)
          #expect(lines.count == rows + 1 && lines.last == "")
          for line in lines.dropLast() {
            let width = line.unicodeScalars.reduce(0) { $0 + cWidth(of: $1) }
            #expect(color == "never" ? width <= columns : width == columns, "\(width): \(line)")
          }
        }
      }
    }
  }

  @Test func tablesStayAligned() throws {
    try Self.strange.inFolder { folder in
      let table = try dayfront("control", "--at", "2020-10-20", "--pack", folder.path).output
      let rows = table.split(separator: "\n").filter { $0.hasSuffix("%") }
      let ends = rows.map { $0.unicodeScalars.reduce(0) { $0 + cWidth(of: $1) } }
      #expect(rows.count > 2 && Set(ends).count == 1, "\(table)")
    }
  }

  /// What a terminal would obey, turn or hide.
  static let obeyed = [
    "\u{1B}[2J", "\u{1B}]52;c;YQ==\u{7}", "\u{9B}2J", "\u{9D}0;x\u{9C}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{200D}",
    "\u{FEFF}", "\u{AD}", "\u{2028}", "\u{E0041}", "\u{FE0F}", "\u{115F}", "\u{3164}", "\u{34F}", "\u{FFFE}", "\u{600}",
    "\u{1D173}", "\u{7F}",
  ]

  /// Each character that a terminal would obey, turn or hide, in each text of a pack: it is refused, in safe words.
  @Test(arguments: obeyed)
  func whatIsObeyedIsRefused(text: String) throws {
    let places = [
      ("districts.csv", "Midland"), ("places.csv", "Upton"), ("events.csv", "Upton falls"), ("events.csv", "The town"),
      ("sources.csv", "Statement"), ("sources.csv", "https://example.org"), ("announcements.csv", "A note"),
      ("legend.csv", "Taken"), ("provisions.csv", "Article 1"), ("communities.csv", "Verin"),
      ("activity.csv", "Raiders"),
      ("control.csv", "statement"), ("control.csv", "artsakh"), ("places.csv", "midland"), ("events.csv", "2020-10-05"),
      ("overlays.geojson", "The road"), ("pack.json", "A tiny war"), ("partition.topojson", "am-west"),
      ("relief.asc", "ncols"), ("totals.csv", "at-least"), ("water.geojson", "stream"),
    ]
    for (file, old) in places {
      let problems = TinyPack().replacing(old, with: old + text, in: file).checkedProblems()
      #expect(!problems.isEmpty, "\(file): \(old)")
      for problem in problems { expectToldWell(problem) }
    }
    // All of it at once, through the program.
    var pack = TinyPack()
    for (file, old) in places { pack.replace(old, with: old + text, in: file) }
    try pack.inFolder { folder in
      let check = try dayfront("check", folder.path)
      #expect(check.code == 1 && !check.output.isEmpty)
      #expect(firstUnsafe(in: check.output) == nil, "\(check.output.debugDescription)")
      let load = try dayfront("district", "--pack", folder.path)
      #expect(load.code == 1 && load.output.isEmpty && !load.complaint.isEmpty)
      #expect(firstUnsafe(in: load.complaint) == nil, "\(load.complaint.debugDescription)")
    }
  }

  /// Bytes that are no text at all, in each file.
  @Test(arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5], [0x00]] as [[UInt8]])
  func brokenUTF8(bytes: [UInt8]) {
    for (name, whole) in TinyPack().files {
      var pack = TinyPack()
      pack.files[name] = Array(whole.dropLast(3)) + bytes + whole.suffix(3)
      let problems = pack.checked()
      #expect(!problems.isEmpty && problems.allSatisfy { firstUnsafe(in: $0) == nil && $0.hasPrefix(name) }, "\(name)")
    }
  }

  /// Hostile words in every place of the command line that takes any.
  @Test(arguments: [
    "\u{1B}]0;x\u{7}", "\u{9B}2J", "a\nb: c", "\u{202E}abc", "\u{200B}", "\u{3164}", "\u{301}a\nb: c", "漢字",
    String(repeating: "x", count: 9000), "",
  ])
  func commandLineWords(word: String) throws {
    let calls = [
      ["district", word], ["place", word], ["check", word], ["--pack", word], ["render", "--select", word],
      ["render", "--place", word], ["render", "--at", word], ["render", "--size", word], ["render", "--view", word],
      ["control", "--at", word], ["point", word, "1"], ["events", "--category", word], ["render", "--glyphs", word],
      ["--" + word], ["diff", word, word], ["render", "--names", word], ["render", "--at=" + word], ["--x=" + word],
      ["render", "--lesson", word], ["lesson", "check", word], ["handout", "--lesson", word],
      ["handout", "--days", word], ["handout", "--days", "2020-10-09", "--output", "/nowhere/" + word],
      ["present", word], ["follow", word], ["present", "history", "--run-folder", "/nowhere/" + word],
      ["follow", "--run-folder", "/nowhere/" + word],
    ]
    try TinyPack().inFolder { folder in
      // The tiny pack under the name of the one that is opened without a word: it is read in no time.
      let maps = folder.path + "/maps"
      folder.makeFolder("maps")
      try FileManager.default.createSymbolicLink(atPath: maps + "/karabakh-2020", withDestinationPath: folder.path)
      let environment = ["LC_ALL": "C.UTF-8", "TERM": "dumb", "DAYFRONT_MAPS": maps]
      for arguments in calls { try expectHarmless(word, arguments, environment) }
    }
  }

  private func expectHarmless(_ word: String, _ arguments: [String], _ environment: [String: String]) throws {
    let result = try run(builtProgram, arguments, environment: environment)
    #expect(result.code != 0 || word.isEmpty || !arguments.contains(word), "\(arguments)")
    #expect(
      firstUnsafe(in: result.complaint + result.output) == nil, "\(arguments) \(result.complaint.debugDescription)")
    #expect(!result.complaint.contains("\nb: c"), "\(result.complaint)")
  }

  /// The audit of a kiosk tells the names of variables that a client sent.
  @Test func namesOfVariables() throws {
    let result = try dayfront("kiosk", "audit", environment: ["LC_EVIL\u{1B}[2J\nholds    nothing": "1"])
    #expect(result.output.contains("LC_EVIL"), "\(result)")
    #expect(firstUnsafe(in: result.output) == nil && !result.output.contains("\nholds    nothing"), "\(result.output)")
  }

  /// What is typed comes back harmless: into the search, into the date, into the batch.
  @Test func inputs() throws {
    let typed = "/\u{202E}abc\u{200B}\n:\u{2066}x\n:\u{9B}31m\n\u{FEFF}q"
    let plain = try dayfront(
      "--plain", "--pack", Bundled.folder, input: typed, environment: ["LC_ALL": "C.UTF-8", "TERM": "xterm"])
    #expect(firstUnsafe(in: plain.output) == nil, "\(plain.output.debugDescription)")
    let batch = try dayfront("point", "--batch", "--pack", Bundled.folder, input: "\u{1B}[2J,\u{202E},1\n=1,2,3\n")
    #expect(batch.code == 1 && firstUnsafe(in: batch.complaint + batch.output) == nil)
    // A zero byte is a sign of another encoding.
    let zero = try dayfront("point", "--batch", "--pack", Bundled.folder, input: "2020-10-20,46.7\u{0}x,39.1\n")
    #expect(zero.code == 1 && zero.output.split(separator: "\n").count == 1)
    #expect(zero.complaint.hasPrefix("stdin:1: the input is not UTF-8; save the table as CSV in UTF-8"))
  }
}
