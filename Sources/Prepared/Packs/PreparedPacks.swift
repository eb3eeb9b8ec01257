import Basics
import Chronicle
import MapPacks
import Outlets

/// The images of packs: beside a pack's files, and in this user's cache.
///
///     let packs = PreparedPacks(build: .running, cache: nil)
///     let parts = packs?.parts(ofPack: "Maps/karabakh-2020")
public struct PreparedPacks: Sendable {
  /// The name of the image in the folder of its pack.
  public static let fileName = ".prepared"
  /// How many images the user's cache keeps.
  static let mostCached = 16

  /// Whose images beside packs are read.
  public enum Trust: Hashable, Sendable {
    /// Everybody's: whoever can put an image beside a pack can write its text as well.
    case everybody
    /// Those of root in a folder of root, where nobody else may write either.
    case root
  }

  private let build: ProgramBuild
  private let cache: String?
  private let trust: Trust

  /// Makes the images of a build; nil without one.
  ///
  /// - Parameters:
  ///   - cache: the folder of the user's cache; nil where it is neither read nor written, as in a kiosk.
  ///   - trust: whose images beside packs are read.
  public init?(build: ProgramBuild?, cache: String?, trusting trust: Trust = .everybody) {
    guard let build else { return nil }
    self.build = build
    self.cache = cache
    self.trust = trust
  }

  /// The folder `dayfront` of the user's cache: `$XDG_CACHE_HOME`, by default `~/.cache`. A folder that is not named from
  /// the root is none.
  public static func cacheFolder(cacheHome: String?, home: String?) -> String? {
    func path(_ text: String?) -> String? { text.flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil } }
    return (path(cacheHome) ?? path(home).map { $0 + "/.cache" }).map { $0 + "/dayfront" }
  }

  // MARK: Reading

  /// What the pack's text says, from an image that was made of it; nil where there is none, and the text has to be read.
  ///
  /// Files count as those that the image was made of by their sizes and times; where the times differ, or are of the last
  /// two seconds, by their digest.
  public func parts(ofPack folder: String) -> AtlasParts? {
    if trust == .everybody || isFolderOfRoot(folder),
      let parts = parts(at: Self.path(beside: folder), of: folder, .written, where: isTrusted)
    {
      return parts
    }
    return cached(folder).flatMap {
      parts(at: $0.path, of: folder, .putThere) { $0.isOwn && !$0.isOpenToOthers }
    }
  }

  private func isTrusted(_ file: FileStamp) -> Bool {
    switch trust {
    case .everybody: true
    case .root: file.owner == 0 && !file.isOpenToOthers
    }
  }

  private func parts(
    at path: String, of folder: String, _ clock: PackSources.Clock, where isRight: (FileStamp) -> Bool
  ) -> AtlasParts? {
    guard let file = try? FileBytes(at: path, limit: PackImage.largest, where: isRight) else { return nil }
    defer { withExtendedLifetime(file) {} }
    return PackImage.parts(of: UnsafeRawBufferPointer(file.all)) { header in
      header.program == build.bytes && PackSources(of: folder, by: clock).areThose(of: header, in: folder)
    }
  }

  // MARK: Writing

  /// Why an image could not be made.
  public enum Failure: Error, Hashable, Sendable {
    /// The text has faults.
    case problems(PackProblems)
    /// The pack cannot be held by an image, or its files changed while it was made.
    case impossible
    /// The image could not be written.
    case output(String, OutputFault)
  }

  /// Makes the image beside a pack's files, and returns its path.
  public func prepare(_ folder: String) throws(Failure) -> String {
    let seen = Seen(folder, by: .written), path = Self.path(beside: folder)
    let parts: AtlasParts
    do { parts = try PackReader.load(folder: folder).parts } catch { throw .problems(error) }
    guard let bytes = image(of: parts, in: folder, seen) else { throw .impossible }
    do { try OutputFile(path, over: .filesUnlinked).write(bytes: bytes) } catch { throw .output(path, error) }
    return path
  }

  /// Removes the image beside a pack's files; true where there is none at the end.
  public static func removeImage(of folder: String) -> Bool { OutputFile(path(beside: folder)).remove() }

  /// A pack that was read from its text, of which an image may be left for the next start.
  public struct Unprepared: Sendable {
    let packs: PreparedPacks
    let folder: String
    let seen: Seen
    let parts: AtlasParts

    /// Leaves an image in the user's cache, which keeps the newest. Nothing happens where that is impossible.
    public func leave() {
      guard let file = packs.cached(folder), let bytes = packs.image(of: parts, in: folder, seen) else { return }
      file.write(bytes: bytes)
      file.thinOut(to: PreparedPacks.mostCached, ending: PreparedPacks.fileName)
    }
  }

  /// Reads a pack's text by `read`, for an image that may be left later; nil for that where there is no cache.
  public func reading<Fault: Error>(
    _ folder: String, _ read: () throws(Fault) -> Atlas
  ) throws(Fault) -> (atlas: Atlas, unprepared: Unprepared?) {
    guard cache != nil else { return (try read(), nil) }
    let seen = Seen(folder, by: .putThere)
    let atlas = try read()
    return (atlas, Unprepared(packs: self, folder: folder, seen: seen, parts: atlas.parts))
  }

  /// What was seen of a pack's files before they were read.
  struct Seen {
    let sources: PackSources
    let clock: PackSources.Clock
    /// Their digest, where times cannot tell whether they changed meanwhile: nobody should wait for it at a start.
    let digest: [UInt8]?

    init(_ folder: String, by clock: PackSources.Clock) {
      sources = PackSources(of: folder, by: clock)
      self.clock = clock
      digest = clock == .putThere && sources.haveSettled ? nil : sources.digest(in: folder)
    }
  }

  /// The bytes of an image; nil where the files are no longer as they were seen.
  private func image(of parts: AtlasParts, in folder: String, _ seen: Seen) -> [UInt8]? {
    guard let digest = seen.sources.digest(in: folder), digest == seen.digest ?? digest,
      PackSources(of: folder, by: seen.clock) == seen.sources
    else { return nil }
    return PackImage.bytes(of: parts, header: ImageHeader(program: build.bytes, digest: digest, sources: seen.sources))
  }

  // MARK: Places

  /// The path of the image in the folder of its pack.
  static func path(beside folder: String) -> String { folder + "/" + fileName }

  /// The image of a pack in the cache, named by the pack and by its path.
  private func cached(_ folder: String) -> PrivateFile? {
    guard let cache, let path = resolvedPath(folder), let name = path.split(separator: "/").last else { return nil }
    let digest = sha256(path.utf8).prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return PrivateFile("\(name.prefix(100))-\(digest).prepared", in: cache)
  }
}
