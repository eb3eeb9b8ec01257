import Basics

/// A value as JSON text. Records and lists of values that fit on a line stay on one.
func jsonText(_ value: Value) -> String {
  var writer = JSONWriter()
  writer.add(value, indent: 0)
  writer.text += "\n"
  return writer.text
}

/// A value as JSON text on one line, without an end of line.
func jsonLine(_ value: Value) -> String {
  var writer = JSONWriter()
  writer.add(value, indent: JSONWriter.deepest)
  return writer.text
}

private struct JSONWriter {
  var text = ""
  /// The indent from which on everything stands on one line.
  fileprivate static let deepest = 40

  mutating func add(_ value: Value, indent: Int) {
    switch value {
    case .text(let value): addQuoted(value)
    case .integer(let value): text += String(value)
    case .number(let value, let decimals): text += decimal(value, decimals)
    case .empty: text += "null"
    case .list(let values): add(values.lazy.map { (nil, $0) }, "[", "]", indent: indent)
    case .record(let members): add(members.lazy.map { ($0.name, $0.value) }, "{", "}", indent: indent)
    }
  }

  private mutating func add(
    _ members: some Collection<(String?, Value)>, _ open: String, _ close: String, indent: Int
  ) {
    let isFlat = members.allSatisfy { $0.1.isScalar } || indent >= Self.deepest
    text += open
    for (index, (name, value)) in members.enumerated() {
      if index > 0 { text += isFlat ? ", " : "," }
      if !isFlat { startLine(indent + 2) }
      if let name {
        addQuoted(name)
        text += ": "
      }
      add(value, indent: isFlat ? Self.deepest : indent + 2)
    }
    if !isFlat, !members.isEmpty { startLine(indent) }
    text += close
  }

  private mutating func startLine(_ indent: Int) { text += "\n" + String(repeating: " ", count: indent) }

  private mutating func addQuoted(_ value: String) { text += jsonString(value) }
}

extension Value {
  /// Whether it stands on the line of what it is in.
  fileprivate var isScalar: Bool {
    switch self {
    case .text, .integer, .number, .empty: true
    case .list(let values): values.allSatisfy { if case .number = $0 { true } else { false } }
    case .record: false
    }
  }
}
