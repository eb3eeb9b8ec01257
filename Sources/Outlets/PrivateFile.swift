/// A file for this user alone, which can be made again: a cache. Where it cannot be written nothing happens.
public struct PrivateFile: Sendable {
  private let folder: String
  private let name: String

  /// Names a file.
  ///
  /// - Parameters:
  ///   - folder: made for this user alone, with those above it that are missing, when the file is written.
  ///   - name: without a slash.
  public init(_ name: String, in folder: String) {
    self.folder = folder
    self.name = name
  }

  /// The path of the file.
  public var path: String { folder + "/" + name }

  /// Writes the file whole, beside its place and then under its name. It does not wait for the disk: what a failing machine
  /// leaves of it must be told from a whole one by whoever reads it.
  public func write(bytes: [UInt8]) {
    makeFolders(folder)
    do throws(SystemFault) {
      try undisturbed { () throws(SystemFault) in
        let (other, handle) = try newFile(in: folder, mode: 0o600)
        do throws(SystemFault) {
          do throws(SystemFault) { try writeAll(bytes, to: handle) } catch {
            try? closeWritten(handle)
            throw error
          }
          try closeWritten(handle)
          try move(other, to: path)
        } catch {
          discard(other)
          throw error
        }
      }
    } catch {}
  }

  /// Removes files that nobody will ask for: this user's own of an ending, but for this file and the newest others, and what
  /// was left half written more than a day ago.
  ///
  /// - Parameters:
  ///   - count: how many may stay, with this one.
  ///   - ending: how their names end.
  public func thinOut(to count: Int, ending: String) {
    let yesterday = currentTime() - 86_400_000_000_000
    var others: [(name: String, modified: Int64)] = []
    for other in names(in: folder) where other != name {
      guard let facts = FileFacts(at: folder + "/" + other, followsLinks: false), facts.kind == .regular, facts.isOwn
      else { continue }
      if other.hasPrefix(".dayfront-") {
        if facts.modified < yesterday { discard(folder + "/" + other) }
      } else if other.hasSuffix(ending) {
        others.append((other, facts.modified))
      }
    }
    others.sort { $0.modified > $1.modified }
    for other in others.dropFirst(max(0, count - 1)) { discard(folder + "/" + other.name) }
  }
}
