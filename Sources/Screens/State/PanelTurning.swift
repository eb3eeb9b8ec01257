import Chronicle

/// A way to go through an open panel.
public enum PanelTurn: Hashable, Sendable {
  /// By so many lines; in a list by so many rows.
  case lines(Int)
  case halfPages(Int)
  case pages(Int)
  case top, bottom
}

/// How long a panel is, and how much of it the screen shows.
public struct PanelExtent: Hashable, Sendable {
  /// The number of its lines.
  public var lines: Int
  /// The number of lines that there is room for.
  public var room: Int
  /// For a list the lines of each of its rows.
  public var rows: [Range<Int>]
  /// Where these rows stand in a list of which only a part is made.
  var part: ListPart?

  /// The first line shown after a turn.
  func line(after turn: PanelTurn, from line: Int) -> Int {
    let last = max(0, lines - room), here = min(max(0, line), last)
    let there =
      switch turn {
      case .lines(let steps): here + steps
      case .halfPages(let steps): here + steps * max(1, room / 2)
      case .pages(let steps): here + steps * max(1, room)
      case .top: 0
      case .bottom: last
      }
    return min(max(0, there), last)
  }

  /// The row chosen after a turn: for pages the one that stands about so many lines farther.
  func row(after turn: PanelTurn, from row: Int) -> Int {
    guard !rows.isEmpty else { return 0 }
    let first = part?.first ?? 0, last = (part?.total ?? rows.count) - 1
    let here = min(max(0, row), last)
    func farther(_ lines: Int) -> Int {
      let line = rows[min(max(0, here - first), rows.count - 1)].lowerBound + lines
      return lines > 0
        ? max(min(here + 1, last), first + (rows.lastIndex { $0.lowerBound <= line } ?? rows.count - 1))
        : min(max(here - 1, 0), first + (rows.firstIndex { $0.upperBound > line } ?? 0))
    }
    switch turn {
    case .lines(let steps): return min(max(0, here + steps), last)
    case .halfPages(let steps): return steps == 0 ? here : farther(steps * max(1, room / 2))
    case .pages(let steps): return steps == 0 ? here : farther(steps * max(1, room))
    case .top: return 0
    case .bottom: return last
    }
  }
}

/// The part of a long list that is made: the rows around the chosen one, which are all that a screen can show.
struct ListPart: Hashable, Sendable {
  /// The number of the first row that is made, counted from 0.
  var first: Int
  /// The number of rows in all.
  var total: Int

  /// The rows around the chosen one.
  ///
  /// - Parameter room: the lines that the screen has; each row has one at least.
  static func around(_ chosen: Int, room: Int, of total: Int) -> Range<Int> {
    max(0, min(chosen, total) - room - 1)..<min(total, max(0, chosen) + room + 2)
  }
}

/// A panel that another one covers, as it was left.
struct CoveredPanel: Hashable, Sendable {
  var panel: Panel
  var scroll, row: Int
  /// The district and the place that it is about.
  var selection: DistrictIndex?
  var place: PlaceIndex?
}

/// What the keys of an open panel do.
extension Model {
  /// Goes through the open panel. How far pages go, only the screen knows.
  mutating func turn(_ turn: PanelTurn, in atlas: Atlas) -> Effect {
    if case .lines(let steps) = turn {
      if isListing {
        moveRow(by: steps, in: atlas)
        return .none
      }
      if panel.rules.choosesDistricts(self) {
        select(by: steps, in: atlas)
        return .none
      }
    }
    return .turn(turn)
  }

  /// Goes through the open panel, whose extent is known.
  mutating func turn(_ turn: PanelTurn, over extent: PanelExtent, in atlas: Atlas) {
    if isListing {
      moveRow(by: extent.row(after: turn, from: row) - row, in: atlas)
    } else {
      scroll = extent.line(after: turn, from: scroll)
    }
  }

  /// Handles Tab in an open panel.
  mutating func moveInPanel(by steps: Int, in atlas: Atlas) {
    let rules = panel.rules
    if let list = rules.list { return list.across(&self, by: steps, in: atlas) }
    guard let across = rules.across else {
      notice = "\(Command.tabOn.key) does nothing in this panel. \(Command.closePanel.key) closes it."
      return
    }
    across(&self, steps, atlas)
  }

  /// Handles Enter in an open panel.
  mutating func chooseInPanel(in atlas: Atlas) {
    if let list = panel.rules.list { return list.enter(&self, in: atlas) }
    guard !panel.rules.isAboutSelection else { return openDistrict() }
    notice = "There is nothing to open in this panel. \(Command.closePanel.key) closes it."
  }

  /// Opens the record of a place's district over that of the place. The record of a district is told again.
  private mutating func openDistrict() {
    guard place != nil else { return }
    cover(with: .inspection)
    place = nil
  }

  /// The most panels that are kept below the open one.
  private static let mostCovered = 8

  /// Opens a panel over the open one, which comes back when it is closed.
  mutating func cover(with panel: Panel) {
    let own = CoveredPanel(panel: self.panel, scroll: scroll, row: row, selection: selection, place: place)
    let below = self.panel == .none ? covered : covered + [own]
    open(panel)
    covered = below.suffix(Self.mostCovered)
  }

  /// Closes the open panel; the one below it comes back as it was.
  mutating func closePanel() {
    if panel == .comparison { comparedDay = nil }
    if reading == .captured, panel == .legend { return leaveCapture() }
    let below = covered.last
    let rest = covered.dropLast()
    // A record that covers another one leads back to what that is about.
    let isRecord = panel.rules.isAboutSelection
    open(.none)
    guard let below else { return }
    if isRecord, below.panel.rules.isAboutSelection { (selection, place) = (below.selection, below.place) }
    (panel, scroll, row) = (below.panel, below.scroll, below.row)
    covered = Array(rest)
  }
}
