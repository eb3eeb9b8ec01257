import MapPacks
import TestSupport
import Testing

@testable import Import

/// A pack to be filled in by hand.
@Suite struct EmptyPackTests {
  @Test(arguments: ["war", "Война 1914", "---"]) func passesAndIsNeverReplaced(name: String) throws {
    try TemporaryFolder.with { folder in
      let path = folder.path + "/" + name
      try EmptyPack.write(to: path)
      #expect(PackReader.check(folder: path).isEmpty)
      let atlas = try PackReader.load(folder: path)
      #expect(atlas.holders.count == 2 && atlas.faces.count == 2)
      #expect(throws: ImportEnd.problem(path, 1, .targetExists)) { try EmptyPack.write(to: path) }
    }
  }
}
