import Testing

/// Every public declaration has a doc comment: the line above it, attributes skipped, begins with `///`.
///
/// Excepted are declarations that a reader knows from the protocol of the standard library that they implement
/// (``implementsAProtocol(_:)``), and cases of enums, which are not marked `public`.
@Suite struct DocCommentTests {
  @Test func everyPublicDeclarationHasItsComment() {
    #expect(SourceTree.swift.map { Self.publicLines(in: $0.lines).count }.reduce(0, +) > 1_000)
    #expect(SourceTree.swift.flatMap { file in Self.undocumented(file.lines).map { "\(file.path):\($0)" } } == [])
  }

  /// A source text, and the numbers of its lines that lack a comment.
  @Test(arguments: [
    (text: "/// A day.\npublic struct Day {", lines: [Int]()), ("public struct Day {", [1]),
    ("// A day.\npublic struct Day {", [2]), ("/// A day.\n\npublic struct Day {", [3]),
    ("/// A day.\n@frozen\n@available(macOS 14, *)\npublic struct Day {", []), ("@frozen\npublic struct Day {", [2]),
    ("  @inlinable public init(_ value: Int) {", [1]), ("/// One.\n  @inlinable public init() {", []),
    ("  public private(set) var cells: [Cell]", [1]), ("  public internal(set) var day: Day", [1]),
    ("  /// One.\n  public let a: Int\n  public let b: Int", [3]), ("  public indirect enum Tree {", [1]),
    ("  @inlinable public static func < (a: Self, b: Self) -> Bool { true }", []),
    ("  public static func + (a: Self)", []),
    ("  public var description: String { name }", []), ("  public let description: String", []),
    ("  public var descriptions: [String]", [1]), ("  public func hash(into hasher: inout Hasher) {", []),
    ("public extension Day {", []), ("let text = \"public var a\"", []), ("// public var a", []),
    ("let publicity = 1", []), ("struct Day {\n  var number: Int", []),
  ])
  func reads(text: String, lines: [Int]) {
    let source = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(Self.undocumented(source) == lines)
  }

  private static func undocumented(_ lines: [String]) -> [Int] {
    publicLines(in: lines).filter { line in
      let above = lines[..<line].reversed().map { $0.drop { $0 == " " } }.first { !$0.hasPrefix("@") }
      return above?.hasPrefix("///") != true && !implementsAProtocol(lines[line])
    }
    .map { $0 + 1 }
  }

  /// The offsets of the lines that declare something public.
  private static func publicLines(in lines: [String]) -> [Int] { lines.indices.filter { isPublic(lines[$0]) } }

  /// Whether a line declares something public: only attributes and modifiers may stand before the word, and one of
  /// them or a word that declares must follow it. An extension is not a declaration of its own.
  private static func isPublic(_ line: String) -> Bool {
    let words = line.split(separator: " ").map(String.init)
    guard let place = words.firstIndex(where: { $0 == "public" || $0 == "open" }), place + 1 < words.count else {
      return false
    }
    let modifiers: Set = [
      "static", "final", "indirect", "nonisolated", "mutating", "override", "convenience", "required", "weak", "lazy",
      "private(set)", "internal(set)",
    ]
    let declaring: Set = [
      "struct", "class", "enum", "actor", "protocol", "typealias", "func", "var", "let", "init", "subscript",
    ]
    let following = words[place + 1]
    return words[..<place].allSatisfy { $0.hasPrefix("@") || modifiers.contains($0) }
      && (modifiers.contains(following) || declaring.contains(String(following.prefix { $0.isLetter })))
  }

  /// Operators such as `<`, the texts of `CustomStringConvertible`, and `hash(into:)`.
  private static func implementsAProtocol(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard let kind = words.firstIndex(where: { ["func", "var", "let"].contains($0) }), kind + 1 < words.count else {
      return false
    }
    let name = words[kind + 1]
    return words[kind] == "func"
      ? name.first.map { !$0.isLetter && $0 != "_" && $0 != "`" } == true || name.hasPrefix("hash(into")
      : name == "description:"
  }
}
