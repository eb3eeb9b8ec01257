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
    for (number, country) in atlas.countries.enumerated() {
      let text = spaced(appearance.text(country.names))
      var best: (length: Int, column: Int, row: Int)?
      for row in 0..<picture.size.rows {
        var run = 0
        for column in 0...picture.size.columns {
          let isOwn =
            column < picture.size.columns && isFree(column: column, row: row)
            && isBeyond(picture.soleFaces[row * picture.size.columns + column], country: number)
          if isOwn {
            run += 1
            continue
          }
          if run > (best?.length ?? text.count + 3) { best = (run, column - run, row) }
          run = 0
        }
      }
      guard let best else { continue }
      names.append(
        CountryName(column: best.column + (best.length - text.count) / 2, row: best.row, text: text))
    }
    return names

    func isBeyond(_ face: Int32, country: Int) -> Bool {
      face >= 0 && atlas.faces[Int(face)].country == country && !atlas.timeline.isInZone(FaceIndex(Int(face)))
    }
    func isFree(column: Int, row: Int) -> Bool {
      !blocked.contains(column: column, row: row)
        && !labels.contains {
          ($0.textRow == row && $0.textColumn - 1 <= column && column <= $0.textColumn + cellWidth(of: $0.text))
            || ($0.row == row && $0.markerColumn == column)
        }
    }
  }

  /// Capitals with a space between them, as atlases set the names of countries.
  private static func spaced(_ name: String) -> String {
    name.uppercased().map(String.init).joined(separator: " ")
  }
}
