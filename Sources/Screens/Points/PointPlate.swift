import Basics
import Chronicle
import Geometry

/// The plate beside the cursor: where the point lies, who had it when, with a strip of all days, and how far the front
/// line is.
struct PointPlate {
  let atlas: Atlas
  let model: Model
  let account: PointAccount
  /// The cell of the cursor on the map.
  let cell: CellPosition

  /// The widest plate, and the smallest map that has room for one.
  private static let widest = 48, narrowest = 34, lowest = 12, roomy = 24

  /// Draws the plate where it hides the least of what lies around the cursor.
  func draw(into frame: inout Frame, at map: CellRect) {
    guard map.size.columns >= Self.narrowest, map.size.rows >= Self.lowest else { return }
    let width = min(Self.widest, map.size.columns - 2) - 2
    let lines = lines(width: width, hasRoom: map.size.rows >= Self.roomy)
    let size = CellSize(columns: width + 2, rows: lines.count)
    guard size.rows * 2 <= map.size.rows else { return }
    guard let rect = PlateRoom(cell: cell, map: map).rect(for: size, in: frame) else { return }
    frame.fill(rect, with: Cell(" ", Ink(.text, on: .panel)))
    for (offset, line) in lines.enumerated() {
      line.draw(
        model.appearance, into: &frame, from: rect.column + 1, to: rect.column + 1 + width, row: rect.row + offset)
    }
  }

  /// - Parameter hasRoom: whether there is room for the keys too.
  private func lines(width: Int, hasRoom: Bool) -> [PanelLine] {
    let keys = hasRoom ? keys : []
    let page = PanelPage(model.appearance, width: width)
    var blocks: [PanelBlock] = [.line(atlas.position(of: account), .strong)]
    if let near = atlas.nearestPlace(to: account.point, finest: finest) {
      blocks.append(.line(atlas.words(of: near), .dim))
    }
    if case .zone(let face) = account.ground {
      blocks += holders(of: face).map { .runs($0) }
      let strip = strip(of: face, width: width)
      return page.lines(of: blocks) + strip + page.lines(of: front + keys)
    }
    blocks.append(.text(atlas.words(of: account, tellsLater: model.tellsLater)))
    return page.lines(of: blocks + front + keys)
  }

  /// Villages say nothing on the scale of a country.
  private var finest: Int { MapStyle.finestRank(metresPerDot: model.viewport(in: atlas).metresPerDot) }

  private var front: [PanelBlock] {
    account.hasFront ? [.text(atlas.frontWords(from: account.point, on: model.day))] : []
  }

  /// The keys of the cursor, while it has them.
  private var keys: [PanelBlock] {
    guard model.cursor?.hasKeys == true else { return [] }
    let words: Phrase = """
      arrows move, \(Command.cursorDayBack.key) \(Command.cursorDayOn.key) its days, \(Command.cursorRecord.key) record, \
      \(Command.leaveCursor.key) leaves
      """
    return [.line(words, .dim)]
  }

  /// The holder of the day with a sample, and the next one: "Artsakh until 27 Oct", "Azerbaijan from 28 Oct".
  private func holders(of face: FaceIndex) -> [[PanelRun]] {
    let spans = atlas.spans(of: face)
    guard let number = spans.lastIndex(where: { $0.entry.from <= model.day }) else { return [] }
    let here = spans[number]
    var runs = [sample(face, on: model.day), PanelRun(" \(name(of: here))", .strong)]
    if let change = atlas.openChange(of: face, on: model.day) {
      let isInside = !atlas.timeline.isOpenBetweenHolders(face, on: model.day)
      let who: Phrase = isInside ? atlas.contenders(of: face, on: model.day) : "one or the other"
      return [[sample(face, on: model.day), PanelRun(" \(who), \(atlas.when(change.entry))")]]
    }
    if !here.isFromTheBeginning {
      runs.append(PanelRun(" since \(atlas.when(here.entry))"))
    }
    guard model.tellsLater, let last = here.last, number + 1 < spans.count else { return [runs] }
    let next = spans[number + 1]
    if here.isFromTheBeginning, next.entry.range == nil { runs.append(PanelRun(" until \(atlas.told(last))")) }
    let when =
      next.entry.range.map { " between \(atlas.told($0.lowerBound)) and \(atlas.told($0.upperBound))" as Phrase }
      ?? " from \(atlas.told(next.entry.from))"
    return [runs, [sample(face, on: next.entry.from), PanelRun(" \(name(of: next))", .strong), PanelRun(when)]]
  }

  private func name(of span: PointSpan) -> Phrase {
    span.isUnmapped ? "in part each side" : atlas.holderWords(span.entry.state)
  }

  private func sample(_ face: FaceIndex, on day: Day) -> PanelRun {
    let cell = MapStyle(model).fill(atlas.ground(of: face, on: day), column: 0, row: 0)
    return PanelRun(drawn: String(repeating: String(cell.glyph), count: 2), cell.ink.mark, on: cell.ink.ground)
  }

  /// The strip, and below it the ends of the story and the day.
  private func strip(of face: FaceIndex, width: Int) -> [PanelLine] {
    let scale = DayScale(atlas.days, columns: width)
    let cells = HolderStrip(atlas: atlas, face: face, model: model, scale: scale).cells
    let runs = cells.map { PanelLine.Run(text: String($0.glyph), mark: $0.ink.mark, ground: $0.ink.ground) }
    return [PanelLine(runs: runs), axis(scale)]
  }

  private func axis(_ scale: DayScale) -> PanelLine {
    let (first, last) = (end(atlas.days.lowerBound), end(atlas.days.upperBound))
    let here = atlas.words(for: model.day)
    let column = min(
      max(first.count + 1, scale.column(of: model.day) - here.count / 2), scale.width - last.count - here.count - 1)
    guard column > first.count else { return PanelLine(here, .key) }
    func gap(to column: Int, after text: Int) -> PanelLine.Run {
      PanelLine.Run(text: String(repeating: " ", count: max(1, column - text)), mark: .dim, ground: nil)
    }
    return PanelLine(runs: [
      .init(text: first, mark: .dim), gap(to: column, after: first.count), .init(text: here, mark: .key),
      gap(to: scale.width - last.count, after: column + here.count), .init(text: last, mark: .dim),
    ])
  }

  private func end(_ day: Day) -> String {
    atlas.isOfYears ? String(day.civil.year) : day.short
  }
}
