import Chronicle
import Foundation
import MapPacks
import Prepared
import TestSupport

/// A build of a test, and another one.
let thisBuild = ProgramBuild("this build of a test".utf8), otherBuild = ProgramBuild("another build".utf8)

/// The images beside packs alone, of a build.
func beside(_ build: ProgramBuild = thisBuild) -> PreparedPacks { PreparedPacks(build: build, cache: nil)! }

extension TemporaryFolder {
  /// The path of the image beside the files of a pack in this folder.
  var image: String { path + "/" + PreparedPacks.fileName }

  func bytes(_ name: String) -> [UInt8] { Array(FileManager.default.contents(atPath: path + "/" + name)!) }

  /// When a file was written last.
  func modified(_ name: String) -> Date {
    (try! FileManager.default.attributesOfItem(atPath: path + "/" + name))[.modificationDate] as! Date
  }

  func set(_ date: Date, of name: String) {
    try! FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path + "/" + name)
  }

  /// Writes the files of a pack here, but no image and no folder: Foundation gives a copied folder its owner, which only
  /// root may.
  func copyPack(_ folder: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where !name.hasPrefix(".") {
      guard let bytes = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
      write(Array(bytes), to: name)
    }
  }
}

/// The path to the first difference between two values; nil where there is none. It looks at every member of both, so that
/// it knows nothing of images.
func difference(_ one: Any, _ other: Any, _ path: String = "") -> String? {
  func areEqual<Value: Equatable>(_ one: Value, _ other: Any) -> Bool { one == other as? Value }
  if let one = one as? any Equatable { return areEqual(one, other) ? nil : path }
  let own = Array(Mirror(reflecting: one).children), others = Array(Mirror(reflecting: other).children)
  guard type(of: one) == type(of: other), own.count == others.count, !own.isEmpty || "\(one)" == "\(other)" else {
    return path
  }
  for (number, (mine, its)) in zip(own, others).enumerated() {
    if let found = difference(mine.value, its.value, path + "." + (mine.label ?? "\(number)")) { return found }
  }
  return nil
}
