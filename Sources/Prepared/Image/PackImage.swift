import Chronicle
import Geometry

/// A pack as one file of fixed widths, made from its text: Docs/PreparedPack.md.
///
/// The text stays the truth. An image that is not exactly what this program would write is none.
enum PackImage {
  /// The largest image that is read or written, in bytes.
  static let largest = 256 << 20

  /// The bytes of an image; nil for parts that no pack can have, and where numbers begin with their highest byte.
  static func bytes(of parts: AtlasParts, header: ImageHeader) -> [UInt8]? {
    guard UInt16(1).littleEndian == 1, let sections = sections(of: parts) else { return nil }
    let bytes = header.bytes(with: sections)
    return bytes.count <= largest ? bytes : nil
  }

  private static func sections(of parts: AtlasParts) -> [ImageWriter.Section]? {
    var parts = parts
    // Here and not in `visit`, by which readers go as well: to find faces in a forged partition could take for ever.
    parts.placeFaces = parts.placeFaces ?? parts.facesOfPlaces
    var writer = ImageWriter { section in
      switch section {
      case .holders: parts.holders.count
      case .members: parts.members.count
      case .countries: parts.countries.count
      case .districts: parts.districts.count
      case .parties: parts.parties.count
      case .places: parts.places.count
      case .heights: parts.relief?.heights.count ?? 0
      default: 0
      }
    }
    parts.visit(&writer)
    return writer.isSound ? writer.sections : nil
  }

  /// The header of an image, where its bytes are whole; nil where they are damaged or of another form.
  static func header(of bytes: UnsafeRawBufferPointer) -> ImageHeader? {
    guard isWhole(bytes) else { return nil }
    return ImageHeader.read(bytes)?.header
  }

  /// What an image holds; nil where it is damaged or of another form.
  ///
  /// - Parameter accepts: whether the image is of the pack at hand, by its header.
  static func parts(of bytes: UnsafeRawBufferPointer, where accepts: (ImageHeader) -> Bool) -> AtlasParts? {
    guard let (header, places) = ImageHeader.read(bytes), accepts(header), isWhole(bytes) else { return nil }
    var reader = ImageReader(bytes, places: places)
    guard reader.isSound else { return nil }
    var parts = AtlasParts()
    parts.visit(&reader)
    return reader.isSound ? parts : nil
  }

  private static func isWhole(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count >= ImageHeader.Offset.sources && bytes.count % 8 == 0
      && checksum(bytes)
        == bytes.loadUnaligned(fromByteOffset: ImageHeader.Offset.checksum, as: UInt64.self)
  }
}
