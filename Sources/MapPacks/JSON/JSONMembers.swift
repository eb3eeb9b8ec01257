/// The keys that an object may have.
struct JSONKeys: Sendable {
  /// The names, those that must be there first.
  let names: [FieldName]
  let requiredCount: Int
  /// Whether other keys are reported; else they are passed over.
  let isClosed: Bool

  init(required: [FieldName], optional: [FieldName] = [], isClosed: Bool) {
    names = required + optional
    requiredCount = required.count
    self.isClosed = isClosed
  }
}

/// The values of an object by their keys: `members["fate"]`.
struct JSONMembers {
  fileprivate let keys: JSONKeys
  fileprivate var values: [JSONValue?]

  /// The value of a key; nil for one that the object does without. Traps for a key that is not among those asked for.
  subscript(key: FieldName) -> JSONValue? { values[keys.names.firstIndex(of: key)!] }

  /// Reports a `type` other than the one that must stand here.
  func expectType(_ name: String) {
    guard let type = self["type"]?.string(), type.string != name else { return }
    type.report(.notOneOf("type", type.string, allowed: [name]))
  }
}

extension JSONValue {
  /// The values of an object. Keys that are missing are reported; a value of another kind is, and has none.
  func members(_ keys: JSONKeys) -> JSONMembers {
    var found = JSONMembers(keys: keys, values: [JSONValue?](repeating: nil, count: keys.names.count))
    guard expect(.object) else { return found }
    let nodes = document.nodes
    var child = node + 1
    while child < nodes[node].next {
      let key = document.text(of: child)
      if let number = keys.names.firstIndex(where: { $0.isWritten(key) }) {
        found.values[number] = JSONValue(document: document, node: child + 1, key: keys.names[number])
      } else if keys.isClosed {
        let fault = PackFault.unknownKey(
          String(decoding: key, as: UTF8.self), allowed: keys.names.map(\.description))
        document.file.report(fault, at: nodes[child].start)
      }
      child = nodes[child + 1].next
    }
    for number in 0..<keys.requiredCount where found.values[number] == nil {
      report(.missingKey(keys.names[number].description))
    }
    return found
  }
}
