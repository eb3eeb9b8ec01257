import Foundation
import Screens
import TestSupport
import Testing

@testable import Curses

/// What real terminals answered, replayed: each file of `Answers` is one of them, with what follows from it.
@Suite struct ProbeTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Answers").path

  struct Recorded: CustomTestStringConvertible, Sendable {
    var name: String
    var fields: [String: String]
    var testDescription: String { name }

    func callAsFunction(_ field: String) -> String { fields[field] ?? "" }

    var bytes: [UInt8] {
      var result: [UInt8] = []
      var rest = Array(self("answers").utf8)[...]
      while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
          result.append(byte)
          continue
        }
        switch next {
        case UInt8(ascii: "e"): result.append(0x1B)
        case UInt8(ascii: "x"):
          result.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)!)
          rest = rest.dropFirst(2)
        default: result.append(next)
        }
      }
      return result
    }

    /// The answers as they come: at once, or in pieces of a size.
    func answers(inPiecesOf size: Int? = nil) -> (answers: TerminalAnswers, rest: [Arrival]) {
      var decoder = InputDecoder()
      decoder.expectsAnswer = true
      decoder.expectsPlace = true
      var arrivals: [Arrival] = []
      var now: Int64 = 0
      for start in stride(from: 0, to: bytes.count, by: size ?? max(1, bytes.count)) {
        arrivals += decoder.take(Array(bytes[start..<min(bytes.count, start + (size ?? bytes.count))]), at: now)
        now += 10
      }
      arrivals += decoder.pause(at: now + 3000)
      var answers = TerminalAnswers()
      var rest: [Arrival] = []
      for arrival in arrivals {
        if case .report(let report) = arrival { answers.take(report) } else { rest.append(arrival) }
      }
      return (answers, rest)
    }
  }

  static let recorded: [Recorded] = {
    let names = try! FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
    return names.map { name in
      let text = try! String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      let pairs = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
        let parts = line.split(separator: ":", maxSplits: 1)
        return (String(parts[0]), parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
      }
      return Recorded(name: String(name.dropLast(4)), fields: Dictionary(pairs) { $1 })
    }
  }()

  @Test func thereAreMany() { #expect(Self.recorded.count > 50) }

  /// A recording has the answers to all questions of today: only these terminals answer the one for primary attributes not
  /// at all, or cannot be asked any more.
  @Test func recordingsAreOfToday() {
    let without = Set(Self.recorded.filter { $0.answers().answers.primary == nil }.map(\.name))
    let deaf = ["dvtm", "dvtm-black", "dvtm-lang-c", "emacs-term", "emacs-term-black"]
    let deafToo = ["eterm", "eterm-white", "eterm-lang-c", "sakura", "terminology"]
    #expect(without == Set(deaf + deafToo))
  }

  @Test(arguments: recorded)
  func concluded(terminal: Recorded) {
    let (answers, rest) = terminal.answers()
    // None of it is a key, and neither is it in pieces.
    #expect(rest == [])
    for size in [1, 2, 7] { #expect(terminal.answers(inPiecesOf: size).answers == answers, "in pieces of \(size)") }
    func words(_ known: Bool?, _ yes: String, _ no: String) -> String { known.map { $0 ? yes : no } ?? "unknown" }
    #expect(words(answers.isLight, "light", "dark") == terminal("theme"))
    #expect((answers.hasManyColors == true ? "256" : "unknown") == terminal("colors"))
    #expect(words(answers.isUTF8, "yes", "no") == terminal("utf8"))
    #expect(words(answers.hasWideAmbiguous, "2", "1") == terminal("ambiguous"))
    #expect(words(answers.knows(mode: 2026), "yes", "no") == terminal("synchronized"))
    #expect(words(answers.knows(mode: 1006), "yes", "no") == terminal("mouse"))
    #expect(words(answers.knows(mode: 2004), "yes", "no") == terminal("paste"))
    let copies = answers.primary == nil && !answers.takesCopies ? nil : answers.takesCopies
    #expect(words(copies, "yes", "no") == terminal("copies"))
    #expect((answers.family ?? "unknown") == terminal("family"))
    #expect(answers.isComplete)
  }

  /// What is drawn on each, on a machine that knows its name, and with the locale that it had.
  @Test(arguments: recorded)
  func drawn(terminal: Recorded) {
    let environment = ["TERM": terminal("term"), "LANG": terminal("lang")]
    let traits = TerminalTraits(environment: environment, colors: 8, answers: terminal.answers().answers)
    #expect(traits.theme == (terminal("theme") == "light" ? .light : .dark))
    if terminal("colors") == "256" { #expect([.indexed, .truecolor].contains(traits.color)) }
    if terminal("utf8") == "no" { #expect(traits.glyphs == .ascii) }
    // Emacs cuts characters in two.
    if terminal("utf8") == "yes" { #expect((traits.glyphs == .ascii) == terminal("term").hasPrefix("eterm")) }
    if terminal("ambiguous") == "2" { #expect(traits.glyphs == .braille && traits.hasWideSigns) }
    switch terminal("family") {
    case "putty" where terminal("ambiguous") == "1": #expect(traits.glyphs == .blocks)
    case "kitty", "foot": #expect(traits.glyphs == .sextants && traits.color == .truecolor)
    case "vte" where terminal("ambiguous") == "1": #expect(traits.glyphs == .sextants)
    default: break
    }
  }

  /// The questions, as a terminal reads them; tests of whole streams know them, too.
  @Test func questions() {
    let stream = TerminalStream(Probe.bytes + Probe.fence)
    #expect(stream.strays == [] && stream.isProbed && stream.requests == 1)
    #expect(Probe.bytes.count < 90)
  }
}
