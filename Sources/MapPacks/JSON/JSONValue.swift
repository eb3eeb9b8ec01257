import Chronicle
import Geometry

/// A JSON file whose values are looked up where they stand.
final class JSONDocument {
  let file: PackFile
  let nodes: [JSONNode]

  /// Nil for a file that is not JSON, which is then told.
  init?(_ file: PackFile) {
    guard let nodes = JSONParser.parse(file) else { return nil }
    self.file = file
    self.nodes = nodes
  }

  /// A value as it is written.
  @inline(__always) func raw(_ node: Int) -> UnsafeBufferPointer<UInt8> { file.slice(nodes[node].range) }

  /// The text of a string. Without escapes nothing is copied.
  func text(of node: Int) -> UnsafeBufferPointer<UInt8> {
    let raw = file.slice(nodes[node].textRange)
    return unescaped(raw).map(file.keep) ?? raw
  }

  var root: JSONValue { JSONValue(document: self, node: 0, name: "the file") }
}

/// A value of a JSON file, with the key that it stands under.
///
/// Like `Field`, each reading tells what is wrong and returns a stand-in.
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

  /// The values of an object in the order of `keys`, nil for those that are not there.
  ///
  /// - Parameters:
  ///   - required: how many of the keys, counted from the first, must be there.
  ///   - closed: whether other keys are a problem.
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

  /// A string as a field; an empty one where it is none.
  func string() -> Field? {
    guard expect(.string) else { return nil }
    return Field(file: document.file, offset: offset, name: name, bytes: document.text(of: node))
  }

  /// A number as a field.
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
