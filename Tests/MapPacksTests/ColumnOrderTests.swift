import Chronicle
import Foundation
import Geometry
import TestSupport
import Testing

@testable import MapPacks

/// The order of columns says nothing.
@Suite struct ColumnOrderTests {
  @Test(arguments: 1...3) func shuffledColumnsGiveTheSameAtlas(seed: Int) throws {
    var random = Seeded(seed)
    var moved = 0
    let atlas = try TemporaryFolder.with { folder in
      let own = try Set(FileManager.default.contentsOfDirectory(atPath: Bundled.folder))
      for file in PackSchema.files where own.contains(file.name) {
        let bytes = try LessonFiles.bytes(at: Bundled.folder + "/" + file.name, limit: 1 << 26)
        guard !file.columns.isEmpty else {
          folder.write(bytes, to: file.name)
          continue
        }
        let text = CSVText(bytes)
        let order = text.rows[0].indices.shuffled(using: &random)
        moved += order == Array(order.indices) ? 0 : 1
        folder.write(text.reordered(order).bytes, to: file.name)
      }
      return try PackReader.load(folder: folder.path)
    }
    #expect(moved > 8)
    #expect(differences(atlas, Bundled.atlas) == [])
  }
}

/// The names of the parts in which two atlases differ.
func differences(_ one: Atlas, _ other: Atlas) -> [String] {
  zip(Mirror(reflecting: one.parts).children, Mirror(reflecting: other.parts).children).compactMap { mine, yours in
    let isSame: Bool
    switch (mine.value, yours.value) {
    case (let mine as Partition, let yours as Partition):
      isSame =
        mine.points == yours.points && mine.arcStarts == yours.arcStarts && mine.leftFaces == yours.leftFaces
        && mine.rightFaces == yours.rightFaces && mine.rings == yours.rings
    case (let mine as AnyHashable, let yours as AnyHashable): isSame = mine == yours
    default: isSame = false
    }
    return isSame ? nil : mine.label
  }
}
