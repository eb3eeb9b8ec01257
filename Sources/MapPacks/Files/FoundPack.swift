/// The folder of a pack, and how it was found.
public struct FoundPack: Hashable, Sendable {
  /// The path of the pack's folder.
  public var folder: String
  /// The way in which the pack was found.
  public var way: Way

  /// The ways in which a pack can be found.
  public enum Way: Hashable, Sendable {
    /// At the path that the user gave.
    case path
    case searchFolder
    /// In a search folder, while the current directory has another folder of that name.
    case beforeOneHere
    /// In the current directory by its name alone, because no search folder has a pack of that name.
    case onlyHere
  }

  /// A note on where the pack was found; nil where that is no surprise.
  ///
  /// - Parameter name: the name that the user gave.
  public func note(for name: String) -> String? {
    switch way {
    case .path, .searchFolder: nil
    case .beforeOneHere: "the pack '\(name)' is \(folder); for the folder of that name here say ./\(name)"
    case .onlyHere: "the pack '\(name)' is the folder of that name here; no folder of packs has one"
    }
  }
}
