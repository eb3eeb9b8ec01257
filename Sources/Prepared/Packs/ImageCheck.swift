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
  /// Compares the image beside a pack's files with the text, byte by byte; nil where there is none, and where it is right.
  /// What another build of the program made is only compared by the text's digest.
  ///
  /// - Parameter build: the program that runs; nil for one without an id.
  public static func finding(on folder: String, build: ProgramBuild?) -> (path: String, finding: ImageFinding)? {
    let path = folder + "/" + fileName
    guard FileStamp(of: path) != nil else { return nil }
    guard let file = try? FileBytes(at: path, limit: PackImage.largest) else { return (path, .damaged) }
    defer { withExtendedLifetime(file) {} }
    let bytes = UnsafeRawBufferPointer(file.all)
    guard let header = PackImage.header(of: bytes) else { return (path, .damaged) }
    let now = PackSources(of: folder)
    let isOfText = header.digest == now.digest(in: folder)
    let isTaken = header.program == build?.bytes && (header.sources == now || isOfText)
    guard isOfText else { return (path, isTaken ? .wrong : .stale) }
    guard isTaken, let parts = try? PackReader.load(folder: folder).parts,
      let right = PackImage.bytes(of: parts, header: header)
    else { return nil }
    guard right.count == bytes.count, right.elementsEqual(bytes) else {
      return (path, PackImage.parts(of: bytes, where: { _ in true }) == nil ? .damaged : .wrong)
    }
    return nil
  }
}
