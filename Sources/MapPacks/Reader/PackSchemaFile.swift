extension PackSchema {
  /// One file of a pack: its name, whether it must be there, and how it is read.
  struct File: Sendable {
    enum Need { case must, may }

    let name: String
    let isOptional: Bool
    /// The kinds of ids that it defines, which stay incomplete where it cannot be read whole.
    let defines: [PackReference]
    let form: Form

    static func csv(
      _ name: String, _ need: Need, defines: [PackReference] = [], _ columns: [PackColumn],
      _ read: @escaping Reader<CSVTable>
    ) -> File {
      File(name: name, isOptional: need == .may, defines: defines, form: .csv(columns, read))
    }

    static func json(
      _ name: String, _ need: Need, defines: [PackReference] = [], _ read: @escaping Reader<JSONDocument>
    ) -> File {
      File(name: name, isOptional: need == .may, defines: defines, form: .json(read))
    }

    static func grid(_ name: String, _ need: Need, _ read: @escaping Reader<PackFile>) -> File {
      File(name: name, isOptional: need == .may, defines: [], form: .grid(read))
    }
  }

  /// Puts what a file holds where it belongs.
  typealias Reader<Contents> = @Sendable (Contents, inout PackReading) -> Void

  /// The form of a file, with its reader.
  enum Form: Sendable {
    case csv([PackColumn], Reader<CSVTable>)
    case json(Reader<JSONDocument>)
    case grid(Reader<PackFile>)

    /// Reads a file; false where not all of it could be. The file is kept until then: values read from it point into
    /// its bytes.
    func read(_ file: PackFile, _ reading: inout PackReading) -> Bool {
      defer { withExtendedLifetime(file) {} }
      switch self {
      case .csv(let columns, let read):
        let table = CSVTable(file, columns: columns)
        read(table, &reading)
        return table.isSound
      case .json(let read):
        guard let document = JSONDocument(file) else { return false }
        read(document, &reading)
        return true
      case .grid(let read):
        read(file, &reading)
        return true
      }
    }
  }
}
