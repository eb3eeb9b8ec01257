import Chronicle
import Geometry

/// The names of countries, set where their ground outside the zone is widest.
struct CountryName: Hashable, Sendable {
  var column, row: Int
  var text: String

  /// A name for each country that shows a free run of cells wide enough for it.
  static func placed(
    of atlas: Atlas, in picture: MapPicture, appearance: Appearance, avoiding labels: [PlaceLabel], blocked: CellRect
  ) -> [CountryName] {
    var names: [CountryName] = []
    let owners = owners(of: atlas, in: picture, avoiding: labels, blocked: blocked)
    let columns = picture.size.columns
    for (number, country) in atlas.countries.enumerated() {
      let name = appearance.text(country.names).uppercased()
      let texts = [name.map(String.init).joined(separator: " "), name]  // spaced, as atlases set them, where there is room
      var best: (length: Int, column: Int, row: Int) = (0, 0, 0)
      for row in 0..<picture.size.rows {
        var run = 0
        for column in 0...columns {
          if column < columns, owners[row * columns + column] == number {
            run += 1
            continue
          }
          if run > best.length { best = (run, column - run, row) }
          run = 0
        }
      }
      guard let text = texts.first(where: { cellWidth(of: $0) + 2 <= best.length }) else { continue }
      names.append(
        CountryName(column: best.column + (best.length - cellWidth(of: text)) / 2, row: best.row, text: text))
    }
    return names
  }

  /// The country whose dry ground outside the zone fills each cell; -1 where there is another or a name already.
  private static func owners(
    of atlas: Atlas, in picture: MapPicture, avoiding labels: [PlaceLabel], blocked: CellRect
  ) -> [Int] {
    let columns = picture.size.columns
    var owners = [Int](repeating: -1, count: columns * picture.size.rows)
    for row in 0..<picture.size.rows {
      for column in 0..<columns where !picture.water[row * columns + column] {
        if blocked.contains(column: column, row: row) { continue }
        let corner = row * 4 * picture.raster.size.width + column * 2
        func owner(_ dot: Int) -> Int {
          let face = picture.raster.faces[corner + (dot >> 1) * picture.raster.size.width + (dot & 1)]
          if face < 0 || atlas.timeline.isInZone(FaceIndex(Int(face))) { return -1 }
          return atlas.faces[Int(face)].country
        }
        let first = owner(0)
        if (1..<8).allSatisfy({ owner($0) == first }) { owners[row * columns + column] = first }
      }
    }
    for label in labels {
      let text = (label.textColumn - 1)..<(label.textColumn + cellWidth(of: label.text) + 1)
      for column in text.clamped(to: 0..<columns) { owners[label.textRow * columns + column] = -1 }
      owners[label.row * columns + label.markerColumn] = -1
    }
    return owners
  }
}
