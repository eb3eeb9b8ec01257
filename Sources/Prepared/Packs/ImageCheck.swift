import Chronicle
import MapPacks

/// What is wrong with the image beside a pack's files.
public enum ImageFinding: Hashable, Sendable {
  /// It is damaged, or of another form.
  case damaged
  /// It was made of other text, and is passed over.
  case stale
  /// It was made of other text, and the program would take it: the files have the sizes and times of those others.
  case wrong

  /// The finding in words that follow the path of the image.
  public var words: String {
    let remedy = "dayfront pack prepare makes it anew, --remove removes it"
    return switch self {
    case .damaged: "the image is damaged or of another version, and is passed over; \(remedy)"
    case .stale: "the image was made of other text, and is passed over; \(remedy)"
    case .wrong: "the image does not say what the text says, and stands in for it; \(remedy)"
    }
  }

  /// Whether readers are told of something other than the text, so that it is a fault and not only a remark.
  public var isFault: Bool { self == .wrong }
}

extension PreparedPacks {
  /// Compares the image beside a pack's files with the text, byte by byte but for a millimetre in what was projected; nil
  /// where there is none, and where it is right. What another build of the program made is only compared by the text's
  /// digest.
  ///
  /// - Parameter build: the program that runs; nil for one without an id.
  public static func finding(on folder: String, build: ProgramBuild?) -> (path: String, finding: ImageFinding)? {
    let path = path(beside: folder)
    guard FileStamp(of: path) != nil else { return nil }
    guard let file = try? FileBytes(at: path, limit: PackImage.largest) else { return (path, .damaged) }
    defer { withExtendedLifetime(file) {} }
    let bytes = UnsafeRawBufferPointer(file.all)
    guard let header = PackImage.header(of: bytes) else { return (path, .damaged) }
    let now = PackSources(of: folder)
    let isOfText = header.digest == now.digest(in: folder)
    let isTaken = header.program == build?.bytes && now.areThose(of: header, in: folder)
    guard isOfText else { return (path, isTaken ? .wrong : .stale) }
    guard isTaken, let parts = try? PackReader.load(folder: folder).parts,
      let right = PackImage.bytes(of: parts, header: header)
    else { return nil }
    guard right.count == bytes.count, right.elementsEqual(PackImage.settled(bytes, like: right)) else {
      return (path, PackImage.parts(of: bytes, where: { _ in true }) == nil ? .damaged : .wrong)
    }
    return nil
  }
}

extension PackImage {
  /// Where the box `home` lies in the one record of the story, in bytes.
  private static let home = 32..<64

  /// The bytes of an image, with what lies on the plane as in another one of the same size where they are within a
  /// millimetre: processors do not agree on the last bit of a sine.
  fileprivate static func settled(_ bytes: UnsafeRawBufferPointer, like other: [UInt8]) -> [UInt8] {
    var settled = Array(bytes)
    other.withUnsafeBytes { other in
      guard let (_, places) = ImageHeader.read(other) else { return }
      func place(_ section: ImageSection) -> Range<Int> {
        let place = places[section.number]
        return place.offset..<place.offset + place.count * place.width
      }
      let story = place(.story).lowerBound
      for range in [story + home.lowerBound..<story + home.upperBound, place(.arcPoints), place(.linePoints)] {
        for at in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
          let number = bytes.loadUnaligned(fromByteOffset: at, as: Double.self)
          let right = other.loadUnaligned(fromByteOffset: at, as: Double.self)
          if abs(number - right) <= 0.001 { settled.replaceSubrange(at..<at + 8, with: other[at..<at + 8]) }
        }
      }
    }
    sign(&settled)
    return settled
  }
}
