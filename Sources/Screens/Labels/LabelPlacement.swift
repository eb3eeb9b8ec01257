import Chronicle
import Geometry

/// Places names on a map so that none overlaps another, a marker or, where it can be avoided, the front line.
///
/// **The law.** On a part of the map (viewport, appearance, selection) each name has *one* place for all days. A day
/// decides only which names are shown. So no name moves while the days run, and a day looks the same from whichever day it
/// is reached. `MapNames` lays such parts side by side, so that no name moves while the map does.
///
/// 1. Names are placed in this order: the chosen place; places of the selected district; places in the news on the
///    day; the others by rank.
/// 2. *Standing* names, which the scale shows on every day, are placed first. Each goes to the free slot with the
///    least `distaste`, a cost that grows with the share of all days on which the front line runs through the slot and
///    with the markers that would be covered.
/// 3. *Passing* names belong to places that are in the news: a statement was made about the place on the day, or its
///    ground changed holder. Each is placed once for all its days, where there is room on all of them. It avoids the
///    front line of those days as long as there is any other slot, even one at the end of a leader.
/// 4. A passing name without a free slot hides standing names of the last kind in rule 1, as few and as low in rank as
///    possible, on its days only. Names of rank 1 stay, because villages cannot be located without the towns around
///    them. Names that are in the news themselves on such a day stay, and so do all markers.
/// 5. On a day on which the front line runs through a name's text or leader, the name is shown if it is chosen, in the
///    selected district or of rank 1 or 2. Otherwise a standing name shows its marker alone, and a passing one is left
///    out.
/// 6. A day has at most one passing name for each 400 cells of the map.
///
/// Complexity: linear in candidates times slots times the cells of a name. The names of a day take one pass over the
/// names placed.
struct LabelPlacement: Sendable {
  /// A name with the days on which it is shown.
  struct Placed: Hashable, Sendable {
    var label: PlaceLabel
    var isStanding: Bool
    /// Whether a name in the news may hide it.
    var givesWay: Bool
    /// The days on which its text is shown. The marker of a standing name is shown on every day.
    var days: DaySet
  }

  let size: CellSize
  private(set) var names: [Placed] = []
  private let bits: DayBits
  private let story: StoryDays
  /// The slots of names by their widths, while names are placed.
  private var slots: [Int: [LabelSlot]] = [:]

  /// - Parameters:
  ///   - near: the places that may lie in the view; nil for all.
  ///   - days: what is known of the front line between faces, and will be.
  ///   - pictures: the map as it is drawn, which tell where a front line may run.
  init(
    of atlas: Atlas, near: [Int]? = nil, story: StoryDays, days: inout FrontDays, in viewport: Viewport,
    cells: CellSize,
    pictures: [PlacedPicture],
    appearance: Appearance, selection: DistrictIndex?, place chosen: PlaceIndex? = nil
  ) {
    size = cells
    bits = story.bits
    self.story = story
    let candidates = LabelCandidate.all(
      of: atlas, near: near, story: story, in: viewport, appearance: appearance, selection: selection, chosen: chosen)
    guard !candidates.isEmpty, cells.columns > 0 else { return }
    var ground = LabelGround(of: atlas, story: story, days: &days, pictures: pictures, cells: cells)
    for candidate in candidates where slots[candidate.width] == nil {
      slots[candidate.width] = LabelSlot.slots(width: candidate.width)
    }
    defer { slots = [:] }
    for candidate in candidates where candidate.isStanding {
      ground.want(ground.index(candidate.column, candidate.row))
    }
    var rest: [LabelCandidate] = []
    for candidate in candidates {
      if !candidate.isStanding || !addStanding(candidate, on: &ground) { rest.append(candidate) }
    }
    let most = max(3, cells.columns * cells.rows / 400)
    var counts = [Int](repeating: 0, count: 128)
    var full = DaySet.none
    for candidate in rest {
      let days = addPassing(candidate, days: story.news[candidate.place.index] - full, on: &ground)
      days.forEachBit { bit in
        counts[bit] += 1
        if counts[bit] == most { full |= DaySet(bits: 1 << UInt128(bit)) }
      }
    }
  }

  /// The names shown on a day whose markers lie in a part of the map; nil for all of it. A standing name whose text is hidden
  /// or not wholly in that part has an empty text.
  func labels(on day: Day, in part: CellRect? = nil) -> [PlaceLabel] {
    let today = bits.set(of: day)
    var labels: [PlaceLabel] = []
    labels.reserveCapacity(names.count)
    for name in names where part?.contains(column: name.label.markerColumn, row: name.label.row) ?? true {
      if name.days.meets(today), part.map(name.label.isWhole) ?? true {
        if name.isStanding || bits.daysPerBit == 1 || story.hasNews(name.label.place, on: day) {
          labels.append(name.label)
        }
      } else if name.isStanding {
        labels.append(name.label.withoutText)
      }
    }
    return labels
  }

  // MARK: Placing

  private mutating func addStanding(_ candidate: LabelCandidate, on ground: inout LabelGround) -> Bool {
    let all = bits.all
    guard let fit = best(for: candidate, on: all, ground: ground, mayHide: false) else { return false }
    let number = names.count
    for cell in fit.cells { ground.putStanding(number, cell) }
    ground.putMarker(ground.index(candidate.column, candidate.row), on: all)
    names.append(
      Placed(
        label: fit.label, isStanding: true, givesWay: candidate.standing == .other && candidate.rank > 1,
        days: candidate.mayCoverFront ? all : all - fit.onFront))
    return true
  }

  /// Places the name for the given days, and returns the days on which it is shown: none where there is no room.
  private mutating func addPassing(
    _ candidate: LabelCandidate, days: DaySet, on ground: inout LabelGround
  ) -> DaySet {
    guard !days.isEmpty, let fit = best(for: candidate, on: days, ground: ground, mayHide: true) else { return .none }
    let shown = candidate.mayCoverFront ? days : days - fit.onFront
    guard !shown.isEmpty else { return .none }
    for number in fit.hidden { names[number].days = names[number].days - shown }
    for cell in fit.cells { ground.putPassing(cell, on: shown) }
    ground.putMarker(ground.index(candidate.column, candidate.row), on: shown)
    names.append(Placed(label: fit.label, isStanding: false, givesWay: false, days: shown))
    return shown
  }

  private struct Fit {
    var label: PlaceLabel
    /// The cells of text and leader.
    var cells: [Int]
    var onFront: DaySet
    /// The standing names that must be hidden.
    var hidden: [Int]
  }

  /// The slot with the least cost that is free on the given days, or that becomes free by hiding names.
  private func best(
    for candidate: LabelCandidate, on days: DaySet, ground: LabelGround, mayHide: Bool
  ) -> Fit? {
    guard candidate.width > 0 else { return nil }
    var hiddenForMarker: [Int] = []
    // One free cell on either side keeps two names from reading as one.
    guard
      ground.isFreeOfMarkers(ground.index(candidate.column, candidate.row), on: days),
      isFree(
        (candidate.column - 1)..<(candidate.column + 2), row: candidate.row, on: days, ground: ground,
        mayHide: mayHide, hiding: &hiddenForMarker)
    else { return nil }
    // The cost of covering the front line on all of the days. A standing name weighs its share of this against the
    // looks of a slot. For a passing name it is worse than any slot, and where the front must not be covered, worse
    // than hiding other names.
    let frontWeight = !mayHide ? 100 : candidate.mayCoverFront ? 1000 : 1_000_000
    var best: (slot: LabelSlot, onFront: DaySet, hidden: [Int])?
    var least = Int.max
    for slot in slots[candidate.width]! where slot.distaste < least {
      var hidden = hiddenForMarker
      guard
        let onFront = fit(slot, of: candidate, on: days, ground: ground, mayHide: mayHide, hiding: &hidden)
      else { continue }
      let distaste =
        slot.distaste + crowding(of: slot, for: candidate, on: days, ground: ground) + frontWeight * onFront.count
        / days.count
        + hidden.reduce(0) { $0 + 2000 + 200 * max(0, 6 - story.rank(of: names[$1].label.place)) }
      guard distaste < least else { continue }
      least = distaste
      best = (slot, onFront, hidden)
    }
    return best.map { best in
      let label = PlaceLabel(
        place: candidate.place, markerColumn: candidate.column, row: candidate.row,
        textRow: candidate.row + best.slot.row, textColumn: candidate.column + best.slot.column, text: candidate.text,
        leader: best.slot.leader)
      let text = (label.textColumn..<label.textColumn + candidate.width).map { ground.index($0, label.textRow) }
      return Fit(
        label: label, cells: text + label.leaderCells.map { ground.index($0.column, $0.row) }, onFront: best.onFront,
        hidden: best.hidden)
    }
  }

  /// The cost of taking room from others: of markers that could not be placed any more, and of markers that a leader
  /// passes.
  private func crowding(
    of slot: LabelSlot, for candidate: LabelCandidate, on days: DaySet, ground: LabelGround
  ) -> Int {
    var sum = 0
    let row = candidate.row + slot.row, start = candidate.column + slot.column
    for column in ((start - 1)..<(start + candidate.width + 1)).clamped(to: 0..<size.columns)
    where row != candidate.row || column != candidate.column {
      sum += 100 * Int(ground.wanted[ground.index(column, row)])
    }
    guard let leader = slot.leader else { return sum }
    for step in 1...leader.length {
      let column = candidate.column + step * leader.across, line = candidate.row + step * leader.down
      for beside in [column - 1, column, column + 1] where line != candidate.row && (0..<size.columns).contains(beside)
      {
        let cell = ground.index(beside, line)
        sum += 100 * Int(ground.wanted[cell]) + (ground.isFreeOfMarkers(cell, on: days) ? 0 : 10)
      }
    }
    return sum
  }

  /// The days on which a slot lies on the front line; nil where it is not free.
  private func fit(
    _ slot: LabelSlot, of candidate: LabelCandidate, on days: DaySet, ground: LabelGround, mayHide: Bool,
    hiding hidden: inout [Int]
  ) -> DaySet? {
    let start = candidate.column + slot.column, row = candidate.row + slot.row
    let text = start..<(start + candidate.width)
    guard ground.hasRoom(for: text, row: row),
      isFree(
        (text.lowerBound - 1)..<(text.upperBound + 1), row: row, on: days, ground: ground, mayHide: mayHide,
        hiding: &hidden)
    else { return nil }
    for column in (text.lowerBound - 1)..<(text.upperBound + 1) where column >= 0 && column < size.columns {
      guard ground.isFreeOfMarkers(ground.index(column, row), on: days) else { return nil }
    }
    var onFront = DaySet.none
    for column in text { onFront |= ground.fronts[ground.index(column, row)] }
    if let leader = slot.leader {
      for step in 1...leader.length {
        let column = candidate.column + step * leader.across, line = candidate.row + step * leader.down
        guard ground.hasRoom(for: column..<(column + 1), row: line),
          ground.isFreeOfMarkers(ground.index(column, line), on: days),
          isFree((column - 1)..<(column + 2), row: line, on: days, ground: ground, mayHide: mayHide, hiding: &hidden)
        else { return nil }
        onFront |= ground.fronts[ground.index(column, line)]
      }
    }
    return onFront & days
  }

  /// Whether no text or leader of other names takes the cells on the given days. Where `mayHide` allows it, names in
  /// the way are added to `hidden` instead.
  private func isFree(
    _ columns: Range<Int>, row: Int, on days: DaySet, ground: LabelGround, mayHide: Bool, hiding hidden: inout [Int]
  ) -> Bool {
    for column in columns.clamped(to: 0..<size.columns) {
      let cell = ground.index(column, row)
      guard ground.isFreeOfPassing(cell, on: days) else { return false }
      guard let number = ground.standingName(in: cell) else { continue }
      guard mayHide else { return false }
      let other = names[number]
      guard other.days.meets(days) else { continue }
      guard other.givesWay, !story.news[other.label.place.index].meets(days) else { return false }
      if !hidden.contains(number) { hidden.append(number) }
    }
    return true
  }
}
