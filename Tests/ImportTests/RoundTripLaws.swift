import Chronicle
import Geometry
import MapPacks
import Reports
import TestSupport
import Testing

@testable import Import

/// What holds of every import: the order of what is brought changes nothing, and what `export` wrote comes back the same.
@Suite struct RoundTripLaws {
  /// Areas of three holders on four days, many of which overlap and cross themselves.
  private func files(seed: Int) -> [String: [String]] {
    var random = Seeded(seed)
    var files: [String: [String]] = [:]
    for day in 1...4 {
      files["2024010\(day).geojson"] = ["red", "blue", "green"].map { holder in
        var points = (0..<random.number(3...7)).map { _ in
          "[\(45.8 + random.number(0.0...0.4)),\(40.8 + random.number(0.0...0.4))]"
        }
        points.append(points[0])
        return feature(#""holder":"\#(holder)""#, rings: "[" + points.joined(separator: ",") + "]")
      }
    }
    return files
  }

  private func text(_ features: [String]) -> String {
    "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n") + "\n]}\n"
  }

  private func options(_ folder: TemporaryFolder, _ sources: [String]) -> ImportOptions {
    var options = ImportOptions(sources: sources.map { folder.path + "/" + $0 }, folder: folder.path + "/pack")
    options.axes = .longitudeFirst
    options.over = ["green", "red", "blue"]
    return options
  }

  @Test(arguments: 0..<6)
  func orderOfFilesAndFeaturesDoesNotMatter(seed: Int) throws {
    let files = files(seed: seed)
    var random = Seeded(seed)
    let texts = try [false, true].map { isShuffled in
      try TemporaryFolder.with { folder in
        for (name, features) in files {
          folder.write(Array(text(isShuffled ? features.shuffled(using: &random) : features).utf8), to: name)
        }
        let names = isShuffled ? files.keys.shuffled(using: &random) : files.keys.sorted()
        let texts = try ImportedGround(options(folder, names)) { _ in true }.texts(telling: []).files
        return texts.filter { ["partition.topojson", "control.csv", "districts.csv"].contains($0.name) }.map(\.text)
      }
    }
    #expect(texts[0] == texts[1] && texts[0].count == 3)
  }

  /// The spans of an atlas, as `export` writes them, imported without tolerance.
  private func imported(_ atlas: Atlas) throws -> Atlas {
    let spans = SpanReport(
      atlas: atlas, days: atlas.days, language: .english,
      colors: .init(holders: atlas.holders.map { _ in 0 }, unmapped: 0, front: 0, mark: 0))
    var text = ""
    spans.write(.geojson) { text += $0 }
    return try TemporaryFolder.with { folder in
      folder.write(Array(text.utf8), to: "spans.geojson")
      var options = options(folder, ["spans.geojson"])
      (options.jitter, options.smallestArea, options.gap, options.over) = (0, 0, .refuse, [])
      _ = try Importer.run(options)
      return try PackReader.load(folder: options.folder)
    }
  }

  private func holder(_ atlas: Atlas, _ place: Coordinate, _ day: Day) -> String? {
    atlas.face(at: place).map { atlas.holders[atlas.timeline.state(of: $0, on: day).holder.index].id }
  }

  /// Points that no border is near: within two steps of the grid all ground is of the same face.
  private func innerPoints(of atlas: Atlas, _ random: inout Seeded) -> [Coordinate] {
    (0..<400).compactMap { _ in
      let place = Coordinate(longitude: 45.8 + random.number(0.0...0.4), latitude: 40.8 + random.number(0.0...0.4))
      guard let face = atlas.face(at: place) else { return nil }
      let isInner = [(1, 1), (1, -1), (-1, 1), (-1, -1)].allSatisfy { x, y in
        let near = Coordinate(longitude: place.longitude + x * 0.0001, latitude: place.latitude + y * 0.0001)
        return atlas.face(at: near) == face
      }
      return isInner ? place : nil
    }
  }

  @Test(arguments: 0..<6)
  func whatWasExportedComesBack(seed: Int) throws {
    let first = try TemporaryFolder.with { folder in
      let files = files(seed: seed)
      for (name, features) in files { folder.write(Array(text(features).utf8), to: name) }
      let options = options(folder, files.keys.sorted())
      _ = try Importer.run(options)
      return try PackReader.load(folder: options.folder)
    }
    let second = try imported(first)
    #expect(second.days == first.days)
    var random = Seeded(seed)
    let places = innerPoints(of: first, &random)
    #expect(places.count > 20)
    for place in places {
      for day in first.days { #expect(holder(first, place, day) == holder(second, place, day), "\(place) \(day)") }
    }
    // A second round changes nothing.
    let third = try imported(second)
    #expect(third.timeline.areas == second.timeline.areas)
    #expect(third.timeline.histories.map { $0.map(\.from) } == second.timeline.histories.map { $0.map(\.from) })
  }

  /// Whenever an import is stopped nothing is left of it.
  @Test func aStopLeavesNothing() throws {
    try TemporaryFolder.with { folder in
      let files = files(seed: 1)
      for (name, features) in files { folder.write(Array(text(features).utf8), to: name) }
      let options = options(folder, files.keys.sorted())
      var stops = 0
      while true {
        var left = stops
        do {
          _ = try Importer.run(options) { _ in
            left -= 1
            return left >= 0
          }
          break
        } catch {
          #expect((error as? ImportEnd) == .stopped, "\(stops)")
          let there = try FileNames.all(in: folder.path)
          #expect(there.sorted() == files.keys.sorted())
          stops += 1
        }
      }
      #expect(stops > 10)
    }
  }
}
