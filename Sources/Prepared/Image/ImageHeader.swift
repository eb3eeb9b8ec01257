import MapPacks

/// What stands at the beginning of an image: what it was made from, by which program, and where its sections lie.
struct ImageHeader: Equatable {
  /// The bytes with which every image begins.
  static let magic = Array("dayfront".utf8)
  /// The version of the form. A change of fields also changes `layout`.
  static let version: UInt32 = 1
  /// A number that stands for the fields of all records and sections, in their order: a test tells which it must be.
  static let layout: UInt64 = 0x8615_05e4_a312_ded4
  /// Reads otherwise where the lowest byte of a number does not come first.
  static let byteOrder: UInt32 = 0x0102_0304

  /// The offsets of the fields, in bytes, and the whole before the list of sources.
  enum Offset {
    static let version = 8, byteOrder = 12, layout = 16, size = 24, checksum = 32, program = 40, digest = 72
    static let sourceCount = 104, sectionCount = 108, sources = 112
  }
  /// The bytes of a source: its name, filled up with zeros, its size and when it was written.
  static let sourceWidth = 48, nameWidth = 32
  /// The bytes of a section's row: its offset, the number of its records, the bytes of each.
  static let sectionWidth = 24

  /// What made the image: the program's build.
  var program: [UInt8]
  /// The SHA-256 digest of all sources with their names.
  var digest: [UInt8]
  /// The files of the pack that it was made from, those that are missing too.
  var sources: PackSources

  /// The bytes before the first section.
  var width: Int {
    Offset.sources + sources.files.count * Self.sourceWidth + ImageSection.allCases.count * Self.sectionWidth
  }
}

extension ImageHeader {
  /// The header of an image, and where its sections lie; nil where anything of it is not as this program writes it. Of
  /// the sections only the places are looked at.
  static func read(_ bytes: UnsafeRawBufferPointer) -> (header: ImageHeader, places: [ImageReader.Place])? {
    func load<Number: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, _: Number.Type) -> Number {
      bytes.loadUnaligned(fromByteOffset: offset, as: Number.self)
    }
    let names = PackReader.sourceFiles, sections = ImageSection.allCases.count
    let table = Offset.sources + names.count * sourceWidth, start = table + sections * sectionWidth
    guard bytes.count >= start, bytes.prefix(magic.count).elementsEqual(magic),
      load(Offset.version, UInt32.self) == version, load(Offset.byteOrder, UInt32.self) == byteOrder,
      load(Offset.layout, UInt64.self) == layout, load(Offset.size, UInt64.self) == UInt64(bytes.count),
      load(Offset.sourceCount, UInt32.self) == UInt32(names.count),
      load(Offset.sectionCount, UInt32.self) == UInt32(sections)
    else { return nil }
    var files: [PackSources.File] = []
    for (number, name) in names.enumerated() {
      let at = Offset.sources + number * sourceWidth
      guard bytes[at..<at + nameWidth].elementsEqual(padded(name)) else { return nil }
      files.append(
        PackSources.File(
          name: name, size: load(at + nameWidth, Int64.self), modified: load(at + nameWidth + 8, Int64.self)))
    }
    var places: [ImageReader.Place] = []
    var next = start
    for number in 0..<sections {
      let at = table + number * sectionWidth
      let offset = load(at, UInt64.self), count = load(at + 8, UInt64.self), width = load(at + 16, UInt64.self)
      let (size, overflows) = count.multipliedReportingOverflow(by: width)
      // A record without bytes would let a section claim any number of them.
      // And each begins where the one before it ends, so that no two share bytes.
      guard !overflows, count == 0 || width > 0, width <= UInt64(bytes.count), offset == UInt64(next),
        size <= UInt64(bytes.count - next)
      else { return nil }
      next = (next + Int(size) + 7) & ~7
      guard next <= bytes.count else { return nil }
      places.append(ImageReader.Place(offset: Int(offset), count: Int(count), width: Int(width)))
    }
    guard next == bytes.count else { return nil }
    let header = ImageHeader(
      program: Array(bytes[Offset.program..<Offset.digest]), digest: Array(bytes[Offset.digest..<Offset.sourceCount]),
      sources: PackSources(files: files))
    return (header, places)
  }

  /// The header and the sections behind it, as the bytes of an image.
  func bytes(with sections: [ImageWriter.Section]) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ number: some FixedWidthInteger & BitwiseCopyable) {
      withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }
    func align() { while bytes.count % 8 != 0 { bytes.append(0) } }
    let size = sections.reduce(width) { ($0 + $1.bytes.count + 7) & ~7 }
    bytes.reserveCapacity(size)
    bytes += Self.magic
    append(Self.version)
    append(Self.byteOrder)
    append(Self.layout)
    append(UInt64(size))
    append(UInt64(0))  // the checksum, when the rest is there
    bytes += program
    bytes += digest
    append(UInt32(sources.files.count))
    append(UInt32(sections.count))
    for file in sources.files {
      bytes += Self.padded(file.name)
      append(file.size)
      append(file.modified)
    }
    var offset = width
    for section in sections {
      append(UInt64(offset))
      append(UInt64(section.count))
      append(UInt64(section.width))
      offset = (offset + section.bytes.count + 7) & ~7
    }
    for section in sections {
      bytes += section.bytes
      align()
    }
    sign(&bytes)
    return bytes
  }

  private static func padded(_ name: String) -> [UInt8] {
    Array(name.utf8.prefix(nameWidth)) + [UInt8](repeating: 0, count: max(0, nameWidth - name.utf8.count))
  }
}

/// Writes an image's checksum into it.
func sign(_ bytes: inout [UInt8]) {
  let sum = bytes.withUnsafeBytes { checksum($0) }
  withUnsafeBytes(of: sum) { sum in
    for (place, byte) in sum.enumerated() { bytes[ImageHeader.Offset.checksum + place] = byte }
  }
}

/// The checksum of an image: of all its words of eight bytes but the one that holds it. It finds damage, not forgery.
func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  var sum: UInt64 = 0xCBF2_9CE4_8422_2325
  func take(_ words: Range<Int>) {
    var place = words.lowerBound
    while place < words.upperBound {
      let word = sum ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      sum = (word << 29 | word >> 35) &* 0x0000_0100_0000_01B3
      place += 8
    }
  }
  let own = ImageHeader.Offset.checksum, end = bytes.count & ~7
  take(0..<min(own, end))
  take(min(own + 8, end)..<end)
  return sum
}
