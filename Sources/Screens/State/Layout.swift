/// The rectangles of the parts of a screen. All drawing takes its room from here.
public struct Layout: Hashable, Sendable {
  /// The title bar, the top row.
  public var title = CellRect.none
  /// The presenter's strip with the state of the class; empty for others, and on small screens.
  public var strip = CellRect.none
  /// The map, or the list that takes its place.
  public var map = CellRect.none
  /// The panel, beside the map or, on narrow screens, in its place. Where nothing is open and the map leaves columns
  /// empty, it is the legend that stands in them.
  public var panel = CellRect.none
  /// The legend in one line, where it does not stand beside the map; else empty.
  public var keyLine = CellRect.none
  /// The sentence about the day or the selection; empty on low and narrow screens, where it is in the status line.
  public var news = CellRect.none
  /// The chart of ground that changed holder by day; empty on low and narrow screens.
  public var sparkline = CellRect.none
  /// The date slider; empty on low and narrow screens.
  public var slider = CellRect.none
  /// The lens of a long story, two or three rows below the dates; empty elsewhere and on low and narrow screens.
  public var lens = CellRect.none
  /// The row below the slider, with its dates and the day shown; empty on low and narrow screens.
  public var dates = CellRect.none
  /// The status line, the bottom row; empty on a screen of one row.
  public var status = CellRect.none
  /// Whether the screen is too small for a map, so that a list of districts takes its place.
  public var isList = false

  /// The width in columns from which a panel always stands beside the map.
  static let widthForPanel = 100
  static let panelWidth = 36
  /// The widest panel beside the map: longer lines are hard to read, and a day axis has a column a day.
  static let widestHalf = 80
  /// The width of the legend on narrower screens, in columns that the map leaves empty.
  static let keyWidth = 32
  /// Room for the dates on either side of the slider, where no row below it has them.
  static let sliderMargin = 7
  /// The rows of a screen from which the lens has a row of names; on lower ones the map needs it more.
  static let heightForLensNames = 30
  /// Room left of the lens for its unit and its bracket.
  static let lensMargin = 8
  /// Room left of the slider for the unit of the chart.
  static let unitWidth = 5

  /// The layout of a model's screen.
  public init(of model: Model) { self.init(of: model, showing: model.panel) }

  /// The layout of a model's screen with another panel open.
  init(of model: Model, showing panel: Panel) {
    self.init(
      size: model.size, panel: panel, homeShape: model.homeShape,
      hasStrip: model.classroom?.presenting != nil && panel != .card, hasLens: model.pace.isOfYears && !model.hidesLens)
  }

  /// The layout of a screen of a size on which a panel is open.
  ///
  /// - Parameters:
  ///   - homeShape: the width of the map's home view for a height of 1.
  ///   - hasStrip: whether a presenter's strip is shown where there is room.
  ///   - hasLens: whether the story is too long for the slider to have a column a day.
  public init(
    size: CellSize, panel open: Panel, homeShape: Double = 1, hasStrip: Bool = false, hasLens: Bool = false
  ) {
    let (columns, rows) = (size.columns, size.rows)
    guard columns > 0, rows > 0 else { return }
    isList = columns < 40 || rows < 12
    title = CellRect(column: 0, row: 0, columns: columns, rows: 1)
    guard rows > 1 else { return }
    status = CellRect(column: 0, row: rows - 1, columns: columns, rows: 1)
    let below = placeDays(columns: columns, rows: rows, hasLens: hasLens)
    let hasStrip = hasStrip && rows >= 16 && columns >= 40
    if hasStrip { strip = CellRect(column: 0, row: 1, columns: columns, rows: 1) }
    let top = hasStrip ? 2 : 1
    map = CellRect(column: 0, row: top, columns: columns, rows: below - top)
    placePanel(open, homeShape: homeShape)
  }

  /// Places what tells of days, from the bottom up, and returns the first row that it takes.
  private mutating func placeDays(columns: Int, rows: Int, hasLens: Bool) -> Int {
    var below = rows - 1
    func row(from margin: Int = 0, to end: Int = 0) -> CellRect {
      below -= 1
      return CellRect(column: margin, row: below, columns: columns - margin - end, rows: 1)
    }
    guard rows >= 8, columns >= 20 else { return below }
    let hasDates = !isList
    if hasLens, hasDates, rows >= 24, columns >= 60 {
      let height = rows >= Self.heightForLensNames ? 3 : 2
      below -= height
      lens = CellRect(column: Self.lensMargin, row: below, columns: columns - Self.lensMargin - 3, rows: height)
    }
    if hasDates { dates = row() }
    let margin = hasDates ? Self.unitWidth : columns >= 40 ? Self.sliderMargin : 0
    let end = hasDates ? 2 : margin
    slider = row(from: margin, to: end)
    if rows >= (hasDates ? 14 : 12) { sparkline = row(from: margin, to: end) }
    if rows >= 20, columns >= 60 { news = row() }
    return below
  }

  /// Places the open panel, and the legend beside the map or in a line below it.
  private mutating func placePanel(_ open: Panel, homeShape: Double) {
    let columns = map.size.columns
    if !isList, columns >= Self.widthForPanel {
      takePanel(panelWidth(of: open, columns: columns))
      // The line lies over the map's last row, so that the map stays as it is when a panel opens.
      if open != .none, open != .legend, map.size.columns >= 60 { keyLine = lastRowOfMap }
      return stretch(over: open)
    }
    if open != .none {
      takePanel(panelWidth(of: open, columns: columns))
      stretch(over: open)
    }
    guard !isList, map.size.columns > 0, columns >= 60 else { return }
    if open == .none, hasRoomForKey(homeShape) { return takePanel(Self.keyWidth) }
    guard map.size.rows >= 6 else { return }
    let line = lastRowOfMap
    map.size.rows -= 1
    panel.size.rows = max(0, panel.size.rows - 1)
    keyLine = CellRect(column: 0, row: line.row, columns: columns, rows: 1)
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

  /// Gives a page, and on wide screens a list beside the map, all rows above the status line.
  private mutating func stretch(over open: Panel) {
    let isPage = open.rules.width == .page
    guard isPage || open.rules.list != nil && title.size.columns >= Self.widthForPanel && map.size.columns > 0 else {
      return
    }
    panel.size.rows = status.row - panel.row
    guard !isPage else {
      return (slider, sparkline, dates, lens, news, keyLine) = (.none, .none, .none, .none, .none, .none)
    }
    slider = cut(slider)
    sparkline = cut(sparkline)
    dates = cut(dates)
    lens = cut(lens)
    news = cut(news)
  }

  /// A row below the map, as far as the panel beside it leaves it.
  private func cut(_ row: CellRect) -> CellRect {
    var row = row
    row.size.columns = max(0, min(row.size.columns, map.size.columns - row.column - 2))
    return row
  }

  private var lastRowOfMap: CellRect {
    CellRect(column: map.column, row: map.rows.upperBound - 1, columns: map.size.columns, rows: 1)
  }

  private mutating func takePanel(_ width: Int) {
    map.size.columns -= width
    panel = CellRect(column: map.size.columns, row: map.row, columns: width, rows: map.size.rows)
  }

  /// Whether the home view, as large as the rows of the map allow, leaves the columns that the legend needs. A cell is
  /// half as wide as it is high.
  private func hasRoomForKey(_ homeShape: Double) -> Bool {
    map.size.rows >= 13 && homeShape * Double(2 * map.size.rows) <= Double(map.size.columns - Self.keyWidth)
  }
}
