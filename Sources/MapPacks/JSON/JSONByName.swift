/// Reading of JSON whose keys are not known to the program, and of files that are no pack's.
extension JSONValue {
  /// The members of an object; none for another value.
  package var namedMembers: [(name: String, value: JSONValue)] {
    guard kind == .object else { return [] }
    var members: [(name: String, value: JSONValue)] = []
    var child = node + 1
    while child < document.nodes[node].next {
      let name = String(decoding: document.text(of: child), as: UTF8.self)
      members.append((name, JSONValue(document: document, node: child + 1, key: "value")))
      child = document.nodes[child + 1].next
    }
    return members
  }

  /// The member of an object with a name; nil where there is none.
  package func member(_ name: String) -> JSONValue? {
    guard kind == .object else { return nil }
    var child = node + 1
    while child < document.nodes[node].next {
      if document.text(of: child).elementsEqual(name.utf8) {
        return JSONValue(document: document, node: child + 1, key: "value")
      }
      child = document.nodes[child + 1].next
    }
    return nil
  }

  /// The text of a string, a number, true or false; nil for anything else.
  package var scalarText: String? {
    switch kind {
    case .string: String(decoding: document.text(of: node), as: UTF8.self)
    case .number, .boolean: String(decoding: document.raw(node), as: UTF8.self)
    case .object, .array, .null: nil
    }
  }

  /// The line on which the value begins.
  package var line: Int { document.file.line(at: offset) }
}

extension JSONDocument {
  /// Reads a file that is no pack's: a byte order mark is passed over, and NaN is taken for a number without a value.
  ///
  /// - Throws: `PackProblems`, with the file's path.
  package static func read(_ path: String, limit: Int) throws(PackProblems) -> JSONDocument {
    let log = ProblemLog()
    if let file = PackFile(foreign: path, limit: limit, log), log.isEmpty,
      let document = JSONDocument(file, allowsNaN: true)
    {
      // A key that is there twice is the only fault of a document that could be read. The first of them counts.
      return document
    }
    throw PackProblems(problems: log.sorted())
  }

  /// Reads a text that is no file; nil for one that is not JSON.
  package static func parse(_ text: String, name: String) -> JSONDocument? {
    let log = ProblemLog()
    guard let document = JSONDocument(PackFile(name: name, memory: FileBytes(copying: text.utf8), log: log)) else {
      return nil
    }
    return log.isEmpty ? document : nil
  }
}
