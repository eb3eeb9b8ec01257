import Chronicle
import MapPacks
import Testing

/// The pack that comes with the program, where it is in the source tree.
private let bundledFolder: String = {
  let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  return "/" + root + "/Maps/karabakh-2020"
}()

private let isBundled = PackLocator(searchFolders: []).pack(named: bundledFolder) != nil

@Suite(.enabled(if: isBundled)) struct BundledPackTests {
  @Test func hasNoProblems() { #expect(PackReader.check(folder: bundledFolder).map(\.description) == []) }

  @Test func loads() throws {
    let atlas = try PackReader.load(folder: bundledFolder)
    #expect(atlas.id == "karabakh-2020")
    #expect(atlas.faces.count == atlas.partition.faceCount)
    #expect(atlas.days == Day("2020-09-27")!...Day("2020-12-18")!)
    #expect(!atlas.timeline.zone.isEmpty)
    #expect(!atlas.frontLine(on: atlas.baseline).isEmpty)
  }
}
