import Basics
import MapPacks

/// What tells builds of the program from one another: an image is read by the build alone that made it, because another one
/// may read the same text otherwise.
public struct ProgramBuild: Hashable, Sendable {
  /// The bytes that an image has of it.
  let bytes: [UInt8]
  private static let width = 32

  /// A build by a word that stands for its sources, of which at most 32 bytes count.
  public init(_ word: some Collection<UInt8>) {
    let word = Array(word.prefix(Self.width))
    bytes = word + [UInt8](repeating: 0, count: Self.width - word.count)
  }

  /// A build of which nothing else is known, by the very file that it lies in; nil where there is no such file. Any copy of
  /// it counts as another build.
  public init?(file path: String) {
    guard let stamp = FileStamp(of: path) else { return nil }
    var hash = SHA256()
    for number in stamp.identity { withUnsafeBytes(of: number.littleEndian) { hash.update($0) } }
    bytes = hash.digest()
  }
}
