import Chronicle
import Geometry

extension Model {
  /// Takes an input and returns the action that the shell must take. After any sequence of inputs the model can be
  /// drawn.
  public mutating func apply(_ input: Input, in atlas: Atlas) -> Effect {
    let before = standpoint
    let effect = take(input, in: atlas)
    noteEndOfLesson()
    keepToClass(from: before, in: atlas)
    if reading != .captured { dayBeforeCapture = nil }
    // A panel that was opened later has the arrows until it is closed. The legend has none.
    if panel != before.panel { cursor?.hasKeys = panel == .none || panel == .legend }
    guard effect == .suspend, isKiosk else { return effect }
    notice = "There is no shell behind this program to go back to. \(Command.quit.key) ends."
    return .none
  }

  mutating func take(_ input: Input, in atlas: Atlas) -> Effect {
    switch input {
    case .key(let key):
      notice = nil
      let effect = press(key, in: atlas)
      if effect != .lessons { offersTour = false }
      return effect
    case .paste(let text): return paste(text, in: atlas)
    case .found(let matches):
      self.matches = matches
      row = 0
      searchRow = 0
      return .none
    case .asked(let question):
      quiz?.question = question
      quiz?.chosen = nil
      return .none
    case .lessons(let lessons):
      show(lessons, in: atlas)
      offersTour = false
      return .none
    case .measured(let turn, let extent):
      self.turn(turn, over: extent, in: atlas)
      return .none
    case .exported(let wish, let outcome):
      hear(outcome, of: wish)
      return .none
    case .mouse(let action, let column, let row, let target):
      notice = nil
      waitWithAnswer()
      let before = day, chosen = self.row
      let effect = point(action, column: column, row: row, on: target, in: atlas)
      // A chosen row of the events sets the day; otherwise the day sets the row.
      if day != before, self.row == chosen || drag == .days { syncRow(in: atlas) }
      return effect
    case .resize(let size):
      self.size = size
      drag = nil
      refitStop(in: atlas)
      return .none
    case .classroom(let event):
      hear(event, in: atlas)
      return .none
    case .closing(let seconds):
      closing = seconds
      return .none
    case .tick:
      guard playback.isRunning else {
        pulse = max(0, pulse - 1)
        return .none
      }
      step(playback.isReversed ? -1 : 1, in: atlas)
      if day == atlas.days.lowerBound || day == atlas.days.upperBound { playback.isRunning = false }
      syncRow(in: atlas)
      return .none
    }
  }

  // MARK: Days

  /// Moves by days and stays inside the range.
  mutating func step(_ steps: Int, in atlas: Atlas) {
    let range = atlas.days
    // Counts can be huge; the distance to either end of the story is not.
    let reach = min(max(steps, range.lowerBound - day), range.upperBound - day)
    day = min(max(pace.step.moved(day, by: reach), range.lowerBound), range.upperBound)
  }

  /// Goes on by weeks or longer leaps, as it suits the story.
  mutating func leap(_ leaps: Int, in atlas: Atlas) {
    let most = atlas.days.upperBound - atlas.days.lowerBound + 1
    day = min(
      max(pace.leapt(from: day, by: min(max(leaps, -most), most)), atlas.days.lowerBound), atlas.days.upperBound)
  }

  /// Goes to the next or previous day of change, `times` over; tells the reader if there is none.
  mutating func jump(forward: Bool, times: Int, in district: DistrictIndex?, atlas: Atlas) {
    var here = day
    var moved = false
    for _ in 0..<min(times, atlas.days.upperBound - atlas.days.lowerBound + 1) {
      let next =
        forward
        ? atlas.timeline.nextChange(after: here, in: district)
        : atlas.timeline.previousChange(before: here, in: district)
      guard let next, atlas.days.contains(next) else { break }
      here = next
      moved = true
    }
    day = here
    guard !moved else { return }
    let where_ = district.map { " in \(name(of: $0, in: atlas))" } ?? ""
    notice = forward ? "No later change\(where_)." : "No earlier change\(where_)."
  }

  // MARK: Districts

  /// Selects the district so many places further down the list; without a selection it counts from the start, or from
  /// the end for negative steps.
  mutating func select(by steps: Int, in atlas: Atlas) {
    let districts = atlas.zoneDistricts
    guard !districts.isEmpty else { return }
    scroll = 0
    place = nil
    guard let current = selection.flatMap(districts.firstIndex(of:)) else {
      selection = steps > 0 ? districts.first : districts.last
      return
    }
    let next = (current + steps % districts.count + districts.count) % districts.count
    selection = districts[next]
  }

  /// A district's name in the language chosen, in characters that the terminal shows.
  public func name(of district: DistrictIndex, in atlas: Atlas) -> String {
    appearance.text(atlas[district].names)
  }

  // MARK: The view

  /// The finest and the coarsest scale, in metres a dot: from a village street to twice the whole map.
  private func scales(in atlas: Atlas) -> (finest: Double, coarsest: Double) {
    let size = mapSize.dots
    return (20, Viewport(fitting: atlas.partition.bounds, in: size).metresPerDot * 2)
  }

  /// Shows a part of the map.
  ///
  /// - Parameter middle: the centre of the view from which it was moved; nil for a view that begins anew.
  mutating func show(_ viewport: Viewport, about middle: PlanePoint? = nil) {
    view = MapExtent(viewport, about: middle)
  }

  /// Zooms by a factor, and keeps a point of the ground in its cell or one beside it; without one, the middle. All scales
  /// have the middle of the first view in common, so that zooming back meets the cells that were shown before.
  mutating func zoom(by factor: Double, about point: PlanePoint? = nil, in atlas: Atlas) {
    let (finest, coarsest) = scales(in: atlas)
    let before = viewport(in: atlas), middle = viewMiddle(in: atlas)
    var after = before.zoomed(by: factor, finest: finest, coarsest: coarsest)
    guard after != before else { return }
    if let point {
      let share = after.metresPerDot / before.metresPerDot
      let wanted = PlanePoint(
        x: point.x + (before.center.x - point.x) * share, y: point.y + (before.center.y - point.y) * share)
      after = after.centered(on: wanted, within: atlas.partition.bounds)
    }
    show(after.onCells(about: middle, within: atlas.partition.bounds), about: middle)
  }

  /// Pans by whole cells, as far as the middle stays on the map, so that what is shown before and after is drawn alike.
  mutating func pan(columns: Int = 0, rows: Int = 0, in atlas: Atlas) {
    var moved = viewport(in: atlas)
    let middle = viewMiddle(in: atlas)
    moved.center.x += Double(columns) * 2 * moved.metresPerDot
    moved.center.y -= Double(rows) * 4 * moved.metresPerDot
    show(moved.onCells(about: middle, within: atlas.partition.bounds), about: middle)
  }

  /// Pans by about a quarter of the map, as many columns and rows as patterns repeat after, so that they stay where they
  /// are on the ground.
  mutating func panByQuarter(across: Int = 0, down: Int = 0, in atlas: Atlas) {
    let size = mapSize
    pan(
      columns: across * max(1, (size.columns / 4 + 2) / 4 * 4), rows: down * max(1, (size.rows / 4 + 1) / 2 * 2),
      in: atlas)
  }

  /// Centres the map on the selected district, and fits it to the screen if `fit` is true.
  mutating func showSelection(fit: Bool, in atlas: Atlas) {
    guard let selection else {
      notice = Self.selectFirst
      return
    }
    let box = atlas.bounds(of: selection)
    guard !box.isEmpty else {
      notice = "\(name(of: selection, in: atlas)) has no ground on this map."
      return
    }
    if fit {
      self.fit(selection, in: atlas)
    } else {
      show(viewport(in: atlas).centered(on: box.center, within: atlas.partition.bounds))
    }
  }

  /// Fits a district to the screen, as large as it goes. What opens beside the map afterwards does not change the scale.
  mutating func fit(_ district: DistrictIndex, in atlas: Atlas) {
    show(atlas.viewport(of: .district(district), in: mapSize.dots))
  }
}
