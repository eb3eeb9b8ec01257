import Chronicle
import Geometry

/// The screen of a model. Pure: the same model and atlas give the same frame, of the model's size.
public func frame(of model: Model, in atlas: Atlas) -> Frame {
  var renderer = Renderer(atlas: atlas)
  return renderer.frame(of: model)
}

/// Draws screens and keeps what does not depend on the day: the picture of the faces, the names on it, the sparkline.
public struct Renderer: Sendable {
  let atlas: Atlas
  private var picture: (viewport: Viewport, picture: MapPicture)?
  private var words: (key: WordsKey, labels: [PlaceLabel], countries: [CountryName])?
  private let sparkline: Sparkline
  private let evidence: EvidenceBook
  /// Built when a record of a district is first shown.
  private var activity: ActivityIndex?

  public init(atlas: Atlas) {
    self.atlas = atlas
    sparkline = Sparkline(of: atlas)
    evidence = EvidenceBook(of: atlas)
  }

  /// What the names on the map depend on.
  private struct WordsKey: Hashable {
    var viewport: Viewport
    var appearance: Appearance
    var selection: DistrictIndex?
    var place: PlaceIndex?
  }

  public mutating func frame(of model: Model) -> Frame {
    var frame = Frame(size: model.size)
    let layout = Layout(of: model)
    if layout.map.isEmpty {
      // A panel has its place.
    } else if layout.isList {
      DistrictList(atlas: atlas, model: model).draw(into: &frame, at: layout.map)
    } else {
      drawMap(of: model, layout: layout, into: &frame)
    }
    if !layout.panel.isEmpty {
      drawPanel(of: model, layout: layout, into: &frame)
    }
    sparkline.draw(of: model, days: atlas.days, into: &frame, at: layout.sparkline)
    Slider(atlas: atlas, model: model).draw(into: &frame, at: layout.slider)
    EventLines(atlas: atlas, model: model).draw(into: &frame, at: layout.events)
    TitleBar(atlas: atlas, model: model).draw(into: &frame, at: layout.title)
    StatusLine(atlas: atlas, model: model, evidence: evidence).draw(into: &frame, at: layout.status)
    frame.mendHalves()
    return frame
  }

  private mutating func drawPanel(of model: Model, layout: Layout, into frame: inout Frame) {
    if model.panel == .inspection, activity == nil { activity = ActivityIndex(of: atlas) }
    let desk = PanelDesk(atlas: atlas, model: model, evidence: evidence, activity: activity, size: layout.panel.size)
    if model.panel == .statistics {
      StatisticsScreen(desk: desk).draw(into: &frame, at: layout.panel)
    } else {
      PanelContent.text(desk).draw(into: &frame, at: layout.panel, scroll: model.scroll, chosen: model.row)
    }
  }

  private mutating func drawMap(of model: Model, layout: Layout, into frame: inout Frame) {
    let viewport = model.viewport(in: atlas)
    let picture = picture(in: viewport, cells: layout.map.size)
    let words = words(
      for: WordsKey(viewport: viewport, appearance: model.appearance, selection: model.selection, place: model.place),
      picture: picture)
    MapDrawing(
      atlas: atlas, picture: picture,
      layer: DayLayer(
        of: atlas, on: model.day, since: model.changedSince, selection: model.selection,
        isFaded: model.reading != .assessed, isComparing: model.comparedDay != nil),
      day: model.day, metresPerDot: viewport.metresPerDot, appearance: model.appearance
    ).draw(into: &frame, at: layout.map)
    let marks = PlaceMarks(atlas: atlas, model: model, evidence: evidence, viewport: viewport)
    for name in words.countries {
      marks.write(name.text, column: name.column, row: name.row, mark: .dim, into: &frame, at: layout.map)
    }
    marks.draw(words.labels, into: &frame, at: layout.map)
  }

  private mutating func picture(in viewport: Viewport, cells: CellSize) -> MapPicture {
    if let picture, picture.viewport == viewport { return picture.picture }
    let new = MapPicture(of: atlas, in: viewport, cells: cells)
    picture = (viewport, new)
    return new
  }

  private mutating func words(
    for key: WordsKey, picture: MapPicture
  ) -> (labels: [PlaceLabel], countries: [CountryName]) {
    if let words, words.key == key { return (words.labels, words.countries) }
    let labels = LabelPlacement(
      of: atlas, in: key.viewport, cells: picture.size, appearance: key.appearance, selection: key.selection,
      place: key.place
    ).labels
    let countries = CountryName.placed(
      of: atlas, in: picture, metresPerDot: key.viewport.metresPerDot, appearance: key.appearance, avoiding: labels)
    words = (key, labels, countries)
    return (labels, countries)
  }
}
