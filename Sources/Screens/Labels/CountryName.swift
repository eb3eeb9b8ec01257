import Basics
import Chronicle
import Geometry

/// The name of a country on the map, placed where its ground outside the zone is widest.
struct CountryName: Hashable, Sendable {
  var column, row: Int
  var text: String

  /// The names of the countries. Each is placed on a run of cells that is wide enough, one free of borders if there is
  /// one; a country without such a run has no name.
  static func placed(
    of atlas: Atlas, in picture: MapPicture, metresPerDot: Double, appearance: Appearance, style: MapStyle,
    avoiding labels: [PlaceLabel]
  ) -> [CountryName] {
    let ground = owners(of: atlas, in: picture, avoiding: labels)
    var clear = ground
    if style.shows(.districtBorder, metresPerDot: metresPerDot) {
      for arc in 0..<atlas.partition.arcCount where atlas.isDistrictBorder(ArcIndex(arc)) {
        for stroke in picture.strokes[picture.line(of: ArcIndex(arc))] { clear[Int(stroke.cell)] = -1 }
      }
    }
    return atlas.countries.enumerated().compactMap { number, country in
      let name = capitals(appearance.text(country.names), in: appearance.isUnicode ? appearance.language : .english)
      let spaced = name.map(String.init).joined(separator: " ")  // as atlases write them, where there is room
      for (text, owners) in [(spaced, clear), (name, clear), (name, ground)] {
        let width = cellWidth(of: text)
        guard let run = longestRun(of: number, in: owners, columns: picture.size.columns), run.length >= width + 2
        else { continue }
        return CountryName(column: run.column + (run.length - width) / 2, row: run.row, text: text)
      }
      return nil
    }
  }

  /// The name in capitals. In Azerbaijani i and ı are different letters with different capitals.
  private static func capitals(_ name: String, in language: Language) -> String {
    guard language == .azerbaijani else { return name.uppercased() }
    return name.map { $0 == "i" ? "İ" : $0 == "ı" ? "I" : $0.uppercased() }.joined()
  }

  private static func longestRun(
    of country: Int, in owners: [Int], columns: Int
  ) -> (length: Int, column: Int, row: Int)? {
    var best: (length: Int, column: Int, row: Int)?
    for row in 0..<(columns > 0 ? owners.count / columns : 0) {
      var run = 0
      for column in 0...columns {
        if column < columns, owners[row * columns + column] == country {
          run += 1
          continue
        }
        if run > best?.length ?? 0 { best = (run, column - run, row) }
        run = 0
      }
    }
    return best
  }

  /// The country whose ground outside the zone fills each cell; -1 for the zone, lakes, cells of several
  /// countries and cells near a name.
  private static func owners(
    of atlas: Atlas, in picture: MapPicture, avoiding labels: [PlaceLabel]
  ) -> [Int] {
    let columns = picture.size.columns
    var owners = [Int](repeating: -1, count: columns * picture.size.rows)
    for row in 0..<picture.size.rows {
      for column in 0..<columns where !picture.isLake(row * columns + column) {
        let cell = row * columns + column
        func owner(_ face: Int32) -> Int {
          if face < 0 || atlas.timeline.isInZone(FaceIndex(Int(face))) { return -1 }
          return atlas.faces[Int(face)].country
        }
        if let face = picture.coverage.owner(of: cell) {
          owners[cell] = owner(face)
        } else {
          let faces = picture.coverage.shareFaces[picture.coverage.shares(of: cell)]
          let first = owner(faces.first!)
          if faces.allSatisfy({ owner($0) == first }) { owners[cell] = first }
        }
      }
    }
    for label in labels {
      let text = (label.textColumns.lowerBound - 1)..<(label.textColumns.upperBound + 1)
      for column in text.clamped(to: 0..<columns) { owners[label.textRow * columns + column] = -1 }
      owners[label.row * columns + label.markerColumn] = -1
      for cell in label.leaderCells { owners[cell.row * columns + cell.column] = -1 }
    }
    return owners
  }
}
