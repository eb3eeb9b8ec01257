import ArgumentParser
import TestSupport
import Testing

@testable import dayfront

/// Calls that are understood without the parser, against the parser.
@Suite struct PlainCallTests {
  /// What the parser makes of the words, if it takes them and they ask for nothing but a map or a picture.
  private func parsed(_ words: [String]) -> String? {
    let isRender = words.first == "render"
    let rest = Array(words.dropFirst(isRender || words.first == "browse" ? 1 : 0))
    if isRender {
      guard let call = try? Render.parse(rest) else { return nil }
      return "\(PlainCall.render(call.picture.chosen))"
    }
    guard let call = try? Browse.parse(rest), !call.glyphTest, !call.kiosk.isOn, call.kiosk.idleTimeout == nil,
      call.folder.path == nil
    else { return nil }
    let runner = SessionRunner(
      options: call.session.chosen, drawing: call.drawing.chosen, pack: call.pack.chosen,
      teaching: call.teaching.chosen, incidents: call.incidents.chosen)
    return "\(PlainCall.browse(runner, call.start.chosen))"
  }

  @Test(arguments: [
    "", "browse", "render", "--at 2020-10-20", "--select Lachin --names ru", "--place Hadrut --reading announced",
    "--reading disagreement", "--against 2020-10-01 --at 2020-10-20", "--view 46.9,39.6,0.8 --show relief,names",
    "--view whole --hide roads", "--lesson hadrut --stop 3 --seed 7", "--mouse on --low-bandwidth", "--plain",
    "--glyphs sextants --color 256 --theme light", "--pack /a/folder", "browse --at 2020-10-20 --mouse off",
    "render --at 2020-10-20 --size 120x40 --keys lll{Enter} --glyphs ascii --color never",
    "render --size 1000x1 --names hy --pack other", "--at 20.10 --against +7", "--no-plain", "--at soon",
    "--events a.csv", "--prepared never",
    "render --events a.csv --events b=c.csv",
  ])
  func plain(call: String) throws {
    let words = call.split(separator: " ").map(String.init)
    let expected = try #require(parsed(words))
    let plain = try #require(PlainCall(words))
    #expect("\(plain)" == expected)
  }

  /// Whatever asks for more, or is wrong: the parser answers.
  @Test(arguments: [
    "--help", "-h", "--version", "--at", "--at=2020-10-20", "--at 2020-10-20 --at 2020-10-21",
    "--nope", "--select -x", "--stop 2", "--view 46,39", "--glyph-test", "--kiosk", "--idle-timeout 5", "place Hadrut",
    "browse render", "render --size 0x5", "render --mouse on", "render x", "--mouse yes", "--mouse",
    "--mouse on --mouse on", "-- --mouse on",
    "--generate-completion-script bash", "check", "help",
  ])
  func notPlain(call: String) { #expect(PlainCall(call.split(separator: " ").map(String.init)) == nil) }

  @Test func emptyWordsAreForTheParser() {
    #expect(PlainCall([""]) == nil)
    #expect(PlainCall(["--select", ""]) == nil)
  }

  /// Each declared option with a value; nil for flags.
  static let samples: [(name: String, value: String?)] = [
    ("at", "2020-10-20"), ("select", "Lachin"), ("place", "Hadrut"), ("reading", "announced"),
    ("against", "2020-10-01"), ("view", "whole"), ("show", "names"), ("hide", "roads"), ("lesson", "hadrut"),
    ("stop", "1"), ("seed", "7"), ("size", "90x30"), ("keys", "ll"), ("glyphs", "ascii"), ("color", "256"),
    ("theme", "dark"), ("pack", "other"), ("names", "ru"), ("mouse", "off"), ("kind", "capture"), ("plain", nil),
    ("low-bandwidth", nil), ("events", "notes.csv"), ("prepared", "never"),
  ]

  /// The names of the options that are declared.
  private static func names<Options: DeclaredOptions>(_: Options.Type) -> [String] {
    var lister = OptionLister(), options = Options()
    try? options.declare(to: &lister)
    return lister.options.compactMap(\.label)
  }

  @Test func everyDeclaredOptionHasASample() {
    #expect(Set(Self.names(Picture.self) + Self.names(SessionOptions.self)) == Set(Self.samples.map(\.name)))
  }

  /// A property that is not declared could never be set.
  @Test func everyPropertyIsDeclared() {
    func check<Options: DeclaredOptions>(_ options: Options.Type) {
      let properties = Mirror(reflecting: Options()).children.compactMap(\.label).map { name in
        name.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
      }
      #expect(Self.names(options) == properties)
    }
    check(StartOptions.self)
    check(TeachingOptions.self)
    check(SessionOptions.self)
    check(DrawingOptions.self)
    check(PackOptions.self)
  }

  @Test(arguments: samples) func eachOptionIsPlain(sample: (name: String, value: String?)) throws {
    let words = ["--" + sample.name] + [sample.value].compactMap { $0 }
    let calls = [words, ["render"] + words].filter { parsed($0) != nil }
    #expect(!calls.isEmpty)
    for call in calls {
      let plain = try #require(PlainCall(call))
      #expect("\(plain)" == parsed(call))
      #expect("\(plain)" != parsed(Array(call.prefix { $0 == "render" })) || sample.name == "stop")
    }
  }

  /// Words drawn at random: what is taken for plain means the same to the parser, and nothing is that it refuses.
  @Test func wordsAtRandom() {
    let words =
      Self.samples.map { "--" + $0.name } + Self.samples.compactMap(\.value) + [
        "2020-02-30", "-1", "az", "--", "-x", "--at=2020-10-20", "render", "browse", "",
      ]
    var random = Seeded(20)
    var taken = 0
    for _ in 0..<trials(1500) {
      var call = [["render"], ["browse"], []].randomElement(using: &random)!
      for _ in 0..<Int.random(in: 0...4, using: &random) { call.append(words.randomElement(using: &random)!) }
      guard let plain = PlainCall(call) else { continue }
      taken += 1
      #expect("\(plain)" == parsed(call), "\(call)")
    }
    #expect(taken > 20)
  }
}
