import Basics
import Chronicle
import Classroom
import Geometry
import Screens

/// The map of a part in characters: the terminal's map without colours and without Unicode.
struct PaperMap {
  let atlas: Atlas
  let part: HandoutPart
  let options: HandoutOptions

  /// The map's size: as wide as the text, and so high that a map and its text share a page, or two of them.
  private var size: CellSize { CellSize(columns: 80, rows: options.isCompact ? 27 : 35) }

  private static func appearance(_ names: Language) -> Appearance {
    Appearance(glyphs: .ascii, color: .never, language: names)
  }

  var rows: [String] {
    var model = Model(
      size: size, day: part.day, selection: selection, place: place,
      reading: part.reading,
      view: view, appearance: Self.appearance(options.names))
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

  /// The part's view; a district is fitted to the map without a panel beside it.
  private var view: MapExtent {
    guard case .district = part.view else { return part.view }
    return MapExtent(
      atlas.viewport(of: part.view, in: Layout(size: size, panel: .none, homeShape: .infinity).map.size.dots))
  }

  /// The legend of fills and lines on the first and the last day shown, each line once.
  static func legend(of atlas: Atlas, on days: [Day], names: Language) -> [String] {
    let legend = PaperLegend(of: atlas, appearance: appearance(names))
    return distinct(distinct([days.min(), days.max()].compactMap { $0 }).flatMap(legend.lines))
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
