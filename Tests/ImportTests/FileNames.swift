import Foundation

enum FileNames {
  /// The names of all things in a folder, hidden ones too.
  static func all(in folder: String) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder) }
}
