import MapPacks
import Testing
import TestSupport

/// Nothing that a file can hold ends the program: it loads, or it is told what is wrong.
@Suite struct HostileInputTests {
  @Test func randomBytes() {
    var random = Seeded(2020)
    let names = TinyPack().files.keys.sorted()
    TinyPack().inFolder { folder in
      for _ in 0..<2000 {
        let name = names.randomElement(using: &random)!
        let whole = TinyPack.shared[name]!
        var bytes = whole
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let at = Int.random(in: bytes.indices, using: &random)
          switch Int.random(in: 0..<4, using: &random) {
          case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
          case 1: bytes[at] = Array("0123456789-.eE,;\"[]{}:\n\\".utf8).randomElement(using: &random)!
          case 2: bytes.insert(contentsOf: bytes[at..<min(at + 9, bytes.count)], at: at)
          default: bytes.remove(at: at)
          }
        }
        folder.write(bytes, to: name)
        read(folder)
        folder.write(whole, to: name)
      }
    }
  }

  /// One file of each format, and the two tables with the most rules.
  @Test(arguments: ["pack.json", "partition.topojson", "water.geojson", "relief.asc", "control.csv", "places.csv"])
  func everyTruncation(name: String) {
    TinyPack().inFolder { folder in
      let whole = TinyPack.shared[name]!
      for count in whole.indices {
        folder.write(Array(whole[..<count]), to: name)
        read(folder)
      }
    }
  }

  /// A pack without problems must load; one with problems must name them.
  private func read(_ folder: TemporaryFolder) {
    let isGood = PackReader.check(folder: folder.path).allSatisfy { problem in
      switch problem.fault {
      case .check: true  // found by a check only
      default: false
      }
    }
    if isGood { #expect(throws: Never.self) { _ = try PackReader.load(folder: folder.path) } }
  }

  @Test(arguments: [
    "[]", "{}", "null", "0", "\"\"",
    #"{"type":[],"transform":{},"objects":{"faces":{"geometries":[[]]}},"arcs":[0,[],[[]]]}"#,
    #"{"type":"Topology","transform":{"scale":[1,1],"translate":[0,0]},"objects":{"faces":{"type":"GeometryCollection","geometries":[]}},"arcs":[]}"#,
    #"{"type":"FeatureCollection","features":[{},[],{"type":"Feature","properties":null,"geometry":null}]}"#,
  ])
  func jsonOfOtherShapes(text: String) {
    for name in ["pack.json", "partition.topojson", "activity.geojson", "overlays.geojson"] {
      #expect(!TinyPack().writing(text, to: name).checked().isEmpty, "\(name)")
    }
  }
}

extension TinyPack {
  fileprivate static let shared = TinyPack().files
}
