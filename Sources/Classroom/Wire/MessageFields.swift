import Basics

/// The line protocol's common form: `dayfront-class 1 state<TAB>day=2020-10-20<TAB>...`, a message a line.
///
/// Docs/ClassProtocol.md describes it. An unknown field is ignored, and of a field that stands twice the first one
/// counts.
struct MessageFields {
  let version: Int
  let kind: String
  private var values: [String: ArraySlice<UInt8>] = [:]

  /// The version of the protocol that this program speaks.
  static let version = 1
  /// The largest message in bytes, its line feed included.
  static let limit = 4096
  private static let greeting = Array("dayfront-class ".utf8)

  /// Reads a line without its line feed; nil for a line of another form.
  init?(line: ArraySlice<UInt8>) {
    guard line.count < Self.limit, line.starts(with: Self.greeting) else { return nil }
    let parts = line.dropFirst(Self.greeting.count).split(
      separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    let head = parts[0].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard head.count == 2, let version = Self.number(head[0], in: 1...9999),
      (1...16).contains(head[1].count), head[1].allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    else { return nil }
    self.version = version
    kind = String(decoding: head[1], as: UTF8.self)
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = String(decoding: part[..<equals], as: UTF8.self)
      if values[name] == nil { values[name] = part[part.index(after: equals)...] }
    }
  }

  /// Whether the message has a field, whatever is in it.
  func has(_ name: String) -> Bool { values[name] != nil }

  func text(_ name: String, limit: Int, keepsLines: Bool = false) -> String? {
    guard let bytes = values[name], let text = ClassText.unescaped(bytes) else { return nil }
    return ClassText.clean(text, limit: limit, keepsLines: keepsLines)
  }

  func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
    values[name].flatMap { Self.number($0, in: range) }
  }

  /// The number in decimal digits, one to nine of them, without a sign; nil for anything else and outside the range.
  static func number(_ bytes: ArraySlice<UInt8>, in range: ClosedRange<Int>) -> Int? {
    guard bytes.count <= 9, let value = digitsAlone(bytes), range.contains(value) else { return nil }
    return value
  }
}

/// Puts a message together within the size limit: fields added last are cut first.
struct MessageWriter {
  private(set) var bytes: [UInt8]

  init(kind: String) { bytes = Array("dayfront-class \(MessageFields.version) \(kind)".utf8) }

  /// Adds a field, cut to `limit` bytes; leaves it out where its name has no room.
  mutating func add(_ name: String, _ text: String?, limit: Int = 64) {
    guard let text else { return }
    let room = MessageFields.limit - 1 - bytes.count - name.utf8.count - 2
    guard room >= 0 else { return }
    bytes += [UInt8(ascii: "\t")] + Array(name.utf8) + [UInt8(ascii: "=")]
    bytes += ClassText.escaped(text, limit: min(limit, room))
  }

  /// The whole message with its line feed.
  var line: [UInt8] { bytes + [UInt8(ascii: "\n")] }
}
