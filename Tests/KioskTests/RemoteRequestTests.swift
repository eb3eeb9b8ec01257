import Kiosk
import TestSupport
import Testing

@Suite struct RemoteRequestTests {
  @Test(arguments: [
    ("follow", RemoteRequest.follow(name: nil)), ("follow history", .follow(name: "history")),
    ("dayfront follow 10b_2", .follow(name: "10b_2")), ("--at 2020-10-20", .browse(day: "2020-10-20", lesson: nil)),
    ("--lesson road-to-shusha", .browse(day: nil, lesson: "road-to-shusha")),
    ("--lesson aras --at 2020-10-20", .browse(day: "2020-10-20", lesson: "aras")),
  ])
  func takes(text: String, request: RemoteRequest) { #expect(RemoteRequest(text) == request) }

  @Test(arguments: [
    "", " ", "dayfront", "sh", "/bin/sh", "follow a b", "follow ../../etc", "follow -x", "follow --pack", "follow a;sh",
    "follow a\nsh", "follow $(sh)", "follow `sh`", "follow a|sh", "follow a&", "follow a>b", "follow  a", " follow a",
    "--at", "--at 2020-10-2", "--at 2020-1x-20", "--at 2020-10-20 --at 2020-10-21", "--lesson", "--lesson a/b",
    "--lesson ..", "--pack x", "--run-folder x", "--at 2020-10-20 follow a", "present a", "kiosk audit", "scp -t x",
    "internal-sftp", "follow é", "follow \u{1B}[2J", "--lesson --at", "render --at 2020-10-20",
    "follow " + String(repeating: "a", count: 33), "follow " + String(repeating: "a", count: 500),
  ])
  func refuses(text: String) { #expect(RemoteRequest(text) == nil) }

  /// Whatever the bytes, what comes through is made of harmless characters.
  @Test func seeds() {
    var random = Seeded(7)
    let words = ["follow", "--at", "--lesson", "2020-10-20", "a", " ", "  ", ";", "\u{1B}", "/", "..", "é", "\n", "-"]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in words.randomElement(using: &random)! }.joined()
      guard let request = RemoteRequest(text) else { continue }
      let parts: [String?] =
        switch request {
        case .browse(let day, let lesson): [day, lesson]
        case .follow(let name): [name]
        }
      for part in parts.compactMap({ $0 }) {
        #expect(
          part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-".contains($0)) } && !part.hasPrefix("-"))
      }
    }
  }
}
