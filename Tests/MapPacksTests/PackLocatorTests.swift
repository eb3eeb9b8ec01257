import MapPacks
import Testing
import TestSupport

@Suite struct PackLocatorTests {
  @Test func aPathWinsOverAName() {
    TemporaryFolder.with { folder in
      folder.makeFolder("one")
      folder.makeFolder("one/war")
      folder.makeFolder("two")
      folder.makeFolder("two/war")
      folder.makeFolder("two/peace")
      folder.write([], to: "one/peace")
      let path = folder.path
      let locator = PackLocator(searchFolders: [path + "/none", path + "/one", path + "/two"])
      #expect(locator.folder(named: "war") == path + "/one/war")
      #expect(locator.folder(named: "peace") == path + "/two/peace")  // a file is no pack
      #expect(locator.folder(named: path + "/two/war") == path + "/two/war")
      #expect(locator.folder(named: "two/war") == nil)
      #expect(locator.folder(named: "") == nil)
    }
  }

  @Test func usualFolders() {
    TemporaryFolder.with { folder in
      let path = folder.path
      for name in ["tree", "tree/Maps", "tree/.build", "tree/.build/release"] { folder.makeFolder(name) }
      #expect(
        PackLocator.usualFolders(environment: "/a:/b", executableFolder: path + "/tree/.build/release") == [
          "/a", "/b", path + "/tree/Maps", path + "/tree/.build/share/dayfront/Maps",
        ])
      #expect(PackLocator.usualFolders(environment: nil, executableFolder: nil) == [])
    }
  }

  @Test func theProgramHasAFolder() { #expect(PackLocator.executableFolder?.first == "/") }
}
