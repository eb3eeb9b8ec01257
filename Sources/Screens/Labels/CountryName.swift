import Basics
import Chronicle
import Geometry

/// The name of a country on the map, placed where its ground outside the zone is widest.
struct CountryName: Hashable, Sendable {
  /// Its number in the atlas.
  var country: Int
  var column, row: Int
  var text: String

  /// The same name, so many cells further right and down.
  func moved(columns: Int, rows: Int) -> CountryName {
    CountryName(country: country, column: column + columns, row: row + rows, text: text)
  }

  /// Whether it lies in a part of the map with nothing cut off.
  func isWhole(in part: CellRect) -> Bool {
    part.rows.contains(row) && column >= part.column && column + cellWidth(of: text) <= part.columns.upperBound
  }

  /// The names of the countries. Each is placed on a run of cells that is wide enough, one free of borders if there is
  /// one; a country without such a run has no name.
  static func placed(
    of atlas: Atlas, in pictures: [PlacedPicture], cells: CellSize, metresPerDot: Double, appearance: Appearance,
    style: MapStyle,
    avoiding labels: [PlaceLabel]
  ) -> [CountryName] {
    let ground = owners(of: atlas, in: pictures, cells: cells, avoiding: labels)
    var clear = ground
    if style.shows(.districtBorder, metresPerDot: metresPerDot) {
      for placed in pictures {
        let picture = placed.picture
        placed.forEachCell(ofMapWith: cells.columns) { number, cell in
          let isOnBorder = picture.touches[cell].contains {
            let arc = Int($0.line) - picture.firstArc
            return arc >= 0 && atlas.isDistrictBorder(ArcIndex(arc))
          }
          if isOnBorder { clear[number] = -1 }
        }
      }
    }
    return atlas.countries.enumerated().compactMap { number, country in
      let name = capitals(appearance.text(country.names), in: appearance.isUnicode ? appearance.language : .english)
      let spaced = name.map(String.init).joined(separator: " ")  // as atlases write them, where there is room
      for (text, owners) in [(spaced, clear), (name, clear), (name, ground)] {
        let width = cellWidth(of: text)
        guard let run = longestRun(of: number, in: owners, columns: cells.columns), run.length >= width + 2
        else { continue }
        return CountryName(country: number, column: run.column + (run.length - width) / 2, row: run.row, text: text)
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
    of atlas: Atlas, in pictures: [PlacedPicture], cells: CellSize, avoiding labels: [PlaceLabel]
  ) -> [Int] {
    let columns = cells.columns
    var owners = [Int](repeating: -1, count: columns * cells.rows)
    func owner(_ face: Int32) -> Int {
      if face < 0 || atlas.timeline.isInZone(FaceIndex(Int(face))) { return -1 }
      return atlas.faces[Int(face)].country
    }
    for placed in pictures {
      let coverage = placed.picture.coverage
      placed.forEachCell(ofMapWith: columns) { number, cell in
        if let face = coverage.owner(of: cell) {
          owners[number] = owner(face)
        } else {
          let faces = coverage.shareFaces[coverage.shares(of: cell)]
          let first = owner(faces.first!)
          if faces.allSatisfy({ owner($0) == first }) { owners[number] = first }
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
