import Chronicle
import Geometry
import MapPacks
import TestSupport
import Testing

@testable import Import

/// Files of made-up ground that are imported into a folder of their own.
struct ImportTrial {
  /// What came out: the pack with its findings, or the problems without their folder.
  enum Outcome {
    case pack(Atlas, ImportFindings)
    case problems([String])

    /// The problems; none for a pack.
    var told: [String] {
      if case .problems(let problems) = self { problems } else { [] }
    }
  }

  /// Imports files.
  ///
  /// - Parameters:
  ///   - files: their texts by their names. Those in `brought` are sources; all are where no name is given.
  ///   - change: sets options; it gets the folder of the files, with a slash at its end.
  static func run(
    _ files: [String: String], brought: [String]? = nil, _ change: (inout ImportOptions, String) -> Void = { _, _ in }
  ) throws -> Outcome {
    try TemporaryFolder.with { folder in
      for (name, text) in files { folder.write(Array(text.utf8), to: name) }
      let root = folder.path + "/"
      var options = ImportOptions(
        sources: (brought ?? files.keys.sorted()).map { root + $0 }, folder: root + "pack")
      change(&options, root)
      do {
        let findings = try Importer.run(options)
        return .pack(try PackReader.load(folder: options.folder), findings)
      } catch let end as ImportEnd {
        guard case .problems(let problems) = end else { return .problems(["stopped"]) }
        // Nothing is left of a pack that failed, under no name.
        #expect(try FileNames.all(in: folder.path).filter { !files.keys.contains($0) } == [])
        return .problems(problems.map { "\($0)" }.map { $0.hasPrefix(root) ? String($0.dropFirst(root.count)) : $0 })
      }
    }
  }
}

/// A square of ground from a corner, one degree wide, as a ring of GeoJSON.
func square(_ west: Double, _ south: Double, _ width: Double = 1, _ height: Double = 1) -> String {
  let (east, north) = (west + width, south + height)
  return "[[\(west),\(south)],[\(east),\(south)],[\(east),\(north)],[\(west),\(north)],[\(west),\(south)]]"
}

/// A feature, one a line, of properties in JSON and rings or another geometry.
func feature(_ properties: String, rings: String) -> String {
  feature(properties, geometry: #"{"type":"Polygon","coordinates":[\#(rings)]}"#)
}

func feature(_ properties: String, geometry: String) -> String {
  #"{"type":"Feature","properties":{\#(properties)},"geometry":\#(geometry)}"#
}

func collection(_ features: String...) -> String {
  "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n") + "\n]}\n"
}

extension ImportTrial.Outcome {
  /// The id of the holder of a point on a day; nil off the map or without a pack.
  func holder(_ longitude: Double, _ latitude: Double, _ day: String) -> String? {
    guard case .pack(let atlas, _) = self, let day = Day(day),
      let face = atlas.face(at: Coordinate(longitude: longitude, latitude: latitude))
    else { return nil }
    return atlas.holders[atlas.timeline.state(of: face, on: day).holder.index].id
  }

  /// The findings; nil without a pack.
  var findings: ImportFindings? {
    if case .pack(_, let findings) = self { findings } else { nil }
  }

  /// Whether a line of the findings holds some words.
  func tells(_ words: String) -> Bool {
    guard case .pack(_, let findings) = self else { return false }
    return findings.lines.contains { $0.contains(words) }
  }
}
