import Foundation
import TestSupport
import Testing

@testable import Prepared

/// Images that are signed, and made by nobody's writer.
@Suite struct ImageBoundsTests {
  /// Changes the bytes of a good image, knowing where its sections lie, signs it, and hands on the folder of its pack.
  private func changing(
    _ change: (inout [UInt8], (ImageSection) -> ImageReader.Place) -> Void, _ body: (TemporaryFolder) throws -> Void
  ) throws {
    try TinyPack().inFolder { folder in
      _ = try beside().prepare(folder.path)
      var bytes = folder.bytes(PreparedPacks.fileName)
      let (_, places) = try #require(bytes.withUnsafeBytes { ImageHeader.read($0) })
      change(&bytes) { places[$0.number] }
      sign(&bytes)
      folder.write(bytes, to: PreparedPacks.fileName)
      try body(folder)
    }
  }

  private func isRefused(
    _ change: (inout [UInt8], (ImageSection) -> ImageReader.Place) -> Void
  ) throws -> Bool {
    var isRefused = false
    try changing(change) { isRefused = beside().parts(ofPack: $0.path) == nil }
    return isRefused
  }

  @Test func whatIsOnlySignedAnewIsRead() throws {
    #expect(try !isRefused { _, _ in })
  }

  /// Else each of many small records could ask for a copy of all lines.
  @Test func noLineIsOfTwoRecords() throws {
    let refused = try isRefused { bytes, place in
      let overlays = place(.overlays)
      let starts = (0..<overlays.count).map { overlays.offset + $0 * overlays.width }
      // Those of lines: their number of a shape, and behind it those of their lines.
      let lined = starts.filter { bytes[$0 + 30] == 0 }.map { $0 + 31..<$0 + 35 }
      #expect(lined.count > 1)
      bytes.replaceSubrange(lined[lined.count - 1], with: Array(bytes[lined[0]]))
    }
    #expect(refused)
  }

  @Test func anOverlayDoesNotEndBeforeItBegins() throws {
    let refused = try isRefused { bytes, place in
      let days = place(.overlays).offset + 21
      for (number, day) in [Int32(18_001), 18_000].enumerated() {
        bytes.put(day, at: days + number * 4)
      }
    }
    #expect(refused)
  }

  /// All texts are looked at as one, so that one may be cut where another begins.
  @Test func noTextBeginsWithinACharacter() throws {
    let refused = try isRefused { bytes, place in
      let texts = place(.texts), ends = place(.textEnds)
      let inside = (texts.offset + 1..<texts.offset + texts.count).first { bytes[$0] & 0xC0 == 0x80 }!
      let end = UInt32(inside - texts.offset)
      let ended = (0..<ends.count).first { bytes.uint32(at: ends.offset + 4 * $0) >= end }!
      bytes.put(end, at: ends.offset + 4 * ended)
    }
    #expect(refused)
  }

  @Test(arguments: [0x00, 0x7F, 0x80, 0xFF] as [UInt8]) func everyByteOfTextsIsLookedAt(byte: UInt8) throws {
    for share in [0, 3, 7, 8] {
      let refused = try isRefused { bytes, place in
        let texts = place(.texts)
        bytes[texts.offset + (texts.count - 1) * share / 8] = byte
      }
      #expect(refused, "\(share)")
    }
  }

  @Test func nothingLiesBehindTheLastSection() throws {
    let refused = try isRefused { bytes, _ in
      bytes += [UInt8](repeating: 0, count: 8)
      bytes.put(UInt64(bytes.count), at: ImageHeader.Offset.size)
    }
    #expect(refused)
  }

  /// Processors differ in the last bit of what is projected; a metre is another map.
  @Test(arguments: [(0.0005, nil), (1, .wrong)] as [(Double, ImageFinding?)])
  func checkAllowsAMillimetre(by shift: Double, finding: ImageFinding?) throws {
    for (section, field) in [(ImageSection.story, 32), (.arcPoints, 0), (.linePoints, 8)] {
      try changing { bytes, place in
        let at = place(section).offset + field
        let number = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at, as: Double.self) }
        bytes.put(number + shift, at: at)
      } _: { folder in
        let found = PreparedPacks.finding(on: folder.path, build: thisBuild)?.finding
        // An area whose first point has moved is not closed, and no image can say so.
        #expect(found == finding || finding != nil && found == .damaged, "\(section)")
      }
    }
  }
}

extension [UInt8] {
  fileprivate func uint32(at place: Int) -> UInt32 {
    withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: UInt32.self) }
  }

  fileprivate mutating func put<Number: BitwiseCopyable>(_ number: Number, at place: Int) {
    Swift.withUnsafeBytes(of: number) { replaceSubrange(place..<place + $0.count, with: $0) }
  }
}
