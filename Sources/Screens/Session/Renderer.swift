import Chronicle
import Geometry

/// The screen of a model. The same model and atlas always give the same frame, of the model's size.
public func frame(of model: Model, in atlas: Atlas) -> Frame {
  var renderer = Renderer(atlas: atlas)
  return renderer.frame(of: model)
}

/// Draws screens, and keeps the parts that do not depend on the day: the pieces of the map, the names on it, the
/// sparkline.
public struct Renderer: Sendable {
  let atlas: Atlas
  /// The map in pieces; made when it is first drawn.
  private var pieces: MapPieces?
  private var names = MapNames()
  private var legend: LegendStill?
  private var ticks: EventTicks?
  /// The colours of the chart on the map of the days of capture; made when that is first shown.
  private var captures: CaptureChart?
  private let sparkline: Sparkline
  /// The bars of the sparkline.
  private var bars: (scale: DayScale, bars: Sparkline.Bars)?
  private let evidence: EvidenceBook
  /// The districts of activity areas; made when a record of a district is first shown.
  private var activity: ActivityIndex?

  /// Makes a renderer of an atlas; computes the evidence and the sparkline first.
  public init(atlas: Atlas) {
    self.atlas = atlas
    sparkline = Sparkline(of: atlas)
    evidence = EvidenceBook(of: atlas)
  }

  /// Makes a renderer of another telling of the same map, which keeps the pictures of the ground.
  init(atlas: Atlas, like other: Renderer) {
    self.init(atlas: atlas)
    pieces = other.pieces.map { MapPieces(of: atlas, like: $0) }
  }

  /// Draws a model's screen. Faster if little has changed since the last call.
  public mutating func frame(of model: Model) -> Frame {
    var frame = Frame(size: model.size)
    let layout = Layout(of: model)
    let open = OpenGround(of: atlas, on: model.day)
    if layout.map.isEmpty {
      // A panel takes the map's place.
    } else if layout.isList {
      DistrictList(atlas: atlas, model: model).draw(into: &frame, at: layout.map)
    } else {
      drawMap(of: model, layout: layout, into: &frame)
    }
    if !layout.panel.isEmpty {
      drawPanel(of: model, layout: layout, open, into: &frame)
      if model.panel == .events, model.marking(in: atlas) != .none, !layout.map.isEmpty, !layout.isList {
        joinEvent(of: model, layout: layout, into: &frame)
      }
    }
    if model.reading == .captured, captures == nil { captures = CaptureChart(of: atlas) }
    drawSparkline(of: model, into: &frame, at: layout.sparkline)
    drawSlider(of: model, layout: layout, into: &frame)
    drawLens(of: model, into: &frame, at: layout.lens)
    drawKeyLine(of: model, into: &frame, at: layout.keyLine)
    let sentence = StatusSentence(atlas: atlas, model: model, evidence: evidence, openGround: open)
    NewsLine(atlas: atlas, model: model, sentence: sentence).draw(into: &frame, at: layout.news)
    TitleBar(atlas: atlas, model: model).draw(into: &frame, at: layout.title)
    ClassStrip(model: model).draw(into: &frame, at: layout.strip)
    StatusLine(model: model, sentence: sentence, hasNews: !layout.news.isEmpty)
      .draw(into: &frame, at: layout.status)
    return frame
  }

  private mutating func drawSparkline(of model: Model, into frame: inout Frame, at rect: CellRect) {
    let scale = DayScale(atlas.days, columns: rect.size.columns)
    let own = bars.flatMap { $0.scale == scale ? $0.bars : nil } ?? sparkline.bars(on: scale)
    bars = (scale, own)
    own.drawWithUnit(of: model, captures: model.reading == .captured ? captures : nil, into: &frame, at: rect)
  }

  private mutating func drawSlider(of model: Model, layout: Layout, into frame: inout Frame) {
    let rect = layout.slider
    let key = EventTicks.Key(model, in: atlas, scale: DayScale(atlas.days, columns: rect.size.columns))
    let own = ticks.flatMap { $0.key == key ? $0 : nil } ?? EventTicks(of: atlas, key: key)
    ticks = own
    Slider(atlas: atlas, model: model, ticks: own).draw(into: &frame, at: rect, dates: layout.dates, lens: layout.lens)
  }

  private func drawLens(of model: Model, into frame: inout Frame, at rect: CellRect) {
    guard !rect.isEmpty else { return }
    Lens(atlas: atlas, model: model, in: rect).draw(sparkline, into: &frame, at: rect)
  }

  private func drawKeyLine(of model: Model, into frame: inout Frame, at rect: CellRect) {
    guard !rect.isEmpty else { return }
    let legend = LegendPanel(atlas: atlas, model: model, size: rect.size, kept: nil)
    KeyLine(legend: legend, style: MapStyle(model)).draw(into: &frame, at: rect)
  }

  private mutating func drawPanel(of model: Model, layout: Layout, _ open: OpenGround, into frame: inout Frame) {
    model.panel.view.draw(context(of: model, layout: layout, open), into: &frame, at: layout.panel)
  }

  /// How long the open panel is on the model's screen.
  mutating func extent(of model: Model) -> PanelExtent {
    model.panel.view.extent(context(of: model, layout: Layout(of: model), OpenGround(of: atlas, on: model.day)))
  }

  /// What the open panel is made from.
  private mutating func context(of model: Model, layout: Layout, _ open: OpenGround) -> PanelContext {
    let view = model.panel.view
    if view.usesActivity, activity == nil { activity = ActivityIndex(of: atlas) }
    var context = PanelContext(
      atlas: atlas, model: model, evidence: evidence, activity: activity, size: layout.panel.size, openGround: open)
    if view.usesLegend {
      let key = LegendStill.Key(model, in: atlas, width: context.width)
      if legend?.key != key { legend = LegendStill(of: atlas, key: key) }
      context.legend = legend
    }
    return context
  }

  private mutating func drawMap(of model: Model, layout: Layout, into frame: inout Frame) {
    let viewport = model.viewport(in: atlas)
    let style = MapStyle(model)
    var look = DayLayer.Look(
      day: model.day, earlier: model.changedSince, selection: model.isPulseLow ? nil : model.selection,
      isFaded: !model.reading.isOfGround, showsKnowledge: model.reading == .known, isComparing: model.comparedDay != nil
    )
    look.showsCapture = model.reading == .captured
    let view = LatticeView(viewport, about: model.viewMiddle(in: atlas), cells: layout.map.size)
    let wish = MapNames.Wish(model)
    var pieces = self.pieces ?? MapPieces(of: atlas)
    self.pieces = nil
    pieces.show(view, with: names.unplaced(in: view, wish), style: style, look: look)
    pieces.draw(into: &frame, at: layout.map)
    names.place(in: view, wish, on: pieces, style: style, atlas: atlas, evidence: evidence)
    self.pieces = pieces
    var (labels, countries) = names.names(in: view, wish, on: model.day, of: atlas)
    let marks = PlaceMarks(atlas: atlas, model: model, evidence: evidence, viewport: viewport)
    for name in countries {
      marks.write(name.text, column: name.column, row: name.row, mark: .dim, into: &frame, at: layout.map)
    }
    // The chosen place keeps its name.
    if !style.shows(layer: .names, metresPerDot: viewport.metresPerDot) { labels.removeAll { $0.place != model.place } }
    let marking = model.marking(in: atlas)
    if marking == .all, style.hasShadesOfColor { frame.dim(layout.map) }
    if marking != .none {
      // A sign in the middle of a name would leave neither of them to be read.
      let signs = EventMarks(marks).signs
      labels.removeAll { label in
        label.place != model.place
          && signs.contains { label.textRow == $0.row && label.textColumns.contains($0.column) }
      }
    }
    marks.draw(labels, into: &frame, at: layout.map)
    if marking != .none || model.cursor != nil { drawPoints(marks, into: &frame, layout: layout) }
  }

  /// Draws what is asked about: events, and the cursor with its plate.
  private func drawPoints(_ marks: PlaceMarks, into frame: inout Frame, layout: Layout) {
    let model = marks.model
    if model.marking(in: atlas) != .none { EventMarks(marks).draw(into: &frame, at: layout.map) }
    guard let cursor = model.cursor, let cell = model.cell(of: cursor.point, in: atlas),
      let account = model.cursorAccount(in: atlas)
    else { return }
    CursorMark(marks: marks, cell: cell).draw(into: &frame, at: layout.map)
    PointPlate(atlas: atlas, model: model, account: account, cell: cell).draw(into: &frame, at: layout.map)
  }

  /// Joins the chosen event on the map to its row.
  private func joinEvent(of model: Model, layout: Layout, into frame: inout Frame) {
    let marks = PlaceMarks(atlas: atlas, model: model, evidence: evidence, viewport: model.viewport(in: atlas))
    guard let cell = EventMarks(marks).chosen else { return }
    let mark = CellPosition(column: layout.map.column + cell.column, row: layout.map.row + cell.row)
    EventJoin(appearance: model.appearance, mark: mark, map: layout.map).draw(into: &frame, panel: layout.panel)
  }
}
