import Foundation
import TestSupport
import Testing

/// The real program on every terminal and in every locale: what it sends, byte by byte.
@Suite(.offTheCores) struct TerminalMatrixTests {
  static let terminals = [
    "xterm", "xterm-256color", "tmux", "tmux-256color", "screen", "linux", "vt100", "vt220", "putty", "xterm-of-tests",
    "screen.xterm-of-tests", "warp-of-tests",
  ]
  static let locales = ["C", "POSIX", "C.UTF-8", "en_US.ISO-8859-1"]
  static let sizes = [(1, 1), (20, 5), (40, 12), (400, 120)]

  struct Row: CustomTestStringConvertible {
    var term: String, locale: String
    var columns = 80, rows = 24
    var testDescription: String { "\(term) \(locale) \(columns)x\(rows)" }
  }

  static let rows: [Row] =
    terminals.flatMap { term in locales.map { Row(term: term, locale: $0) } }
    + sizes.flatMap { size in
      [("xterm-256color", "C.UTF-8"), ("vt100", "C"), ("putty", "C.UTF-8")].map {
        Row(term: $0.0, locale: $0.1, columns: size.0, rows: size.1)
      }
    }

  /// The sequences of a terminal as this machine describes it; nil for one that it does not know.
  static func described(_ term: String) throws -> String? {
    let result = try run("/usr/bin/env", ["infocmp", "-1", "-x", term])
    return result.code == 0 ? result.output : nil
  }

  @Test(arguments: rows)
  func nothingStrayAndNothingMissing(row: Row) throws {
    let line = try Line(
      builtProgram, ["--at", "2020-10-20", "--mouse", "on"], columns: row.columns, rows: row.rows, term: row.term,
      locale: row.locale)
    let before = line.modes
    var sought = row.columns >= 20 ? ["20 Oct"] : []
    if row.columns >= 40, row.rows >= 12 { sought += ["18 Dec", "Tue 20 Oct"] }
    if row.columns >= 80 {
      sought += row.term.hasSuffix("of-tests") ? ["is not known here"] : ["changed holder: Zangilan 67"]
    }
    #expect(
      line.reads { shown in shown.received.count > 30 && sought.allSatisfy { shown.text.contains($0) } }, "\(line.text)"
    )
    line.rest()
    if sought.isEmpty {
      // Nothing can be read on such a screen, so it is asked for again: what is typed before the program reads keys comes
      // all at once, and would be a paste.
      let seen = line.received.count
      line.type("\u{0C}")
      #expect(line.reads { $0.received.count > seen })
      line.rest()
    }
    // Not Escape: on a busy machine the key after it may follow at once, which makes it Alt and a key.
    line.type("]l\t\r??")
    line.rest()
    // The first one closes the record.
    line.type("q")
    line.rest()
    line.type("q")
    #expect(line.exitCode() == 0)
    #expect(line.modes == before)
    let stream = TerminalStream(line.received, isUTF8: row.locale == "C.UTF-8")
    #expect(stream.strays == [])
    #expect(!stream.isAlternate && !stream.isCursorHidden && !stream.isKeypadOn && !stream.isMouseOn && stream.isPlain)
    #expect(!stream.marksPastes && stream.isProbed == !row.term.hasPrefix("vt"))
    if row.term == "vt100" || row.term == "vt220" { #expect(stream.colors == [] && stream.wide == []) }
    if row.locale != "C.UTF-8" { #expect(stream.wide == []) }
    guard let entry = try Self.described(row.term) else { return }
    let unknown = stream.modesUsed.filter { mode in
      !entry.contains("\\E[\(mode)h") && !["?1000", "?1002", "?1006", "?2004"].contains(mode)
    }
    #expect(unknown == [], "modes that its description does not have")
    if !entry.contains("smcup") { #expect(!stream.modesUsed.contains("?1049")) }
  }

  /// A reader who refuses colours gets no byte about them, neither while drawing nor on the way out.
  @Test(arguments: ["xterm-256color", "xterm", "linux", "tmux-256color", "putty"], [true, false])
  func noColorAtAll(term: String, isByVariable: Bool) throws {
    let line = try Line(
      builtProgram, ["--at", "2020-11-16"] + (isByVariable ? [] : ["--color", "never"]), term: term,
      environment: isByVariable ? ["NO_COLOR": "1", "COLORTERM": "truecolor"] : [:])
    #expect(line.reads { $0.text.contains("16 Nov") && $0.text.contains("18 Dec") })
    line.type("]]e")
    line.rest()
    // The first one closes the list.
    line.type("q")
    line.rest()
    line.type("q")
    #expect(line.exitCode() == 0)
    let stream = TerminalStream(line.received)
    #expect(stream.colors == [] && stream.strays == [])
  }

  /// Colours of red, green and blue are sent where they are promised and asked for, and nowhere else.
  @Test(arguments: [
    (term: "xterm-256color", colorterm: "truecolor", option: nil as String?, isDirect: true),
    ("xterm-256color", "", nil, false), ("xterm", "24bit", nil, true), ("putty", "", "truecolor", true),
    ("screen", "truecolor", nil, false), ("linux", "truecolor", nil, false), ("vt100", "truecolor", "truecolor", false),
    ("xterm-of-tests", "truecolor", nil, true), ("xterm", "truecolor", "256", false),
  ])
  func directColor(term: String, colorterm: String, option: String?, isDirect: Bool) throws {
    let line = try Line(
      builtProgram, ["--at", "2020-11-16"] + (option.map { ["--color", $0] } ?? []), term: term,
      environment: ["COLORTERM": colorterm])
    #expect(line.reads { $0.text.contains("16 Nov") && $0.text.contains("18 Dec") })
    line.type("q")
    #expect(line.exitCode() == 0)
    let stream = TerminalStream(line.received)
    #expect(stream.strays == [] && stream.colors.contains("48;2") == isDirect)
    if option == "256" { #expect(stream.colors.contains("48;5")) }
  }

  /// What nobody knows is not guessed at: sentences, with the reason.
  @Test(arguments: [
    (term: "no-such-terminal" as String?, words: "Nothing is known of the terminal 'no-such-terminal' (TERM)"),
    ("", "TERM is not set"), (nil, "TERM is not set"), ("dumb", "The terminal 'dumb' cannot place its cursor"),
    ("a\u{1B}[31mb", "Nothing is known of the terminal 'a?[31mb' (TERM)"),
  ])
  func sentences(term: String?, words: String) throws {
    let line = try Line(builtProgram, ["--at", "2020-10-20"], term: term)
    line.answers = false
    let before = line.modes
    #expect(line.reads { $0.text.contains("20 Oct 2020, day 24.") })
    #expect(line.text.contains(words + ", so sentences stand for the map (--plain)."))
    line.type("q")
    #expect(line.exitCode() == 0 && line.modes == before)
    // A name that says nothing is asked for its state, and what that may have left is wiped away.
    let parts = line.text.components(separatedBy: "\u{1B}[5n\r   \r")
    #expect(parts.count == (words.hasPrefix("Nothing") ? 2 : 1) && !parts.joined().contains("\u{1B}"))
  }

  /// A terminal that nobody describes gets the map if it answers.
  @Test(arguments: ["eat-of-nobodys", "domterm2038", "hyper"])
  func unknownButAnswering(term: String) throws {
    let line = try Line(builtProgram, ["--at", "2020-10-20"], term: term)
    #expect(line.reads { $0.text.contains("Tue 20 Oct") && $0.text.contains("18 Dec") })
    #expect(line.text.contains("is not known here: taken for xterm-256color."))
    line.type("q")
    #expect(line.exitCode() == 0)
    let stream = TerminalStream(line.received)
    #expect(stream.strays == [] && stream.isProbed && !stream.isAlternate)
  }

  /// Who names glyphs that his locale cannot write gets them; who only pages to them is told why not.
  @Test func glyphsAgainstTheLocale() throws {
    let asked = try Line(builtProgram, ["--glyphs", "blocks", "--color", "never"], term: "xterm", locale: "C")
    #expect(asked.reads { $0.text.contains("\u{2592}") })
    asked.type("q")
    #expect(asked.exitCode() == 0)
    let paged = try Line(builtProgram, [], term: "xterm", locale: "C")
    #expect(paged.reads { $0.text.contains("18 Dec") })
    paged.type("c")
    #expect(paged.reads { $0.text.contains("ASCII only") })
    paged.type("q")
    #expect(paged.exitCode() == 0)
    #expect(TerminalStream(paged.received).wide == [])
  }

  /// Sent again from nothing, the screen shows its day.
  private func expectWhole(_ line: Line) {
    line.rest()
    let seen = line.received.count
    line.type("\u{0C}")
    #expect(line.reads { String(decoding: $0.received[seen...], as: UTF8.self).contains("Tue 20 Oct") })
  }

  /// Whoever logs in says how large his window is. A screen is never larger than 1000 by 1000.
  @Test func windowsThatNobodyHas() throws {
    let line = try Line(builtProgram, ["--at", "2020-10-20"], columns: 30_000, rows: 12, term: "xterm-256color")
    #expect(line.reads { $0.text.contains("Tue 20 Oct") })
    line.rest()
    line.resize(columns: 12, rows: 65_535)
    line.rest()
    line.resize(columns: 80, rows: 24)
    expectWhole(line)
    line.type("q")
    #expect(line.exitCode() == 0)
    let places = String(decoding: line.received, as: UTF8.self).split(separator: "\u{1B}[").compactMap { sequence in
      sequence.firstIndex { !$0.isNumber && $0 != ";" }.flatMap { end in
        "HGd".contains(sequence[end]) ? sequence[..<end].split(separator: ";").compactMap { Int($0) }.max() : nil
      }
    }
    #expect(places.max().map { (900...1000).contains($0) } == true, "\(places.max() ?? 0)")
  }

  @Test func aStormOfSizes() throws {
    let line = try Line(builtProgram, ["--at", "2020-10-20"], columns: 120, rows: 40, term: "xterm-256color")
    #expect(line.reads { $0.text.contains("18 Dec") })
    var random = Seeded(3)
    for _ in 0..<150 {
      line.resize(columns: Int.random(in: 1...400, using: &random), rows: Int.random(in: 1...120, using: &random))
      line.read()
    }
    line.resize(columns: 100, rows: 30)
    expectWhole(line)
    line.rest()
    line.type("q")
    #expect(line.exitCode() == 0)
    #expect(TerminalStream(line.received).strays == [])
  }
}
