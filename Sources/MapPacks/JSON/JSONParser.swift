import Basics

/// Checks that a file is JSON (RFC 8259) and records the places of its values. It stops at the first fault.
struct JSONParser {
  private let file: PackFile
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  private var depth = 0
  private var nodes: [JSONNode] = []
  /// Whether NaN may stand for a number, as some programs write it.
  private let allowsNaN: Bool
  /// Whether any string has escapes.
  private var hasEscapes = false

  private struct Stop: Error {
    var fault: JSONFault
    var offset: Int
  }

  /// The values of a file in the order in which they start, the whole file's value first; nil for a file that is not
  /// JSON.
  static func parse(_ file: PackFile, allowsNaN: Bool = false) -> [JSONNode]? {
    var parser = JSONParser(file, allowsNaN)
    do throws(Stop) {
      parser.nodes.reserveCapacity(file.bytes.count / 4)
      try parser.value()
      parser.skipSpace()
      if parser.position < parser.bytes.count { throw parser.stop(.trailingText) }
      return parser.nodes
    } catch {
      file.report(.json(error.fault), at: error.offset)
      return nil
    }
  }

  private init(_ file: PackFile, _ allowsNaN: Bool) {
    self.file = file
    self.allowsNaN = allowsNaN
    bytes = file.bytes
    position = file.start
  }

  /// The next byte, 0 at the end. A zero byte inside the file is not JSON either, so the two need not be told apart.
  private var here: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private func stop(_ fault: JSONFault) -> Stop {
    Stop(fault: position < bytes.count ? fault : .endOfFile, offset: position)
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func value() throws(Stop) {
    skipSpace()
    let node = nodes.count
    nodes.append(JSONNode(start: position))
    switch here {
    case UInt8(ascii: "{"): try container(closing: UInt8(ascii: "}"), isObject: true, node: node)
    case UInt8(ascii: "["): try container(closing: UInt8(ascii: "]"), isObject: false, node: node)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    case UInt8(ascii: "N") where allowsNaN: try word("NaN")
    default: throw stop(.expectedValue)
    }
    nodes[node].close(end: position, next: nodes.count)
  }

  private mutating func container(closing: UInt8, isObject: Bool, node: Int) throws(Stop) {
    depth += 1
    if depth > PackLimits.jsonDepth { throw stop(.tooDeep) }
    position += 1
    skipSpace()
    if here == closing {
      position += 1
    } else {
      while true {
        if isObject { try key() }
        try value()
        skipSpace()
        if here == closing { break }
        guard here == UInt8(ascii: ",") else { throw stop(.expectedComma) }
        let comma = position
        position += 1
        skipSpace()
        if here == closing { throw Stop(fault: .trailingComma, offset: comma) }
      }
      position += 1
    }
    depth -= 1
    if isObject { checkKeys(of: node) }
  }

  private mutating func key() throws(Stop) {
    guard here == UInt8(ascii: "\"") else { throw stop(.expectedKey) }
    let node = nodes.count
    nodes.append(JSONNode(start: position))
    try string()
    nodes[node].close(end: position, next: node + 1)
    skipSpace()
    guard here == UInt8(ascii: ":") else { throw stop(.expectedColon) }
    position += 1
  }

  /// Reports keys that an object has twice.
  ///
  /// Comparing bytes is faster for the few keys of most objects; a set keeps an object of a million keys cheap.
  private func checkKeys(of object: Int) {
    var count = 0
    var key = object + 1
    while key < nodes.count {
      if count >= 16 || hasEscapes { return reportDuplicates(of: object) }
      var other = object + 1
      while other < key {
        if isSameText(nodes[other], nodes[key]) { return reportDuplicates(of: object) }
        other = nodes[other + 1].next
      }
      count += 1
      key = nodes[key + 1].next
    }
  }

  private func isSameText(_ one: JSONNode, _ other: JSONNode) -> Bool {
    one.end - one.start == other.end - other.start && bytes[one.textRange].elementsEqual(bytes[other.textRange])
  }

  private func reportDuplicates(of object: Int) {
    var seen: Set<String> = []
    var key = object + 1
    while key < nodes.count {
      let text = file.slice(nodes[key].textRange)
      let name = unescaped(text).map { String(decoding: $0, as: UTF8.self) } ?? String(decoding: text, as: UTF8.self)
      if !seen.insert(name).inserted { file.report(.duplicateKey(name), at: nodes[key].start) }
      key = nodes[key + 1].next
    }
  }

  private mutating func string() throws(Stop) {
    position += 1
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return
      case UInt8(ascii: "\\"): try escape()
      case 0..<0x20: throw stop(.controlCharacter)
      default: position += 1
      }
    }
    throw stop(.endOfFile)
  }

  private mutating func escape() throws(Stop) {
    let start = position
    position += 1
    hasEscapes = true
    switch here {
    case UInt8(ascii: "u"):
      guard let unit = hexUnit(in: bytes, at: position + 1) else { throw stop(.badEscape) }
      position += 5
      switch unit {
      case 0xD800...0xDBFF:
        guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
          bytes[position + 1] == UInt8(ascii: "u"), let low = hexUnit(in: bytes, at: position + 2),
          (0xDC00...0xDFFF).contains(low)
        else { throw Stop(fault: .loneSurrogate, offset: start) }
        position += 6
      case 0xDC00...0xDFFF: throw Stop(fault: .loneSurrogate, offset: start)
      default: break
      }
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
    default: throw stop(.badEscape)
    }
  }

  private mutating func number() throws(Stop) {
    if here == UInt8(ascii: "-") { position += 1 }
    let first = position
    try digits()
    if bytes[first] == UInt8(ascii: "0"), position > first + 1 {
      throw Stop(fault: .badNumber, offset: first)
    }
    if here == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if here == UInt8(ascii: "e") || here == UInt8(ascii: "E") {
      position += 1
      if here == UInt8(ascii: "-") || here == UInt8(ascii: "+") { position += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(Stop) {
    guard isDigit(here) else { throw stop(.badNumber) }
    while isDigit(here) { position += 1 }
  }

  private mutating func word(_ word: StaticString) throws(Stop) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard here == word.utf8Start[offset] else { throw stop(.expectedValue) }
      position += 1
    }
  }
}
