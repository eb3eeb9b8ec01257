extension PackFile {
  /// A file that is no pack's, read whole; nil where it cannot be read, which is reported. Its name is its path, and a
  /// byte order mark is passed over.
  convenience init?(foreign path: String, limit: Int, _ log: ProblemLog) {
    do {
      self.init(name: path, memory: try FileBytes(at: path, limit: limit), log: log, allowsMark: true)
    } catch {
      log.report(PackFault(error), file: path, line: 1)
      return nil
    }
  }
}

/// What a path leads to.
package enum ForeignPath {
  /// Whether there is a file at a path that can be opened.
  package static func exists(_ path: String) -> Bool { (try? FileBytes(at: path, limit: .max)) != nil }

  /// The names in a folder, sorted; nil for what is no folder.
  package static func names(in folder: String) -> [String]? { isFolder(folder) ? fileNames(in: folder).sorted() : nil }
}
