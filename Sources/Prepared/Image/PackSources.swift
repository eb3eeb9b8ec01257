import Basics
import MapPacks

/// The files that a pack is read from, as far as they can be known without reading them.
struct PackSources: Equatable {
  struct File: Equatable {
    var name: String
    /// In bytes; -1 for a file that the pack does not have.
    var size: Int64
    /// Nanoseconds since 1970; 0 for a file that the pack does not have.
    var modified: Int64
  }

  var files: [File]

  init(files: [File]) { self.files = files }

  /// Looks at the files of a pack.
  init(of folder: String) {
    files = PackReader.sourceFiles.map { name in
      let stamp = FileStamp(of: folder + "/" + name)
      return File(name: name, size: stamp?.size ?? -1, modified: stamp?.modified ?? 0)
    }
  }

  /// Whether all files have the sizes of others.
  func hasSizes(of others: PackSources) -> Bool { files.map(\.size) == others.files.map(\.size) }

  /// The digest of all files with their names and sizes, where the pack has them as they are told here; nil where not.
  func digest(in folder: String) -> [UInt8]? {
    var hash = SHA256()
    for file in files {
      hash.update(file.name.utf8)
      withUnsafeBytes(of: file.size.littleEndian) { hash.update($0) }
      guard file.size >= 0 else { continue }
      guard let bytes = try? FileBytes(at: folder + "/" + file.name, limit: PackLimits.fileBytes),
        bytes.all.count == file.size
      else { return nil }
      withExtendedLifetime(bytes) { hash.update(UnsafeRawBufferPointer(bytes.all)) }
    }
    return hash.digest()
  }
}
