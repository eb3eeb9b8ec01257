import TestSupport
import Testing

@testable import dayfront

@Suite struct SettingsTextTests {
  private static func read(_ text: String) -> [String] {
    let settings = SettingsText(text)
    return settings.lines.map { "\($0.number) \($0.key)=\($0.value)" }
      + settings.faults.map { "\($0.line)! \($0.words)" }
  }

  @Test(arguments: [
    ("theme = light", ["1 theme=light"]), ("theme=light\nnames=hy\n", ["1 theme=light", "2 names=hy"]),
    ("\n  # a comment\n\t theme\t=  light  \n", ["3 theme=light"]), ("theme = light # at home", ["1 theme=light"]),
    ("pack = /maps/a#1", ["1 pack=/maps/a#1"]), ("pack = \"/my maps/a # b\"  # c", ["1 pack=/my maps/a # b"]),
    ("pack = \" a \"", ["1 pack= a "]), ("\u{FEFF}theme = light", ["1 theme=light"]),
    ("theme = light\r\nnames = ru\r\n", ["1 theme=light", "2 names=ru"]), ("a=1\rb=2", ["1 a=1", "2 b=2"]),
    ("Theme = Light\nLOW_BANDWIDTH = yes", ["1 theme=Light", "2 low-bandwidth=yes"]),
    ("show = roads,names", ["1 show=roads,names"]),
    ("theme =", ["1 theme="]), ("theme = # none", ["1 theme="]), ("view = 46.9,39.6,0.8=", ["1 view=46.9,39.6,0.8="]),
    ("", []),
    ("theme", ["1! expected key = value"]), ("[map]", ["1! expected key = value"]),
    ("= light", ["1! expected key = value"]),
    ("a = 1\nb = 2\nA = 3", ["1 a=1", "2 b=2", "3! a is set on line 1 already"]),
    ("pack = \"x", ["1! a quote of pack is not closed, or something stands behind it"]),
    ("pack = \"x\" y", ["1! a quote of pack is not closed, or something stands behind it"]),
  ])
  func texts(text: String, told: [String]) { #expect(Self.read(text) == told) }

  /// The environment goes before the file; a variable without a value says nothing.
  @Test func precedence() {
    let settings = Settings(
      environment: ["DAYFRONT_THEME": "dark", "DAYFRONT_NAMES": "", "DAYFRONT_LOW_BANDWIDTH": "1"],
      file: ("/f", "theme = light\nnames = ru\n"))
    #expect(settings["theme"] == .init(value: "dark", source: .variable("DAYFRONT_THEME")))
    #expect(settings["names"] == .init(value: "ru", source: .file("/f", line: 2)))
    #expect(settings["low-bandwidth"]?.source.words == "DAYFRONT_LOW_BANDWIDTH")
    #expect(settings["names"]?.source.words == "/f:2" && settings["pack"] == nil)
  }

  /// Everything that is wrong is told with its line, whichever options a call has.
  @Test func faults() {
    let text = """
      theme = drak
      thme = dark
      names = de
      plain = perhaps
      nonsense
      select = Lachin
      glyphs = braille
      show = relief,nothing
      """
    let check = Settings(environment: ["DAYFRONT_COLOR": "many"], file: ("/f", text)).check
    #expect(
      check.faults == [
        "DAYFRONT_COLOR: color 'many' is not understood; the values are auto, never, 8, 16, 256, truecolor",
        "/f:1: theme 'drak' is not understood; did you mean 'dark'?",
        "/f:2: there is no option 'thme'; did you mean 'theme'?",
        "/f:3: names 'de' is not understood; the values are en, az, hy, ru",
        "/f:4: plain 'perhaps' is not understood; the values are yes, no",
        "/f:5: expected key = value", "/f:6: select is said with each call and has no default",
        "/f:8: show 'relief,nothing' is not understood",
      ])
    #expect(Set(check.options).isSuperset(of: ["theme", "names", "glyphs", "color", "plain", "pack"]))
  }

  @Test(arguments: [
    (["XDG_CONFIG_HOME": "/c", "HOME": "/h"], "/c/dayfront/config" as String?),
    (["HOME": "/h"], "/h/.config/dayfront/config"),
    (["XDG_CONFIG_HOME": "", "HOME": "/h"], "/h/.config/dayfront/config"),
    (["XDG_CONFIG_HOME": "c", "HOME": "/h"], "/h/.config/dayfront/config"), ([:], nil),
  ])
  func paths(environment: [String: String], path: String?) { #expect(Settings.path(in: environment) == path) }

  @Test(arguments: [
    (["dayfront", "--kiosk"], true), (["dayfront", "follow", "history", "--kiosk"], true),
    (["dayfront", "kiosk", "audit"], true),
    (["dayfront", "place", "kiosk"], false), (["dayfront"], false),
  ])
  func kiosks(words: [String], isKiosk: Bool) { #expect(Settings.isKiosk(words) == isKiosk) }
}
