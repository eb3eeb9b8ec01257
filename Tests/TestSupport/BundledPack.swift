import Chronicle
import MapPacks

/// The bundled pack, read once for all suites.
public enum BundledPack {
  public static let folder: String = {
    var parts = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/") + "/Maps/karabakh-2020"
  }()

  public static let atlas: Atlas = {
    do {
      return try PackReader.load(folder: folder)
    } catch {
      fatalError("the bundled pack does not load:\n\(error)")
    }
  }()
}
