import Chronicle
import Geometry

/// What keys do with the cursor on the map.
extension Model {
  /// How much a key zooms.
  static let zoomStep = 1.5

  /// Puts the cursor on the map, takes the arrows back from a panel that was opened later, or takes the cursor away.
  mutating func toggleCursor(in atlas: Atlas) {
    guard !Layout(of: self).isList || isSpoken else {
      notice = "There is no room for a map here: a screen of 40 columns and 12 rows has one."
      return
    }
    guard let cursor else {
      if !Layout(of: self).map.hasRoom { open(.none) }
      return self.cursor = MapCursor(startingPoint(in: atlas))
    }
    if cursor.hasKeys {
      self.cursor = nil
    } else {
      if !Layout(of: self).map.hasRoom { open(.none) }
      self.cursor?.hasKeys = true
    }
  }

  /// The point that is asked about first: the open place, else the middle of the selected district, else of the view.
  private func startingPoint(in atlas: Atlas) -> PlanePoint {
    let middle = viewport(in: atlas).center
    if let coordinate = place.flatMap({ atlas[$0].coordinate }) {
      return shown(atlas.projection.project(coordinate), atlas)
    }
    guard let selection else { return middle }
    let box = atlas.bounds(of: selection)
    return box.isEmpty ? middle : shown(box.center, atlas)
  }

  private func shown(_ point: PlanePoint, _ atlas: Atlas) -> PlanePoint {
    isSpoken || viewport(in: atlas).bounds.contains(point) ? point : viewport(in: atlas).center
  }

  /// Moves the cursor by steps, inside the map. The view follows it.
  mutating func moveCursor(right: Int = 0, down: Int = 0, in atlas: Atlas) {
    guard let cursor else { return }
    let (across, up) = cursorStep(of: cursor, in: atlas)
    let bounds = atlas.partition.bounds
    let wanted = PlanePoint(x: cursor.point.x + Double(right) * across, y: cursor.point.y - Double(down) * up)
    self.cursor?.point = PlanePoint(
      x: min(max(wanted.x, min(bounds.minX, cursor.point.x)), max(bounds.maxX, cursor.point.x)),
      y: min(max(wanted.y, min(bounds.minY, cursor.point.y)), max(bounds.maxY, cursor.point.y)))
    if self.cursor == cursor { notice = "This is the edge of the map." }
    keepCursorInView(in: atlas)
  }

  /// A step of the cursor in metres of the plane: a cell, or where the map is told some kilometres of ground.
  private func cursorStep(of cursor: MapCursor, in atlas: Atlas) -> (across: Double, up: Double) {
    guard isSpoken else {
      let dot = viewport(in: atlas).metresPerDot
      return (2 * dot, 4 * dot)
    }
    let scale = atlas.projection.scale(latitude: atlas.projection.unproject(cursor.point).latitude)
    return (cursor.step.value * scale.east, cursor.step.value * scale.north)
  }

  /// Moves the map as far as it must so that the cursor is seen with a few cells around it.
  private mutating func keepCursorInView(in atlas: Atlas) {
    guard let point = cursor?.point else { return }
    let viewport = viewport(in: atlas)
    let bounds = viewport.bounds, margin = min(bounds.width, bounds.height) / 8
    let x = max(0, point.x - bounds.maxX + margin) - max(0, bounds.minX + margin - point.x)
    let y = max(0, point.y - bounds.maxY + margin) - max(0, bounds.minY + margin - point.y)
    guard !bounds.contains(point) else { return }
    let cell = 2 * viewport.metresPerDot
    pan(
      columns: Int((x / cell).rounded(.awayFromZero)), rows: Int((-y / cell / 2).rounded(.awayFromZero)), in: atlas)
  }

  /// Zooms on the cursor, so that what is asked about stays in its cell; without one, on the middle of the map. Where the
  /// map is told, the step of the cursor changes.
  mutating func zoomOnCursor(by factor: Double, in atlas: Atlas) {
    guard isSpoken, cursor != nil else { return zoom(by: factor, about: cursor?.point, in: atlas) }
    cursor?.changeStep(longer: factor < 1)
    if let step = cursor?.step { notice = "A step is \(step.told)." }
  }

  /// Goes to the next or the previous day on which the ground at the cursor came to another holder.
  mutating func jumpAtCursor(forward: Bool, times: Int, in atlas: Atlas) {
    guard let face = cursor.flatMap({ atlas.partition.face(at: $0.point) }), atlas.timeline.isInZone(face) else {
      notice = "The holder of this ground does not change on this map."
      return
    }
    let days = atlas.spans(of: face).dropFirst().map(\.entry.from).filter(atlas.days.contains)
    let next = forward ? days.filter { $0 > day }.prefix(times).last : days.filter { $0 < day }.suffix(times).first
    guard let next else {
      notice = "\(forward ? "No later" : "No earlier") day on which this point changes hands."
      return
    }
    day = next
  }

  /// Opens the record of the place at the cursor, or else of its district.
  mutating func inspectCursor(in atlas: Atlas) {
    guard let cursor else { return }
    guard let face = atlas.partition.face(at: cursor.point) else {
      notice = "There is no record of ground outside the map."
      return
    }
    if let place = place(atCursor: cursor, in: atlas) { return open(place, in: atlas) }
    selection = atlas[face].district
    place = nil
    open(.inspection)
  }

  private func place(atCursor cursor: MapCursor, in atlas: Atlas) -> PlaceIndex? {
    guard isSpoken else { return cell(of: cursor.point, in: atlas).flatMap { place(near: $0, in: atlas) } }
    let near = atlas.nearestPlace(to: atlas.projection.unproject(cursor.point))
    return near.flatMap { $0.distance.kilometres < 1 ? $0.place : nil }
  }

  /// The cell of the map in which a point is drawn; nil outside the view.
  public func cell(of point: PlanePoint, in atlas: Atlas) -> CellPosition? {
    let viewport = viewport(in: atlas), dot = viewport.dot(point)
    return viewport.shows(dot) ? CellPosition(column: Int(dot.x) / 2, row: Int(dot.y) / 4) : nil
  }

  /// Whether what happens after the day shown may be told: not while a lesson or a quiz asks about it, nor beyond the
  /// day at which the class is held.
  var tellsLater: Bool { horizon == nil && classroom?.following?.state?.lock == nil }
}

extension CellRect {
  /// Whether a map can be read in it.
  fileprivate var hasRoom: Bool { !isEmpty }
}
/// What is said of the point at the cursor.
extension Model {
  /// The account of the point at the cursor on the day; nil without a cursor.
  func cursorAccount(in atlas: Atlas) -> PointAccount? {
    cursor.map { atlas.account(of: atlas.projection.unproject($0.point), on: day) }
  }

  /// The answer in a line: who held the point, since when, by which source, and how far the front line is.
  ///
  /// - Parameter isShort: whether there is one line for all of it.
  func cursorWords(in atlas: Atlas, isShort: Bool = false) -> Phrase {
    guard let account = cursorAccount(in: atlas) else { return "" }
    let words = atlas.words(of: account, tellsLater: tellsLater)
    guard account.hasFront else { return words }
    let front =
      isShort ? atlas.frontInShort(from: account.point, on: day) : atlas.frontWords(from: account.point, on: day)
    return "\(words) \(front)"
  }

  /// The same as far as the plate beside the cursor does not have it: who held the point on the day.
  func cursorWordsInBrief(in atlas: Atlas, withFront: Bool) -> Phrase {
    guard let account = cursorAccount(in: atlas) else { return "" }
    let words = atlas.words(of: account, tellsLater: false, isBrief: true)
    return withFront && account.hasFront
      ? "\(words) \(atlas.frontInShort(from: account.point, on: day, isCompared: false))" : words
  }
}

extension PointAccount {
  /// Whether the distance of the front line is of use here.
  var hasFront: Bool {
    switch ground {
    case .zone, .beyond, .lake: true
    case .outside, .before: false
    }
  }
}
