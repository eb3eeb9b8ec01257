import Chronicle
import Geometry

/// A JSON file. Its values are read from the file's bytes when they are asked for.
package final class JSONDocument {
  package let file: PackFile
  let nodes: [JSONNode]

  /// Makes a document; nil for a file that is not JSON, which is then reported.
  ///
  /// - Parameter allowsNaN: whether NaN may stand for a number. It then has no value.
  package init?(_ file: PackFile, allowsNaN: Bool = false) {
    guard let nodes = JSONParser.parse(file, allowsNaN: allowsNaN) else { return nil }
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

  package var root: JSONValue { JSONValue(document: self, node: 0, key: "the file") }
}

/// A value of a JSON file, with the key under which it stands.
///
/// As with `Field`, each reading reports any fault and returns a stand-in.
package struct JSONValue {
  package let document: JSONDocument
  let node: Int
  let key: FieldName

  var name: String { key.description }
  package var offset: Int { document.nodes[node].start }

  package var kind: JSONKind {
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

  /// The values of an array.
  package func elements() -> [JSONValue] {
    guard expect(.array) else { return [] }
    var values: [JSONValue] = []
    var child = node + 1
    while child < document.nodes[node].next {
      values.append(JSONValue(document: document, node: child, key: key))
      child = document.nodes[child].next
    }
    return values
  }

  /// The string as a field; nil for a value of another kind, which is reported.
  func string() -> Field? {
    guard expect(.string) else { return nil }
    return Field(file: document.file, offset: offset, key: key, bytes: document.text(of: node))
  }

  /// The number as a field; nil for a value of another kind, which is reported.
  func number() -> Field? {
    guard expect(.number) else { return nil }
    return Field(file: document.file, offset: offset, key: key, bytes: document.raw(node))
  }

  func boolean() -> Bool {
    expect(.boolean) && document.file.bytes[offset] == UInt8(ascii: "t")
  }

  /// An object of names by language, the English one required.
  func names() -> Names {
    let names = members(Self.languages)
    return Names(
      english: names["en"]?.string()?.properName() ?? "", azerbaijani: names["az"]?.string()?.optionalName() ?? "",
      armenian: names["hy"]?.string()?.optionalName() ?? "", russian: names["ru"]?.string()?.optionalName() ?? "")
  }

  private static let languages = JSONKeys(required: ["en"], optional: ["az", "hy", "ru"], isClosed: true)
}
