import Foundation
import TestSupport
import Testing

@testable import Export

/// What is packed here, Python's zlib unpacks again.
@Suite struct DeflateTests {
  private static let samples: [(name: String, bytes: [UInt8])] = [
    ("nothing", []), ("a byte", [7]), ("a byte often", Array(repeating: 7, count: 100_000)),
    ("all bytes", Array(0...255)), ("words", Array(String(repeating: "46.12,39.81 46.13,39.82 ", count: 900).utf8)),
    ("noise", noise(200_000)), ("codes as long as they get", steep),
  ]

  private static func noise(_ count: Int) -> [UInt8] {
    var generator = Seeded(5)
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// Each byte about as often as the two rarer ones together: the tree of such a code has a level for each.
  private static let steep: [UInt8] = {
    var counts = [1, 1]
    while counts.count < 22 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    var bytes = counts.enumerated().flatMap { Array(repeating: UInt8($0.offset), count: $0.element) }
    var generator = Seeded(6)
    bytes.shuffle(using: &generator)
    return bytes
  }()

  @Test(arguments: samples.indices) func othersUnpackIt(number: Int) throws {
    let (name, bytes) = Self.samples[number]
    try TemporaryFolder.with { folder in
      folder.write(deflated(bytes), to: "packed")
      let script = """
        import sys, zlib
        reader = zlib.decompressobj(-15)
        plain = reader.decompress(open(sys.argv[1], "rb").read())
        assert reader.eof and not reader.unused_data
        open(sys.argv[2], "wb").write(plain)
        """
      let result = try run("/usr/bin/env", ["python3", "-c", script, folder.path + "/packed", folder.path + "/plain"])
      #expect(result.code == 0, "\(name): \(result.complaint)")
      #expect(FileManager.default.contents(atPath: folder.path + "/plain") == Data(bytes), "\(name)")
    }
  }

  @Test func repetitionsAreShort() {
    #expect(deflated(Self.samples[2].bytes).count < 300)
    #expect(deflated(Self.samples[4].bytes).count < 300)
  }

  /// An archive is what other programs take for one, with its checksum.
  @Test func anArchiveOpens() throws {
    try TemporaryFolder.with { folder in
      folder.write(zipFile(holding: "doc.kml", Self.samples[4].bytes), to: "a.kmz")
      let script = """
        import sys, zipfile
        archive = zipfile.ZipFile(sys.argv[1])
        assert archive.testzip() is None and archive.namelist() == ["doc.kml"]
        sys.stdout.write(archive.read("doc.kml").decode())
        """
      let result = try run("/usr/bin/env", ["python3", "-c", script, folder.path + "/a.kmz"])
      #expect(result.code == 0 && Array(result.output.utf8) == Self.samples[4].bytes, "\(result.complaint)")
    }
  }
}
