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
      let picture = Picture(
        start: call.start.chosen, teaching: call.teaching.chosen, size: call.size, keys: call.keys,
        drawing: call.drawing.chosen, packing: call.packing.chosen)
      return "\(PlainCall.render(picture))"
    }
    guard let call = try? Browse.parse(rest), !call.glyphTest, !call.kiosk.isOn, call.kiosk.idleTimeout == nil,
      call.folder.path == nil
    else { return nil }
    let seat = Seat(
      manner: call.manner.chosen, drawing: call.drawing.chosen, packing: call.packing.chosen,
      teaching: call.teaching.chosen)
    return "\(PlainCall.browse(seat, call.start.chosen))"
  }

  @Test(arguments: [
    "", "browse", "render", "--at 2020-10-20", "--select Lachin --names ru", "--place Hadrut --reading announced",
    "--reading disagreement", "--against 2020-10-01 --at 2020-10-20", "--view 46.9,39.6,0.8 --show relief,names",
    "--view whole --hide roads", "--lesson hadrut --stop 3 --seed 7", "--mouse --low-bandwidth", "--plain",
    "--glyphs sextants --color 256 --theme light", "--pack /a/folder", "browse --at 2020-10-20 --mouse",
    "render --at 2020-10-20 --size 120x40 --keys lll{Enter} --glyphs ascii --color never",
    "render --size 1000x1 --names hy --pack other",
  ])
  func plain(call: String) throws {
    let words = call.split(separator: " ").map(String.init)
    let expected = try #require(parsed(words))
    let plain = try #require(PlainCall(words))
    #expect("\(plain)" == expected)
  }

  /// Whatever asks for more, or is wrong: the parser answers.
  @Test(arguments: [
    "--help", "-h", "--version", "--at", "--at 2020-02-30", "--at=2020-10-20", "--at 2020-10-20 --at 2020-10-21",
    "--nope", "--select -x", "--stop 2", "--view 46,39", "--glyph-test", "--kiosk", "--idle-timeout 5", "place Hadrut",
    "browse render", "render --size 0x5", "render --mouse", "render x", "--mouse yes", "--mouse --mouse", "-- --mouse",
    "--generate-completion-script bash", "check", "help",
  ])
  func notPlain(call: String) { #expect(PlainCall(call.split(separator: " ").map(String.init)) == nil) }

  @Test func emptyWordsAreForTheParser() {
    #expect(PlainCall([""]) == nil)
    #expect(PlainCall(["--select", ""]) == nil)
  }

  /// Words drawn at random: what is taken for plain means the same to the parser, and nothing is that it refuses.
  @Test func wordsAtRandom() {
    let words = [
      "--at", "--against", "2020-10-20", "2020-02-30", "--select", "--place", "Lachin", "--reading", "assessed",
      "--view",
      "whole", "--show", "names", "--lesson", "--stop", "2", "--seed", "-1", "--mouse", "--plain", "--low-bandwidth",
      "--glyphs", "ascii", "--color", "256", "--theme", "dark", "--pack", "--names", "az", "--size", "90x30", "--keys",
      "ll", "--", "-x", "--at=2020-10-20", "render", "browse", "",
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
