import Chronicle
import Screens
import TestSupport
import Testing

@Suite struct KeyBindingsTests {
  static let atlas = Bundled.atlas

  static func model(after keys: String, from day: String, size: CellSize = CellSize(columns: 80, rows: 24)) -> Model {
    var model = Model(size: size, day: Day(day)!)
    for key in Key.typed(keys)! { _ = model.apply(.key(key), in: atlas) }
    return model
  }

  @Test(arguments: [
    ("2020-10-20", "l", "2020-10-21"), ("2020-10-20", "{Right}", "2020-10-21"),
    ("2020-10-20", "h", "2020-10-19"), ("2020-10-20", "{Left}", "2020-10-19"),
    ("2020-10-20", "12l", "2020-11-01"), ("2020-10-20", "3h", "2020-10-17"),
    ("2020-10-20", "9999l", "2020-12-18"), ("2020-10-20", "99999999h", "2020-09-27"),
    ("2020-10-20", "f", "2020-10-27"), ("2020-10-20", "{PgDn}", "2020-10-27"),
    ("2020-10-20", "b", "2020-10-13"), ("2020-10-20", "2{PgUp}", "2020-10-06"),
    ("2020-10-20", "g", "2020-09-27"), ("2020-10-20", "{Home}", "2020-09-27"),
    ("2020-10-20", "G", "2020-12-18"), ("2020-10-20", "{End}", "2020-12-18"),
    ("2020-10-20", "24G", "2020-10-20"), ("2020-10-20", "1G", "2020-09-27"), ("2020-10-20", "90G", "2020-12-18"),
    ("2020-09-27", "h", "2020-09-27"), ("2020-12-18", "l", "2020-12-18"),
    ("2020-11-10", "]", "2020-11-15"), ("2020-11-15", "]", "2020-11-20"), ("2020-11-20", "2]", "2020-12-01"),
    ("2020-12-01", "]", "2020-12-01"), ("2020-12-01", "[", "2020-11-25"), ("2020-10-05", "[", "2020-10-05"),
    ("2020-09-27", "]", "2020-10-05"), ("2020-09-27", "j}", "2020-11-10"), ("2020-09-27", "j}}", "2020-11-20"),
    ("2020-12-01", "j{{}", "2020-11-20"), ("2020-10-20", ":27.10{Enter}", "2020-10-27"),
    ("2020-10-20", ":1 dec{Enter}", "2020-12-01"), ("2020-10-20", ":junk{Enter}", "2020-10-20"),
    ("2020-10-20", ":2019-01-01{Enter}", "2020-10-20"), ("2020-10-20", ":27.10{Esc}l", "2020-10-21"),
    ("2020-10-20", ":270{BS}{BS}7.10{Enter}", "2020-10-27"), ("2020-10-20", ":+7{Enter}", "2020-10-27"),
  ])
  func days(from start: String, keys: String, to end: String) {
    #expect(Self.model(after: keys, from: start).day.description == end)
  }

  @Test(arguments: [
    ("j", "aghdam"), ("{Tab}", "aghdam"), ("{Down}{Down}", "fuzuli"), ("k", "zangilan"), ("{BTab}", "zangilan"),
    ("jk", "zangilan"), ("2j", "aghdam"), ("j3j", "kalbajar"), ("{Enter}", "aghdam"), ("j{Esc}", nil),
    ("{Enter}{Esc}", "aghdam"), ("{Enter}{Esc}{Esc}", nil),
  ])
  func selection(keys: String, district: String?) {
    let selection = Self.model(after: keys, from: "2020-10-20").selection
    #expect(selection.map { Self.atlas[$0].id } == district)
  }

  @Test(arguments: [
    ("", Panel.none), ("i", .legend), ("ii", .none), ("?", .help), ("{F1}", .help), ("?{Esc}", .none),
    ("i?", .help), ("y", .command), ("{Enter}", .inspection),
  ])
  func panels(keys: String, panel: Panel) {
    #expect(Self.model(after: keys, from: "2020-10-20").panel == panel)
  }

  @Test(arguments: [
    ("q", Effect.quit), ("{C-l}", .repaint), ("{C-z}", .suspend), ("M", .reportMouse(true)), ("l", .none),
    ("{Esc}", .none), (":", .none),
  ])
  func effects(keys: String, effect: Effect) {
    var model = Model(size: CellSize(columns: 80, rows: 24), day: Day("2020-10-20")!)
    var last = Effect.none
    for key in Key.typed(keys)! { last = model.apply(.key(key), in: Self.atlas) }
    #expect(last == effect)
  }

  @Test func quittingIsALetterInThePrompt() {
    var model = Self.model(after: ":", from: "2020-10-20")
    #expect(model.apply(.key(.character("q")), in: Self.atlas) == .none)
    #expect(model.prompt == .date("q"))
  }

  @Test func zeroShowsTheWholeMapAndThenHome() {
    #expect(Self.model(after: "0", from: "2020-10-20").view == .whole)
    #expect(Self.model(after: "00", from: "2020-10-20").view == .home)
    #expect(Self.model(after: "10l", from: "2020-10-20").view == .home)
  }

  @Test func zoomingInAndOutComesBack() {
    let before = Self.model(after: "", from: "2020-10-20").viewport(in: Self.atlas)
    let after = Self.model(after: "++--", from: "2020-10-20").viewport(in: Self.atlas)
    #expect(abs(before.metresPerDot - after.metresPerDot) < 1e-6)
    #expect(Self.model(after: "+", from: "2020-10-20").viewport(in: Self.atlas).metresPerDot < before.metresPerDot)
  }

  @Test func playRunsToTheEndAndStops() {
    var model = Self.model(after: " ", from: "2020-12-16")
    #expect(model.tickInterval == 500)
    _ = model.apply(.tick, in: Self.atlas)
    #expect(model.day == Day("2020-12-17")!)
    _ = model.apply(.tick, in: Self.atlas)
    #expect(model.day == Day("2020-12-18")!)
    #expect(model.tickInterval == nil)
    _ = model.apply(.tick, in: Self.atlas)
    #expect(model.day == Day("2020-12-18")!)
  }

  @Test func playAtTheEndStartsOver() {
    #expect(Self.model(after: " ", from: "2020-12-18").day == Day("2020-09-27")!)
    #expect(Self.model(after: "r ", from: "2020-09-27").day == Day("2020-12-18")!)
  }

  @Test func speedHasTwoEnds() {
    #expect(Self.model(after: " >>>>>>>>>", from: "2020-10-20").tickInterval == 62)
    #expect(Self.model(after: " <<<<<<<<<", from: "2020-10-20").tickInterval == 2000)
  }
}
