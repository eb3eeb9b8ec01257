/// The lessons that come with a pack: files `lessons/NAME.lesson` in its folder. They are found here and their bytes
/// read; `LessonFile` parses them.
public struct LessonFiles: Hashable, Sendable {
  private let folder: String

  /// Looks for the lessons of a pack.
  ///
  /// - Parameter pack: the path of the pack's folder.
  public init(pack: String) { folder = pack + "/lessons" }

  static let ending = ".lesson"

  /// The names of the lessons, sorted; none where the pack has no folder of lessons.
  public var names: [String] {
    fileNames(in: folder).filter { $0.hasSuffix(Self.ending) && !$0.hasPrefix(".") }
      .map { String($0.dropLast(Self.ending.count)) }.filter { !$0.isEmpty }.sorted()
  }

  /// The path of the pack's lesson with a name; nil where there is none. A name with a slash never names one.
  public func path(ofLesson name: String) -> String? {
    names.contains(name) ? folder + "/" + name + Self.ending : nil
  }

  /// The reason why a file could not be read, as a sentence without its path.
  public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ fault: FileFault, limit: Int) {
      description =
        switch fault {
        case .missing: "there is no such file"
        case .notRegular: "it is not a file"
        case .noPermission: "it may not be read"
        case .tooLarge(let bytes): "it has \(bytes) bytes, more than the \(limit) allowed"
        case .unreadable(let code): "it cannot be read: \(systemWords(for: code))"
        }
    }
  }

  /// The bytes of a file of at most `limit` bytes. Throws `Refusal` for a larger file and for one that cannot be read.
  public static func bytes(at path: String, limit: Int) throws(Refusal) -> [UInt8] {
    do {
      return try readFile(at: path, limit: limit)
    } catch {
      throw Refusal(error, limit: limit)
    }
  }
}
