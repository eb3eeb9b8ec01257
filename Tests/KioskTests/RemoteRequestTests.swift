import Kiosk
import TestSupport
import Testing

@Suite struct RemoteRequestTests {
  typealias Values = [RemoteRequest.Option: String]

  /// What is asked for: what is opened, whether in sentences, and the values.
  static let good: [(text: String, aim: RemoteRequest.Aim, isPlain: Bool, values: Values)] = [
    ("", .usual, false, [:]), ("dayfront", .usual, false, [:]), ("follow", .follow(name: nil), false, [:]),
    ("follow history", .follow(name: "history"), false, [:]),
    ("dayfront follow 10b_2", .follow(name: "10b_2"), false, [:]), ("browse", .browse, false, [:]),
    ("--at 2020-10-20", .browse, false, [.at: "2020-10-20"]), ("at 20 oct", .browse, false, [.at: "20 oct"]),
    ("--at 20.10.2020 --plain", .browse, true, [.at: "20.10.2020"]),
    ("--at 20 oct 2020 --plain", .browse, true, [.at: "20 oct 2020"]),
    ("--lesson road-to-shusha", .browse, false, [.lesson: "road-to-shusha"]),
    ("--lesson aras --at 2020-10-20", .browse, false, [.lesson: "aras", .at: "2020-10-20"]),
    ("--plain", .usual, true, [:]), ("plain", .usual, true, [:]), ("-plain", .usual, true, [:]),
    ("--names ru", .usual, false, [.names: "ru"]), ("--names=ru", .usual, false, [.names: "ru"]),
    ("names ru theme light", .usual, false, [.names: "ru", .theme: "light"]),
    (
      "--glyphs ascii --theme contrast --names hy --plain", .usual, true,
      [.glyphs: "ascii", .theme: "contrast", .names: "hy"]
    ),
    ("follow history --plain", .follow(name: "history"), true, [:]),
    ("--plain follow history", .follow(name: "history"), true, [:]),
    ("follow --theme light", .follow(name: nil), false, [.theme: "light"]),
    ("dayfront class join history", .join(name: "history"), false, [:]), ("class join", .join(name: nil), false, [:]),
    ("  follow   a  ", .follow(name: "a"), false, [:]),
  ]

  @Test(arguments: good) func takes(text: String, aim: RemoteRequest.Aim, isPlain: Bool, values: Values) throws {
    let request = try RemoteRequest(text)
    #expect(request.aim == aim && request.isPlain == isPlain && request.values == values, "\(text)")
  }

  @Test(arguments: [
    "class", "class join a b", "class join --plain", "class join a --plain", "class join a seat b", "class setup",
    "class join ../x", "follow class join a",
    "sh", "/bin/sh", "follow a b", "follow ../../etc", "follow -x", "follow --pack", "follow a;sh", "follow a\nsh",
    "follow $(sh)", "follow `sh`", "follow a|sh", "follow a&", "follow a>b", "--at", "--at --plain", "--at ..",
    "--at 2020..10", "--at .", "--at -1", "--at 2020-10-20 --at 2020-10-21", "--lesson", "--lesson a/b", "--lesson ..",
    "--lesson a.b", "--pack x", "--run-folder x", "--kiosk", "--mouse", "--at 2020-10-20 follow a",
    "follow a --lesson b", "present a", "kiosk audit", "scp -t x", "internal-sftp", "follow é", "follow \u{1B}[2J",
    "--lesson --at", "render --at 2020-10-20", "--plain --plain", "follow follow", "names", "names ../x", "theme a.b",
    "follow " + String(repeating: "a", count: 33), "follow " + String(repeating: "a", count: 500), "config",
    "--color 8",
  ])
  func refuses(text: String) {
    #expect(throws: RemoteRequest.Fault.self) { try RemoteRequest(text) }
  }

  /// The word that is at fault is named, so that the complaint can say it.
  @Test func faultsNameTheWord() {
    #expect(throws: RemoteRequest.Fault.unknown("--colour")) { try RemoteRequest("--colour 8") }
    #expect(throws: RemoteRequest.Fault.valueMissing(.theme)) { try RemoteRequest("--theme") }
    #expect(throws: RemoteRequest.Fault.badName("-x")) { try RemoteRequest("follow -x") }
    #expect(throws: RemoteRequest.Fault.alone(.at)) { try RemoteRequest("follow a --at 2020-10-20") }
    #expect(throws: RemoteRequest.Fault.notAllowed) { try RemoteRequest("follow a;sh") }
  }

  /// Whatever the bytes, what comes through is made of harmless characters.
  @Test func seeds() {
    var random = Seeded(7)
    let words = [
      "follow", "--at", "--lesson", "names", "theme=", "plain", "2020-10-20", "20.10", "a", " ", "  ", ";", "\u{1B}",
      "/",
      "..", ".", "é", "\n", "-", "=",
    ]
    var taken = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in words.randomElement(using: &random)! }.joined()
      guard let request = try? RemoteRequest(text) else { continue }
      taken += 1
      var parts = request.values.filter { $0.key != .at }.map(\.value)
      if case .follow(let name?) = request.aim { parts.append(name) }
      for part in parts {
        #expect(
          part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-".contains($0)) } && !part.hasPrefix("-"))
      }
      if let day = request.values[.at] {
        #expect(day.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_- .".contains($0)) }, "\(day)")
        #expect(!day.contains("..") && !day.hasPrefix(".") && !day.contains(" ."))
      }
    }
    #expect(taken > 500)
  }
}
