import Chronicle
import Geometry

/// A JSON file. Its values are read from the file's bytes when they are asked for.
final class JSONDocument {
  let file: PackFile
  let nodes: [JSONNode]

  /// Makes a document; nil for a file that is not JSON, which is then reported.
  init?(_ file: PackFile) {
    guard let nodes = JSONParser.parse(file) else { return nil }
    self.file = file
    self.nodes = nodes
  }

  /// The bytes of a value as written.
  @inline(__always) func raw(_ node: Int) -> UnsafeBufferPointer<UInt8> { file.slice(nodes[node].range) }

  /// The text of a string. Nothing is copied unless it has escapes.
  func text(of node: Int) -> UnsafeBufferPointer<UInt8> {
    let raw = file.slice(nodes[node].textRange)
    return unescaped(raw).map(file.keep) ?? raw
  }

  var root: JSONValue { JSONValue(document: self, node: 0, name: "the file") }
}

/// A value of a JSON file, with the key under which it stands.
///
/// As with `Field`, each reading reports any fault and returns a stand-in.
struct JSONValue {
  let document: JSONDocument
  let node: Int
  let name: String

  var offset: Int { document.nodes[node].start }

  var kind: JSONKind {
    switch document.file.bytes[offset] {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
    case UInt8(ascii: "n"): .null
    default: .number
    }
  }

  func report(_ fault: PackFault) { document.file.report(fault, at: offset) }

  func expect(_ expected: JSONKind) -> Bool {
    if kind == expected { return true }
    report(.wrongType(name, expected: expected))
    return false
  }

  /// The values of an object in the order of `keys`; nil for missing keys.
  ///
  /// - Parameters:
  ///   - required: the number of keys, counted from the first, that must be there.
  ///   - closed: whether other keys are reported.
  func members(_ keys: [String], required: Int, closed: Bool) -> [JSONValue?] {
    var found = [JSONValue?](repeating: nil, count: keys.count)
    guard expect(.object) else { return found }
    let nodes = document.nodes
    var child = node + 1
    while child < nodes[node].next {
      let key = String(decoding: document.text(of: child), as: UTF8.self)
      if let number = keys.firstIndex(of: key) {
        found[number] = JSONValue(document: document, node: child + 1, name: keys[number])
      } else if closed {
        document.file.report(.unknownKey(key, allowed: keys), at: nodes[child].start)
      }
      child = nodes[child + 1].next
    }
    for number in 0..<required where found[number] == nil { report(.missingKey(keys[number])) }
    return found
  }

  /// The values of an array.
  func elements() -> [JSONValue] {
    guard expect(.array) else { return [] }
    var values: [JSONValue] = []
    var child = node + 1
    while child < document.nodes[node].next {
      values.append(JSONValue(document: document, node: child, name: name))
      child = document.nodes[child].next
    }
    return values
  }

  /// The string as a field; nil for a value of another kind, which is reported.
  func string() -> Field? {
    guard expect(.string) else { return nil }
    return Field(file: document.file, offset: offset, name: name, bytes: document.text(of: node))
  }

  /// The number as a field; nil for a value of another kind, which is reported.
  func number() -> Field? {
    guard expect(.number) else { return nil }
    return Field(file: document.file, offset: offset, name: name, bytes: document.raw(node))
  }

  func boolean() -> Bool {
    expect(.boolean) && document.file.bytes[offset] == UInt8(ascii: "t")
  }

  /// An object of names by language, the English one required.
  func names() -> Names {
    let names = members(Language.allCases.map(\.rawValue), required: 1, closed: true)
    func name(_ number: Int) -> String { names[number]?.string()?.optionalName() ?? "" }
    return Names(
      english: names[0]?.string()?.properName() ?? "", azerbaijani: name(1), armenian: name(2),
      russian: name(3))
  }
}
