import Chronicle
import Foundation
import TestSupport
import Testing

@testable import Prepared

/// Images that are spoiled and then signed anew, so that no checksum keeps the reader from them: each gives an atlas that
/// can be drawn, or none.
@Suite struct PreparedFuzzTests {
  @Test func spoiledImages() throws {
    try TinyPack().inFolder { folder in
      let packs = PreparedPacks(build: ProgramBuild([1]), cache: nil)!
      _ = try packs.prepare(folder.path)
      let image = Array(try #require(FileManager.default.contents(atPath: folder.path + "/" + PreparedPacks.fileName)))
      var seen: (loaded: Int, refused: Int) = (0, 0)
      func look(at bytes: [UInt8]) throws {
        var bytes = bytes
        while bytes.count % 8 != 0 || bytes.count < ImageHeader.Offset.sources { bytes.append(0) }
        withUnsafeBytes(of: UInt64(bytes.count)) {
          bytes.replaceSubrange(ImageHeader.Offset.size..<ImageHeader.Offset.checksum, with: $0)
        }
        sign(&bytes)
        folder.write(bytes, to: PreparedPacks.fileName)
        guard let parts = packs.parts(ofPack: folder.path) else { return seen.refused += 1 }
        seen.loaded += 1
        try draw(Atlas(parts), seed: bytes.count + seen.loaded)
      }
      try Fuzzing("prepared", seeds: [image]).run(cases: 60) { bytes in
        try look(at: bytes)
        // And in its place, where sections stay where they are.
        var random = Seeded(bytes.reduce(bytes.count) { ($0 &* 31 &+ Int($1)) })
        for _ in 0..<3 { try look(at: Self.spoiled(image, &random)) }
      }
      #expect(seen.loaded > 0 && seen.refused > 0)
    }
  }

  /// With from one to three numbers replaced by others that mean something.
  private static func spoiled(_ image: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var bytes = image
    let start = random.number(0...3) == 0 ? ImageHeader.Offset.sourceCount : 2048
    for _ in 0..<random.number(1...3) {
      let place = random.number(start...image.count - 8)
      switch random.number(0...5) {
      case 0: bytes[place] ^= 1 << UInt8(random.number(0...7))
      case 1: bytes[place] = UInt8(random.number(0...255))
      case 2: for offset in 0..<4 { bytes[place & ~3 + offset] = [0xFF, 0x80, 0][random.number(0...2)] }
      case 3: bytes[place & ~3] = UInt8(random.number(0...9))
      case 4:
        let number = [Double.nan, .infinity, -1e300, 0, 1e8, -1e-300][random.number(0...5)]
        withUnsafeBytes(of: number) { bytes.replaceSubrange(place & ~7..<place & ~7 + 8, with: $0) }
      default:
        let other = random.number(start...image.count - 8) & ~3
        for offset in 0..<4 { bytes[place & ~3 + offset] = image[other + offset] }
      }
    }
    return bytes
  }
}
