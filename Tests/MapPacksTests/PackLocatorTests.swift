@testable import MapPacks
import Testing
import TestSupport

@Suite struct PackLocatorTests {
  @Test func aPathIsAPathAndANameAName() {
    TemporaryFolder.with { folder in
      folder.makeFolder("one")
      folder.makeFolder("one/war")
      folder.makeFolder("two")
      folder.makeFolder("two/war")
      folder.makeFolder("two/peace")
      folder.write([], to: "one/peace")
      let path = folder.path
      let locator = PackLocator(searchFolders: [path + "/none", path + "/one", path + "/two"])
      #expect(locator.pack(named: "war") == FoundPack(folder: path + "/one/war", way: .searchFolder))
      #expect(locator.pack(at: "war") == FoundPack(folder: path + "/one/war", way: .searchFolder))
      #expect(locator.pack(named: "peace")?.folder == path + "/two/peace")  // a file is no pack
      #expect(locator.pack(named: path + "/two/war") == FoundPack(folder: path + "/two/war", way: .path))
      #expect(locator.pack(named: "two/war") == nil)
      #expect(locator.pack(named: "") == nil)
      #expect(locator.pack(named: "nothing") == nil && locator.pack(at: "nothing") == nil)
      // The current directory, and not the folder of packs.
      #expect(locator.pack(named: ".") == FoundPack(folder: ".", way: .path))
    }
  }

  @Test func absences() {
    let locator = PackLocator(searchFolders: ["/a", "/b"])
    #expect(locator.absence(of: "war") == "there is no pack 'war', neither here nor in /a nor in /b")
    #expect(locator.absence(of: "a/war") == "there is no folder 'a/war'")
    #expect(PackLocator(searchFolders: []).absence(of: "war") == "there is no pack 'war' here, and no folder of packs")
  }

  @Test(
    arguments: [
      (FoundPack.Way.path, nil), (.searchFolder, nil),
      (.beforeOneHere, "the pack 'war' is /packs/war; for the folder of that name here say ./war"),
      (.onlyHere, "the pack 'war' is the folder of that name here; no folder of packs has one"),
    ] as [(FoundPack.Way, String?)])
  func notes(way: FoundPack.Way, words: String?) {
    #expect(FoundPack(folder: "/packs/war", way: way).note(for: "war") == words)
  }

  @Test func usualFolders() {
    TemporaryFolder.with { folder in
      let path = folder.path
      for name in ["tree", "tree/Maps", "tree/.build", "tree/.build/release"] { folder.makeFolder(name) }
      #expect(
        PackLocator.usualFolders(environment: "/a:/b", executableFolder: path + "/tree/.build/release") == [
          "/a", "/b", path + "/tree/Maps", path + "/tree/.build/share/dayfront/Maps",
        ])
      let installed = ["/usr/local/share/dayfront/Maps", "/usr/share/dayfront/Maps"]
      #expect(PackLocator.usualFolders(environment: nil, executableFolder: nil) == installed)
    }
  }

  @Test func theProgramHasAFolder() { #expect(PackLocator.executableFolder?.first == "/") }
}
