/// Which cells each part of the screen gets. Everything else reads its room from here.
public struct Layout: Hashable, Sendable {
  public var title = CellRect.none
  /// The map, or the list that takes its place.
  public var map = CellRect.none
  /// Beside the map, or in its place on narrow screens; empty where nothing is open.
  public var panel = CellRect.none
  public var sparkline = CellRect.none
  public var slider = CellRect.none
  /// What happened on the day, beside the slider where there is room.
  public var events = CellRect.none
  public var status = CellRect.none
  /// Whether the map's room is too small for a map and a list of districts stands there.
  public var isList = false

  /// From this width on a panel always stands beside the map.
  static let widthForPanel = 100
  static let panelWidth = 36
  /// Room for the dates on either side of the slider.
  static let sliderMargin = 7

  public init(of model: Model) { self.init(size: model.size, panel: model.panel) }

  public init(size: CellSize, panel open: Panel) {
    let (columns, rows) = (size.columns, size.rows)
    guard columns > 0, rows > 0 else { return }
    isList = columns < 40 || rows < 12
    title = CellRect(column: 0, row: 0, columns: columns, rows: 1)
    guard rows > 1 else { return }
    status = CellRect(column: 0, row: rows - 1, columns: columns, rows: 1)
    var below = rows - 1
    if rows >= 8, columns >= 20 {
      let margin = columns >= 40 ? Self.sliderMargin : 0
      below -= 1
      slider = CellRect(column: margin, row: below, columns: columns - 2 * margin, rows: 1)
      if rows >= 12 {
        below -= 1
        sparkline = CellRect(column: margin, row: below, columns: columns - 2 * margin, rows: 1)
      }
      if columns >= Self.widthForPanel, rows >= 12 {
        events = CellRect(column: columns - Self.panelWidth, row: below, columns: Self.panelWidth, rows: 2)
        slider.size.columns -= Self.panelWidth
        sparkline.size.columns -= Self.panelWidth
      }
    }
    map = CellRect(column: 0, row: 1, columns: columns, rows: below - 1)
    guard columns >= Self.widthForPanel && !isList || open != .none else { return }
    // Beside the map where both can be read, so that nothing is hidden; otherwise in its place.
    let width = columns >= 60 && !isList && !open.isWide ? Self.panelWidth : columns
    map.size.columns -= width
    panel = CellRect(column: map.size.columns, row: 1, columns: width, rows: map.size.rows)
  }
}

extension Panel {
  /// Whether it takes the map's place rather than stand beside it.
  var isWide: Bool {
    switch self {
    case .statistics, .method: true
    case .none, .legend, .inspection, .help, .command, .events, .search, .comparison, .sources, .lesson, .quiz,
      .classroom:
      false
    }
  }
}
