import Chronicle
import Foundation
import Geometry
import MapPacks
import Prepared
import Screens
import TestSupport
import Testing

@testable import Import

/// Images stand for texts: what is read of them is what is read of the text, or nothing.
@Suite struct PreparedPacksTests {
  /// Makes an image and reads it; the parts of the text are the same.
  private func expectSame(_ folder: String, drawn: Bool = false) throws {
    _ = try beside().prepare(folder)
    let text = try PackReader.load(folder: folder)
    let parts = try #require(beside().parts(ofPack: folder), "\(folder) has an image that is read")
    var expected = text.parts
    expected.placeFaces = text.places.indices.map { text.face(of: PlaceIndex($0)) ?? .outside }
    #expect(difference(parts, expected) == nil)
    #expect(PreparedPacks.finding(on: folder, build: thisBuild) == nil)
    guard drawn else { return }
    for (number, keys) in ["", "lll+", "i", "jj\u{9}", "T"].enumerated() {
      func frame(_ atlas: Atlas) -> Frame {
        var session = Session(
          model: Model(size: CellSize(columns: 100, rows: 34), day: atlas.days.lowerBound + number * 9), atlas: atlas)
        for key in keys.unicodeScalars { _ = session.take(.key(key == "\u{9}" ? .tab : .character(key))) }
        return session.frame()
      }
      #expect(frame(Atlas(parts)) == frame(text), "\(keys)")
    }
  }

  @Test(arguments: ["karabakh-2020", "karabakh-2020-2024"]) func bundledPacks(name: String) throws {
    try TemporaryFolder.with { folder in
      try folder.copyPack(Bundled.root + "/Maps/" + name)
      try expectSame(folder.path, drawn: true)
    }
  }

  @Test func theTinyPack() throws { try TinyPack().inFolder { try expectSame($0.path, drawn: true) } }

  /// With what few packs have: days that are not known, ground that nobody mapped, days without data, a unit of months.
  @Test func rareThings() throws {
    let pack = TinyPack().writing("from,to,why\n2020-10-07,2020-10-08,No map\n", to: "nodata.csv")
      .replacing("\"home\"", with: "\"step\": \"month\", \"accuracy\": {\"en\": \"Good.\"}, \"home\"", in: "pack.json")
    #expect(pack.problems() == [])
    try pack.inFolder { try expectSame($0.path, drawn: true) }
  }

  @Test func holdersInGroups() throws { try TinyPack.grouped.inFolder { try expectSame($0.path, drawn: true) } }

  @Test func theExampleWar() throws {
    let example = Bundled.root + "/Tests/ImportTests/Example/"
    try TemporaryFolder.with { target in
      var options = ImportOptions(sources: [example + "front.csv"], folder: target.path + "/pack")
      options.base = example + "land.geojson"
      options.districtName = "name"
      options.facts = example + "facts.csv"
      options.lines = ImportOptions.Sides("West,East")
      _ = try Importer.run(options)
      try expectSame(options.folder, drawn: true)
    }
  }

  /// Packages are built twice and compared.
  @Test func theSameBytesEachTime() throws {
    try TinyPack().inFolder { folder in
      _ = try beside().prepare(folder.path)
      let first = folder.bytes(PreparedPacks.fileName)
      _ = try beside().prepare(folder.path)
      #expect(folder.bytes(PreparedPacks.fileName) == first && first.count > 4000)
    }
  }

  // MARK: Other text

  /// A pack with an image that is good so far.
  private func withImage(_ body: (TemporaryFolder) throws -> Void) throws {
    try TinyPack().inFolder { folder in
      _ = try beside().prepare(folder.path)
      #expect(beside().parts(ofPack: folder.path) != nil)
      try body(folder)
    }
  }

  private func finding(_ folder: TemporaryFolder) -> ImageFinding? {
    PreparedPacks.finding(on: folder.path, build: thisBuild)?.finding
  }

  @Test func aTouchedFileIsStillTheSame() throws {
    try withImage { folder in
      folder.set(Date(timeIntervalSince1970: 1_600_000_000), of: "control.csv")
      #expect(beside().parts(ofPack: folder.path) != nil && finding(folder) == nil)
    }
  }

  @Test(arguments: ["control.csv", "pack.json", "sources.csv"]) func aFileThatGrewMakesNoImage(name: String) throws {
    try withImage { folder in
      folder.write(folder.bytes(name) + [0x0A], to: name)
      #expect(beside().parts(ofPack: folder.path) == nil && finding(folder) == .stale)
    }
  }

  @Test func aFileMoreOrLessMakesNoImage() throws {
    try withImage { folder in
      folder.write(Array("from,to,why\n".utf8), to: "nodata.csv")
      #expect(beside().parts(ofPack: folder.path) == nil && finding(folder) == .stale)
      try FileManager.default.removeItem(atPath: folder.path + "/nodata.csv")
      #expect(beside().parts(ofPack: folder.path) != nil)
      try FileManager.default.removeItem(atPath: folder.path + "/places.csv")
      #expect(beside().parts(ofPack: folder.path) == nil)
    }
  }

  /// Other text of the same size: with its own time it is seen at each start, with the old one only by `check`.
  @Test func otherTextOfTheSameSize() throws {
    try withImage { folder in
      let text = String(decoding: folder.bytes("sources.csv"), as: UTF8.self), time = folder.modified("sources.csv")
      let other = text.replacingOccurrences(of: "Gazette", with: "Gezette")
      #expect(text != other)
      folder.write(Array(other.utf8), to: "sources.csv")
      folder.set(time - 60, of: "sources.csv")
      #expect(beside().parts(ofPack: folder.path) == nil && finding(folder) == .stale)
      // Files that were written just now are told by their text in any case.
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) { folder.set(time - 60, of: name) }
      _ = try beside().prepare(folder.path)
      folder.write(Array(text.utf8), to: "sources.csv")
      folder.set(time - 60, of: "sources.csv")
      #expect(beside().parts(ofPack: folder.path) != nil && finding(folder) == .wrong)
    }
  }

  @Test func itMovesWithItsPack() throws {
    try withImage { folder in
      let moved = folder.path + "-moved"
      try FileManager.default.moveItem(atPath: folder.path, toPath: moved)
      defer { try? FileManager.default.moveItem(atPath: moved, toPath: folder.path) }
      #expect(beside().parts(ofPack: moved) != nil)
    }
  }

  @Test func anotherBuildReadsTheText() throws {
    try withImage { folder in
      #expect(beside(otherBuild).parts(ofPack: folder.path) == nil)
      #expect(PreparedPacks.finding(on: folder.path, build: otherBuild) == nil)
      #expect(PreparedPacks(build: nil, cache: nil) == nil)
    }
  }

  @Test func itIsRemoved() throws {
    try withImage { folder in
      #expect(PreparedPacks.removeImage(of: folder.path) && PreparedPacks.removeImage(of: folder.path))
      #expect(!FileManager.default.fileExists(atPath: folder.image) && beside().parts(ofPack: folder.path) == nil)
    }
  }

  /// A pack with faults gets none, and its faults are told.
  @Test func noImageOfAFaultyPack() {
    TinyPack().writing("", to: "control.csv").inFolder { folder in
      #expect(throws: PreparedPacks.Failure.self) { try beside().prepare(folder.path) }
      #expect(!FileManager.default.fileExists(atPath: folder.image))
    }
  }

  // MARK: Damage

  @Test func whatIsCutOffIsNone() throws {
    try withImage { folder in
      let whole = folder.bytes(PreparedPacks.fileName)
      for count in stride(from: 0, to: whole.count, by: 97) {
        folder.write(Array(whole[..<count]), to: PreparedPacks.fileName)
        #expect(beside().parts(ofPack: folder.path) == nil && finding(folder) == .damaged, "\(count)")
      }
    }
  }

  @Test func aChangedByteIsFound() throws {
    try withImage { folder in
      let whole = folder.bytes(PreparedPacks.fileName)
      for place in stride(from: 3, to: whole.count, by: 41) {
        var spoiled = whole
        spoiled[place] ^= 0x10
        folder.write(spoiled, to: PreparedPacks.fileName)
        #expect(beside().parts(ofPack: folder.path) == nil && finding(folder) == .damaged, "\(place)")
      }
    }
  }

  @Test func anotherVersionIsNone() throws {
    try withImage { folder in
      var bytes = folder.bytes(PreparedPacks.fileName)
      bytes[8] += 1
      folder.write(bytes, to: PreparedPacks.fileName)
      #expect(beside().parts(ofPack: folder.path) == nil)
    }
  }

  // MARK: The user's cache

  private func withCache(_ body: (TemporaryFolder, PreparedPacks, String) throws -> Void) throws {
    try TinyPack().inFolder { folder in
      try TemporaryFolder.with { home in
        let cache = PreparedPacks.cacheFolder(cacheHome: nil, home: home.path)!
        try body(folder, PreparedPacks(build: thisBuild, cache: cache)!, cache)
      }
    }
  }

  private func names(_ folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
  }

  @Test func leavesAnImageForTheNextStart() throws {
    try withCache { folder, packs, cache in
      let opened = try packs.reading(folder.path) { try PackReader.load(folder: folder.path) }
      #expect(names(cache) == [] && packs.parts(ofPack: folder.path) == nil)
      try #require(opened.unprepared).leave()
      #expect(names(cache).count == 1)
      let parts = try #require(packs.parts(ofPack: folder.path))
      var expected = opened.atlas.parts
      expected.placeFaces = parts.placeFaces
      #expect(difference(parts, expected) == nil)
      // For this user alone, and not for a kiosk.
      let file = cache + "/" + names(cache)[0]
      func rights(_ path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int ?? 0
      }
      #expect(rights(file) == 0o600 && rights(cache) == 0o700)
      #expect(beside().parts(ofPack: folder.path) == nil)
      #expect(try beside().reading(folder.path) { try PackReader.load(folder: folder.path) }.unprepared == nil)
    }
  }

  /// Nothing is left of text that has changed since it was read.
  @Test func leavesNothingOfOtherText() throws {
    try withCache { folder, packs, cache in
      let opened = try packs.reading(folder.path) { try PackReader.load(folder: folder.path) }
      folder.write(folder.bytes("events.csv") + [0x0A], to: "events.csv")
      opened.unprepared?.leave()
      #expect(names(cache) == [])
    }
  }

  @Test func leavesNothingWhereItCannot() throws {
    try TinyPack().inFolder { folder in
      let packs = PreparedPacks(build: thisBuild, cache: "/proc/nowhere/dayfront")!
      let opened = try packs.reading(folder.path) { try PackReader.load(folder: folder.path) }
      opened.unprepared?.leave()
      #expect(packs.parts(ofPack: folder.path) == nil)
    }
  }

  @Test(
    arguments: [
      ("/c", "/h", "/c/dayfront"), (nil, "/h", "/h/.cache/dayfront"), ("c", "/h", "/h/.cache/dayfront"), ("", nil, nil),
      (nil, "h", nil),
    ] as [(String?, String?, String?)])
  func cacheFolders(cacheHome: String?, home: String?, folder: String?) {
    #expect(PreparedPacks.cacheFolder(cacheHome: cacheHome, home: home) == folder)
  }

  // MARK: Others

  /// A reader in another language, made from the page alone.
  @Test(arguments: ["karabakh-2020", "karabakh-2020-2024"]) func pythonReadsIt(name: String) throws {
    try TemporaryFolder.with { folder in
      try folder.copyPack(Bundled.root + "/Maps/" + name)
      _ = try beside().prepare(folder.path)
      let result = try run("/usr/bin/env", ["python3", "-B", Bundled.root + "/Tests/Prepared/read.py", folder.path])
      #expect(result.code == 0, "\(result)")
      #expect(result.output.contains("places") && result.output.contains("as its text"))
    }
  }
}
