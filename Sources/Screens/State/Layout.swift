/// The rectangles of the parts of a screen. All drawing takes its room from here.
public struct Layout: Hashable, Sendable {
  /// The title bar, the top row.
  public var title = CellRect.none
  /// The presenter's strip with the state of the class; empty for others, and on small screens.
  public var strip = CellRect.none
  /// The map, or the list that takes its place.
  public var map = CellRect.none
  /// The panel, beside the map or, on narrow screens, in its place; empty where nothing is open.
  public var panel = CellRect.none
  /// The chart of ground that changed holder by day; empty on low and narrow screens.
  public var sparkline = CellRect.none
  /// The date slider; empty on low and narrow screens.
  public var slider = CellRect.none
  /// The titles of the day's events, beside the slider where there is room; else empty.
  public var events = CellRect.none
  /// The status line, the bottom row; empty on a screen of one row.
  public var status = CellRect.none
  /// Whether the screen is too small for a map, so that a list of districts takes its place.
  public var isList = false

  /// The width in columns from which a panel always stands beside the map.
  static let widthForPanel = 100
  static let panelWidth = 36
  /// The widest panel beside the map: longer lines are hard to read, and a day axis has a column a day.
  static let widestHalf = 80
  /// Room for the dates on either side of the slider.
  static let sliderMargin = 7

  /// The layout of a model's screen.
  public init(of model: Model) { self.init(of: model, showing: model.panel) }

  /// The layout of a model's screen with another panel open.
  init(of model: Model, showing panel: Panel) {
    self.init(size: model.size, panel: panel, hasStrip: model.classroom?.presenting != nil && panel != .card)
  }

  /// The layout of a screen of a size on which a panel is open.
  ///
  /// - Parameter hasStrip: whether a presenter's strip is shown where there is room.
  public init(size: CellSize, panel open: Panel, hasStrip: Bool = false) {
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
        // A gap between the last date and the events.
        slider.size.columns -= Self.panelWidth + 1
        sparkline.size.columns -= Self.panelWidth + 1
      }
    }
    var top = 1
    if hasStrip, rows >= 16, columns >= 40 {
      strip = CellRect(column: 0, row: top, columns: columns, rows: 1)
      top += 1
    }
    map = CellRect(column: 0, row: top, columns: columns, rows: below - top)
    guard columns >= Self.widthForPanel && !isList || open != .none else { return }
    let width = panelWidth(of: open, columns: columns)
    map.size.columns -= width
    panel = CellRect(column: map.size.columns, row: top, columns: width, rows: map.size.rows)
    stretch(over: open)
  }

  /// The width of a panel: beside the map where both can be read, otherwise that of the map.
  private func panelWidth(of open: Panel, columns: Int) -> Int {
    guard columns >= 60, !isList else { return columns }
    switch open.rules.width {
    case .column: return Self.panelWidth
    case .half: return min(max(Self.panelWidth, columns / 2), Self.widestHalf)
    case .map, .page: return columns
    }
  }

  /// Gives a page, and on wide screens a list, all rows above the status line.
  private mutating func stretch(over open: Panel) {
    let isPage = open.rules.width == .page
    guard isPage || open.rules.list != nil && title.size.columns >= Self.widthForPanel else { return }
    panel.size.rows = status.row - 1
    if isPage {
      (slider, sparkline, events) = (.none, .none, .none)
    } else {
      // The list stands where the events of the day would, and beside the slider.
      let room = map.size.columns - 2 * Self.sliderMargin
      slider.size.columns = room
      if !sparkline.isEmpty { sparkline.size.columns = room }
      events = .none
    }
  }
}
