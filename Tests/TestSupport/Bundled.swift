import Chronicle
import MapPacks

/// The source tree that the tests were built from, and the pack in it.
public enum Bundled {
  /// The folder of `Package.swift`.
  public static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  public static let folder = root + "/Maps/karabakh-2020"
  /// Read once for all tests of a run. A pack with problems stops the run and names them.
  public static let atlas: Atlas = {
    do { return try PackReader.load(folder: folder) } catch { fatalError("\(error)") }
  }()
}
