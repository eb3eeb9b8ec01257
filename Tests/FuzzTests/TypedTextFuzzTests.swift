import ArgumentParser
import Chronicle
import Classroom
import Kiosk
import Screens
import TestSupport
import Testing

@testable import dayfront

/// Texts that people type or paste: dates, searches, the command line.
@Suite struct TypedTextFuzzTests {
  private static func bytes(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }

  @Test func dates() {
    let seeds = Self.bytes([
      "20 oct", "oct 20", "20.10", "20/10/2020", "2020-10-20", "+7", "-3", "first", "last", "9 november 2020", "29 feb",
      "31 12 1999",
    ])
    let ranges = [
      Bundled.atlas.days, Day("1800-01-01")!...Day("2199-12-31")!, Day("2020-02-28")!...Day("2020-02-28")!,
    ]
    Fuzzing("dates", seeds: seeds + Fuzzing.corpus("dates"), words: ["jan", "may", " ", ".", "-", "2021", "+"])
      .run(cases: 500) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        for range in ranges {
          switch readDate(text, on: range.lowerBound, in: range) {
          case .day(let day): #expect(range.contains(day))
          case .outside(let day): #expect(!range.contains(day))
          case .notADate: break
          }
        }
        if let day = Day(text) { #expect(day.description == text) }
      }
  }

  @Test func searches() {
    let atlas = Bundled.atlas
    let index = SearchIndex(of: atlas)
    let seeds = Self.bytes([
      "hadrut", "Şuşa", "Ханкенди", "qubadli", "truce", "karvachar", "a b c d", "xocavənd rayonu",
    ])
    Fuzzing("searches", seeds: seeds + Fuzzing.corpus("searches"), words: ["q", "kh", "ə", "ı", " ", "ž", "щ"])
      .run(cases: 100) { bytes in
        let matches = index.matches(for: String(decoding: bytes, as: UTF8.self), limit: 50)
        #expect(matches.count <= 50)
        for match in matches {
          switch match.target {
          case .place(let place): #expect(atlas.places.indices.contains(place.index))
          case .district(let district): #expect(atlas.districts.indices.contains(district.index))
          case .event(let event): #expect(atlas.events.indices.contains(event))
          case .source(let source): #expect(atlas.sources.indices.contains(source.index))
          }
        }
      }
  }

  @Test func argumentTypes() {
    let seeds = Self.bytes([
      "2020-10-20", "120x40", "lll{Enter}{{}{C-l}{F12}", "46.9,39.6,0.8", "home", "whole", "1000x1000", "-180,-90,1000",
      "2020-10-09,2020-10-20", "2020-11-09..2020-11-12", "relief,names,roads", "history-7_b",
    ])
    Fuzzing(
      "arguments", seeds: seeds + Fuzzing.corpus("arguments"), words: ["{", "}", "x", ",", "inf", "nan", "0x1p3"]
    )
    .run(cases: 500) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      if let size = SizeArgument(argument: text)?.size {
        #expect((1...1000).contains(size.columns) && (1...1000).contains(size.rows))
      }
      if let keys = KeysArgument(argument: text)?.keys { #expect(keys.count <= text.unicodeScalars.count) }
      if let days = try? DaysArgument(argument: text)?.days(in: Bundled.atlas.days) {
        #expect((1...400).contains(days.count) && days == days.sorted())
      }
      if let degrees = DegreesArgument(argument: text) { #expect(degrees.degrees.isFinite) }
      if let layers = LayersArgument(argument: text)?.layers { #expect(!layers.isEmpty) }
      if let name = ClassName(text) { #expect(name.text == text && !text.contains("/") && text.allSatisfy(\.isASCII)) }
      if case .point(_, let kilometres)? = MapExtent(text) {
        #expect(MapExtent.scales.contains(kilometres))
      }
    }
  }

  /// Files of settings: a line is read as one setting, or it is a fault with its number.
  @Test func settings() {
    let seeds = Self.bytes([
      "theme = light\nnames = hy # x\n", "pack = \"/a b\" # c\r\nplain=yes", "[map]\n\n=\n\u{FEFF}a = b",
    ])
    Fuzzing("settings", seeds: seeds, words: ["=", "\"", "#", "\n", "\r", "theme", " "]).run(cases: 500) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let read = SettingsText(text)
      let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
      #expect(read.lines.count + read.faults.count <= rows)
      #expect(read.lines.allSatisfy { !$0.key.isEmpty && (1...rows).contains($0.number) })
      #expect(Set(read.lines.map(\.key)).count == read.lines.count)
      _ = Settings(environment: [:], file: ("/f", text)).check
    }
  }

  /// Lines of tables: every letter that is no separator, quote or blank is in a field.
  @Test func tableLines() {
    let seeds = Self.bytes(["\"a\";\"b;c\"", "2020-11-12,46.5,39.6", "a\tb\tc", "\"x\"\"y\" z", "1 2 3"])
    Fuzzing("tables", seeds: seeds + Fuzzing.corpus("batch"), words: ["\"", ";", ",", "\t", " ", "sep="])
      .run(cases: 500) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let line = TableLine(text)
        func letters(_ text: String) -> Int { text.count { $0.isLetter || $0.isNumber } }
        #expect(line.fields.reduce(0) { $0 + letters($1.text) } == letters(text))
      }
  }

  /// What somebody asks for when he logs in: the white list lets through names and days, and nothing that steers a shell,
  /// a terminal or a path.
  @Test func remoteRequests() {
    let seeds = Self.bytes([
      "follow history", "dayfront follow", "--at 2020-10-20 --lesson shusha-road", "dayfront --lesson hadrut", "follow",
      "dayfront class join history",
      "plain names ru theme light glyphs ascii", "--at 20 oct --plain",
    ])
    let words = ["follow ", "dayfront ", "--at ", "--lesson ", " ", "2020-10-20", "; sh", "$(id)", "../", "--pack x"]
    Fuzzing("requests", seeds: seeds, words: words).run(cases: 500) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      guard let request = try? RemoteRequest(text) else { return }
      var given = request.values.filter { $0.key != .at }.map(\.value)
      switch request.aim {
      case .follow(let name?), .join(let name?): given.append(name)
      default: break
      }
      if let day = request.values[.at] {
        #expect(day.wholeMatch(of: /[A-Za-z0-9_][A-Za-z0-9_. -]*/) != nil && !day.contains(".."), "\(day)")
      }
      for word in given {
        #expect(text.contains(word) && word.wholeMatch(of: /[A-Za-z0-9_][A-Za-z0-9_-]{0,31}/) != nil, "\(word)")
      }
    }
  }

  /// What the environment says of a terminal.
  @Test func terminalsByTheirEnvironment() {
    let names = ["TERM", "COLORTERM", "LC_ALL", "LC_CTYPE", "LANG", "NO_COLOR"]
    let seeds = Self.bytes(["xterm-256color truecolor C.UTF-8", "linux 24bit en_US.utf8", "vt100 1 POSIX", "dumb - C"])
    Fuzzing("environments", seeds: seeds, words: ["UTF-8", "utf8", "-direct", "256color"]).run(cases: 300) { bytes in
      let parts = String(decoding: bytes, as: UTF8.self).split(separator: " ").map(String.init)
      for shift in names.indices {
        let pairs = zip(names.indices, parts).map { (names[($0 + shift) % names.count], $1) }
        let traits = TerminalTraits(environment: Dictionary(uniqueKeysWithValues: pairs), colors: nil)
        #expect(traits.isUTF8 || traits.glyphs == .ascii)
        if traits.refusesColor { #expect(traits.color == .never) }
      }
    }
  }

  /// Points on days, as scripts send them: what can be answered is a row of nine fields, and the rest is told.
  @Test func batches() throws {
    let seeds = Self.bytes(["2020-10-20,46.15,39.15", "2020-11-30;46.05 39.05", "date,lon,lat"])
    try TinyPack().inFolder { folder in
      // A first line without a number would be a header, after which with a fault nothing is read.
      let first = Array("2020-10-20,46.15,39.15\n".utf8)
      var lines = first, count = 0
      let answer = {
        let result = try run(builtProgram, ["point", "--batch", "--pack", folder.path], bytes: lines)
        let rows = csvRows(result.output)
        #expect(result.code == (result.complaint.isEmpty ? 0 : 1))
        #expect(rows.allSatisfy { $0.count == 11 } && !rows.joined().contains(where: isFormula), "\(result.output)")
        #expect(firstUnsafe(in: result.output + result.complaint) == nil, "\(result.complaint.debugDescription)")
        lines = first
      }
      try Fuzzing("batch", seeds: seeds + Fuzzing.corpus("batch"), words: [",", "\n", "nan", "inf", "0x1p5", "=", "@"])
        .run(cases: 200) { bytes in
          lines += bytes + [0x0A]
          count += 1
          if count % 200 == 0 { try answer() }
        }
      try answer()
    }
  }

  /// Whole command lines: they parse, or the complaint has words. Nothing is run.
  @Test func commandLines() {
    let seeds = Self.bytes([
      "render --at 2020-10-20 --size 120x40", "point 46.7 39.1 --format json",
      "control --from 2020-10-01 --to 2020-10-09",
      "--view 46.9,39.6,0.8 --select Lachin", "place Hadrut --names ru", "evidence --format csv",
      "diff 2020-10-01 2020-10-09",
      "events --category battle", "check Maps", "--plain --mouse --reading announced",
    ])
    Fuzzing(
      "commands", seeds: seeds + Fuzzing.corpus("commands"), words: ["--", "-", "--pack", "--help", "=", "''", "--at"]
    )
    .run(cases: trials(60)) { bytes in
      let words = String(decoding: bytes.prefix(4000), as: UTF8.self).split(separator: " ").map(String.init)
      do { _ = try Dayfront.parseAsRoot(words) } catch {
        let message = Dayfront.fullMessage(for: error)
        #expect(!message.isEmpty || Dayfront.exitCode(for: error) == .success)
        let shown = Dayfront.complaint(about: error, in: words)
        #expect(firstUnsafe(in: shown) == nil, "\(shown.debugDescription)")
      }
    }
  }
}
