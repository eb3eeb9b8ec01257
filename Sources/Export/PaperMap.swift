import Basics
import Chronicle
import Classroom
import Geometry
import Screens

/// The map of a part in characters: the terminal's map without colours and without Unicode.
struct PaperMap {
  let atlas: Atlas
  let part: HandoutPart

  /// The map's size: as wide as the text, and so high that a map and its text share a page.
  private static let size = CellSize(columns: 80, rows: 32)
  private static let appearance = Appearance(glyphs: .ascii, color: .never)

  var rows: [String] {
    var model = Model(
      size: Self.size, day: part.day, selection: selection, place: place,
      reading: Reading(rawValue: part.reading.rawValue)!,
      view: view, appearance: Self.appearance)
    // Selecting a place opens its record, which would take room from the map; Escape closes it.
    if place != nil { _ = model.apply(.key(.escape), in: atlas) }
    return Self.rows(of: Layout(of: model).map, in: frame(of: model, in: atlas))
  }

  private var place: PlaceIndex? {
    if case .place(let place) = part.selection { place } else { nil }
  }

  private var selection: DistrictIndex? {
    switch part.selection {
    case .nothing: nil
    case .district(let district): district
    case .place(let place): atlas[place].district
    }
  }

  private var view: MapView {
    switch part.view {
    case .home: return .home
    case .whole: return .whole
    case .district(let district):
      let room = Layout(size: Self.size, panel: .none).map.size.dots
      let fitted = Viewport(fitting: atlas.bounds(of: district), in: room, margin: 0.1)
      return .chosen(center: fitted.center, metresPerDot: fitted.metresPerDot)
    case .point(let point, let kilometres):
      return .chosen(center: atlas.projection.project(point), metresPerDot: kilometres * 500)
    }
  }

  /// The legend of fills and lines: the terminal's legend on the first and the last day shown.
  static func legend(of atlas: Atlas, on days: [Day]) -> [String] {
    // On screens of 100 columns and more the legend stands beside the map.
    let size = CellSize(columns: 100, rows: 60)
    var lines: [String] = []
    for day in distinct([days.min(), days.max()].compactMap { $0 }) {
      let model = Model(size: size, day: day, appearance: appearance)
      let own = rows(of: Layout(of: model).panel, in: frame(of: model, in: atlas))
      // Below its samples the panel tells what was agreed and how it ended, which a handout must not give away on its
      // first page.
      for line in own.dropFirst().prefix(while: { !Self.isProse($0) }).map(sample) {
        if !line.isEmpty, !lines.contains(line) { lines.append(line) }
      }
    }
    return lines
  }

  private static func isProse(_ row: String) -> Bool {
    ["In the end", "Agreed, with a day"].contains { row.contains($0) }
  }

  /// A row of the legend without the panel's edge and without the numbers of its day.
  private static func sample(_ row: String) -> String {
    let inner = String(row.dropFirst(2))
    // The sample takes five cells. Its words end where two spaces follow.
    guard let end = inner.dropFirst(6).firstRange(of: "  ") else { return trimmedRight(inner) }
    return trimmedRight(String(inner[..<end.lowerBound]))
  }

  private static func trimmedRight(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  private static func rows(of rect: CellRect, in frame: Frame) -> [String] {
    rect.rows.map { row in
      var line = String.UnicodeScalarView()
      for column in rect.columns where frame[column, row].glyph != Cell.continuation {
        line.append(frame[column, row].glyph)
      }
      return String(line)
    }
  }
}
