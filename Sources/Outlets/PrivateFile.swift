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
    let other = folder + "/.dayfront-" + String(UInt64.random(in: 0 ... .max), radix: 36)
    do throws(SystemFault) {
      try undisturbed { () throws(SystemFault) in
        let handle = try openForWriting(other, .made(mode: 0o600))
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
}
