/// The folder of a pack, and which way it was found.
public struct FoundPack: Hashable, Sendable {
  public var folder: String
  public var way: Way

  public enum Way: Hashable, Sendable {
    /// At the path that was said.
    case path
    case searchFolder
    /// In a search folder, and the current directory has another folder of the name.
    case beforeOneHere
    /// In the current directory, by its name alone: no search folder has one.
    case onlyHere
  }

  /// What the reader should know of it; nil where it is what he expects.
  ///
  /// - Parameter name: what he called it.
  public func note(for name: String) -> String? {
    switch way {
    case .path, .searchFolder: nil
    case .beforeOneHere: "the pack '\(name)' is \(folder); for the folder of that name here say ./\(name)"
    case .onlyHere: "the pack '\(name)' is the folder of that name here; no folder of packs has one"
    }
  }
}
