import Foundation
import MapPacks
import TestSupport
import Testing

@testable import Prepared

/// Whose images are read, where they are written, and what becomes of them.
@Suite struct ImageSafetyTests {
  private func rights(_ mode: Int, of path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  private func names(_ folder: String) -> Set<String> {
    Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
  }

  /// A pack by somebody else could name any file of whoever prepares it.
  @Test func nothingIsWrittenThroughALink() throws {
    try TinyPack().inFolder { folder in
      folder.write([1, 2, 3], to: "other")
      try FileManager.default.createSymbolicLink(atPath: folder.image, withDestinationPath: folder.path + "/other")
      let refusal = PreparedPacks.Failure.output(folder.image, .cannotReplace("it is not a regular file"))
      #expect(throws: refusal) { try beside().prepare(folder.path) }
      #expect(folder.bytes("other") == [1, 2, 3] && !names(folder.path).contains { $0.hasPrefix(".dayfront-") })
      #expect(PreparedPacks.removeImage(of: folder.path) && folder.bytes("other") == [1, 2, 3])
    }
  }

  @Test func aKioskReadsWhatRootAloneCanPutThere() throws {
    try TinyPack().inFolder { folder in
      _ = try beside().prepare(folder.path)
      let kiosk = try #require(PreparedPacks(build: thisBuild, cache: nil, trusting: .root))
      try rights(0o755, of: folder.path)
      #expect((kiosk.parts(ofPack: folder.path) != nil) == (geteuid() == 0))
      try rights(0o777, of: folder.path)
      #expect(kiosk.parts(ofPack: folder.path) == nil)
    }
  }

  // MARK: The cache

  private func withImage(_ body: (TemporaryFolder, PreparedPacks, TemporaryFolder) throws -> Void) throws {
    try TinyPack().inFolder { folder in
      for name in names(folder.path) { folder.set(Date(timeIntervalSince1970: 1_600_000_000), of: name) }
      try TemporaryFolder.with { home in
        let packs = PreparedPacks(build: thisBuild, cache: home.path)!
        try leave(folder, packs)
        #expect(packs.parts(ofPack: folder.path) != nil)
        try body(folder, packs, home)
      }
    }
  }

  private func leave(_ folder: TemporaryFolder, _ packs: PreparedPacks) throws {
    let opened = try packs.reading(folder.path) { try PackReader.load(folder: folder.path) }
    try #require(opened.unprepared).leave()
  }

  @Test func whatOthersMayWriteIsNotRead() throws {
    try withImage { folder, packs, cache in
      let image = try #require(names(cache.path).first)
      try rights(0o666, of: cache.path + "/" + image)
      #expect(packs.parts(ofPack: folder.path) == nil)
    }
  }

  /// As when a package of files with one time is followed by another.
  @Test func otherTextOfTheSameSizeAndTimeIsSeen() throws {
    try withImage { folder, packs, _ in
      let text = String(decoding: folder.bytes("sources.csv"), as: UTF8.self), time = folder.modified("sources.csv")
      let other = text.replacingOccurrences(of: "Gazette", with: "Gezette")
      #expect(text != other)
      folder.write(Array(other.utf8), to: "sources.csv")
      folder.set(time, of: "sources.csv")
      #expect(packs.parts(ofPack: folder.path) == nil)
    }
  }

  /// Text that is changed twice within what a clock tells apart has one time.
  @Test func timesOfThisMomentAreNotTrusted() throws {
    try TinyPack().inFolder { folder in
      let now = Date(timeIntervalSinceNow: 3600)
      folder.set(now, of: "sources.csv")
      _ = try beside().prepare(folder.path)
      #expect(beside().parts(ofPack: folder.path) != nil)
      let text = String(decoding: folder.bytes("sources.csv"), as: UTF8.self)
      folder.write(Array(text.replacingOccurrences(of: "Gazette", with: "Gezette").utf8), to: "sources.csv")
      folder.set(now, of: "sources.csv")
      #expect(beside().parts(ofPack: folder.path) == nil)
    }
  }

  @Test func theNewestStay() throws {
    try withImage { folder, packs, cache in
      let own = names(cache.path)
      for number in 10..<40 {
        cache.write([0], to: "\(number).prepared")
        cache.set(Date(timeIntervalSince1970: 1_600_000_000 + Double(number)), of: "\(number).prepared")
      }
      for name in [".dayfront-old", ".dayfront-new", "other"] { cache.write([0], to: name) }
      for name in [".dayfront-old", "other"] { cache.set(Date(timeIntervalSinceNow: -100_000), of: name) }
      try leave(folder, packs)
      #expect(names(cache.path) == own.union((25..<40).map { "\($0).prepared" }).union([".dayfront-new", "other"]))
    }
  }
}
