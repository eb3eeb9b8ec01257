/// What the program remembers from one session to the next: that something was offered once.
///
/// Each thing is a file of its own in `$XDG_STATE_HOME/dayfront`, by default `~/.local/state/dayfront`, so that nothing
/// has to be read. Where it cannot be written nothing is remembered, and nothing is complained about.
public struct Remembered: Sendable {
  private let folder: String

  /// Finds the folder; nil where neither variable says one.
  ///
  /// - Parameters:
  ///   - stateHome: the value of XDG_STATE_HOME, which counts if it is a path from the root.
  ///   - home: the value of HOME.
  public init?(stateHome: String?, home: String?) {
    func path(_ text: String?) -> String? { text.flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil } }
    guard let base = path(stateHome) ?? path(home).map({ $0 + "/.local/state" }) else { return nil }
    folder = base + "/dayfront"
  }

  /// Whether a thing is remembered.
  public func has(_ name: String) -> Bool { FileFacts(at: folder + "/" + name) != nil }

  /// Remembers a thing.
  ///
  /// - Parameter words: what is written into its file, for whoever finds it.
  public func keep(_ name: String, saying words: String) {
    makeFolders(folder)
    guard let handle = try? openForWriting(folder + "/" + name, .made(mode: 0o600)) else { return }
    try? writeAll(words, to: handle)
    try? closeWritten(handle)
  }
}
