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

  /// What is told of when files were last as they are.
  enum Clock {
    /// When they were written, which copies and archives keep.
    case written
    /// When they were written or put there, which nobody can set: it tells files from others with their sizes and times.
    case putThere
  }

  /// Looks at the files of a pack.
  init(of folder: String, by clock: Clock = .written) {
    files = PackReader.sourceFiles.map { name in
      let stamp = FileStamp(of: folder + "/" + name)
      return File(
        name: name, size: stamp?.size ?? -1,
        modified: stamp.map { clock == .written ? $0.modified : max($0.modified, $0.changed) } ?? 0)
    }
  }

  /// Whether the files have been as they are for two seconds. What is newer may have changed and have the same time.
  var haveSettled: Bool {
    let latest = currentTime() - 2_000_000_000
    return files.allSatisfy { $0.modified <= latest }
  }

  /// Whether an image is of these files: by their sizes and times, or by their digest where those do not tell.
  func areThose(of header: ImageHeader, in folder: String) -> Bool {
    header.sources == self && haveSettled
      || header.sources.hasSizes(of: self) && header.digest == digest(in: folder)
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
