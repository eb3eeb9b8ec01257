/// What a user asks for when logging in. It is the whole white list for SSH_ORIGINAL_COMMAND.
///
///     follow history
///     --plain --names ru
///     at 20 oct lesson hadrut
///     dayfront class join history
///
/// The hyphens may be left out, because an `ssh` client takes words with hyphens after the host for options of its own.
/// A value comes through only in letters, digits, `_`, `-` and dots between digits, none of which means anything to a
/// shell, a terminal or a path.
public struct RemoteRequest: Hashable, Sendable {
  /// What is to be opened.
  public enum Aim: Hashable, Sendable {
    /// Whatever the server opens for those who ask for nothing.
    case usual
    /// The map by itself.
    case browse
    /// A class; the only open one if none is named.
    case follow(name: String?)
    /// The bare line of a class, for a program at the other end that shows the map by itself.
    case join(name: String?)
  }

  /// What is to be opened.
  public private(set) var aim = Aim.usual
  /// Whether sentences are wanted instead of a map.
  public private(set) var isPlain = false
  /// The values asked for, by their options.
  public private(set) var values: [Option: String] = [:]

  /// The options that have a value.
  public enum Option: String, Hashable, Sendable, CaseIterable {
    case at, lesson, names, theme, glyphs, seat
  }

  /// A reason why nothing of a request is done. Its words are as the user typed them, not fit for a terminal.
  public enum Fault: Error, Hashable, Sendable {
    /// It is too long, or has characters that no request needs.
    case notAllowed
    /// A word that is no option.
    case unknown(String)
    case valueMissing(Option)
    case badValue(Option, String)
    case badName(String)
    case twice(String)
    /// A day or a lesson is looked at by oneself, not in a class.
    case alone(Option)
  }

  /// Reads a request; throws for anything that is not on the list.
  public init(_ text: String) throws(Fault) {
    guard text.utf8.count <= 160, text.utf8.allSatisfy(Self.isAllowed) else { throw .notAllowed }
    var words = text.split(whereSeparator: { $0 == " " || $0 == "=" }).map(String.init)[...]
    if words.first == "dayfront" { words = words.dropFirst() }
    while let word = words.popFirst() { try take(word, from: &words) }
    if case .join = aim, isPlain || !values.isEmpty { throw .notAllowed }
    for option in [Option.at, .lesson] where values[option] != nil {
      if case .follow = aim { throw .alone(option) }
      aim = .browse
    }
  }

  private mutating func take(_ word: String, from words: inout ArraySlice<String>) throws(Fault) {
    switch Self.bare(word) {
    case "plain":
      if isPlain { throw .twice("plain") }
      isPlain = true
    case "browse" where aim == .usual: aim = .browse
    case "follow" where aim == .usual:
      let name = words.first.flatMap { Self.isOption($0) ? nil : $0 }
      if let name {
        words = words.dropFirst()
        guard Self.isName(name) else { throw .badName(name) }
      }
      aim = .follow(name: name)
    case "class" where aim == .usual:
      guard words.popFirst() == "join" else { throw .unknown(word) }
      let name = words.popFirst()
      if let name, !Self.isName(name) { throw .badName(name) }
      aim = .join(name: name)
    case "browse", "follow", "class": throw .twice(Self.bare(word))
    case let name:
      guard let option = Option(rawValue: name) else { throw .unknown(word) }
      if values[option] != nil { throw .twice(name) }
      values[option] = try Self.value(of: option, from: &words)
    }
  }

  /// The value behind an option; a day may have several words, as in `20 oct 2020`.
  private static func value(of option: Option, from words: inout ArraySlice<String>) throws(Fault) -> String {
    let own = words.prefix(option == .at ? 3 : 1).prefix { !isOption($0) }
    words = words.dropFirst(own.count)
    let value = own.joined(separator: " ")
    if value.isEmpty { throw .valueMissing(option) }
    let isGood = option == .at ? own.allSatisfy(isPartOfDay) : isName(value)
    guard isGood else { throw .badValue(option, value) }
    return value
  }

  /// A word without the hyphens before it.
  private static func bare(_ word: String) -> String { String(word.drop { $0 == "-" }) }

  private static func isOption(_ word: String) -> Bool {
    let bare = bare(word)
    return Option(rawValue: bare) != nil || ["plain", "follow", "browse"].contains(bare)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    isNameByte(byte) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ".")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func isName(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count) && text.utf8.allSatisfy(isNameByte) && !text.hasPrefix("-")
  }

  /// Letters, digits and hyphens; a dot only between or after digits, as in `20.10.2020`.
  private static func isPartOfDay(_ word: String) -> Bool {
    var before: UInt8 = 0
    for byte in word.utf8 {
      let isDot = byte == UInt8(ascii: ".")
      guard isDot ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(before) : isNameByte(byte) else { return false }
      before = byte
    }
    return !word.hasPrefix("-") && word.utf8.count <= 12
  }
}
