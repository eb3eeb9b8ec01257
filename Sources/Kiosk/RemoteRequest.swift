/// A request that a user may make when logging in. It is the whole white list for SSH_ORIGINAL_COMMAND.
///
///     follow history
///     --at 2020-10-20 --lesson road-to-shusha
public enum RemoteRequest: Hashable, Sendable {
  /// The map, on a day and with a lesson if they are named.
  case browse(day: String?, lesson: String?)
  /// A class; the only open one if none is named.
  case follow(name: String?)

  /// Reads a request; nil for anything that is not on the list. An empty text asks for nothing and is not on it.
  public init?(_ text: String) {
    guard text.utf8.count <= 128, text.utf8.allSatisfy(Self.isAllowed) else { return nil }
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.allSatisfy({ !$0.isEmpty }) else { return nil }
    if words.first == "dayfront" { words.removeFirst() }
    if words.first == "follow" {
      guard words.count <= 2, words.dropFirst().allSatisfy(Self.isName) else { return nil }
      self = .follow(name: words.dropFirst().first)
      return
    }
    guard !words.isEmpty, words.count % 2 == 0 else { return nil }
    var day: String?, lesson: String?
    for index in stride(from: 0, to: words.count, by: 2) {
      let value = words[index + 1]
      switch words[index] {
      case "--at" where day == nil && Self.isDay(value): day = value
      case "--lesson" where lesson == nil && Self.isName(value): lesson = value
      default: return nil
      }
    }
    self = .browse(day: day, lesson: lesson)
  }

  /// Whether a byte is an ASCII letter, a digit, `_`, `-` or a space: none of these has a meaning to a shell, a
  /// terminal or a path.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "):
      true
    default: false
    }
  }

  private static func isName(_ text: String) -> Bool { (1...32).contains(text.utf8.count) && !text.hasPrefix("-") }

  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }
}
