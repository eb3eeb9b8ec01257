import Basics
import Chronicle
import Geometry
import Overlay

/// What an import understood, what it mended or passed over, and every alteration in km².
public struct ImportFindings: Sendable {
  /// What was understood: files, days, holders.
  public let understood: [String]
  /// What was mended or passed over.
  public let mended: [String]
  /// Ground whose holder was altered, or that two held: each with the worst day.
  public let alterations: [String]
  /// Writes every altered face as CSV: `day,until,face,km2,why`.
  public let table: @Sendable () -> String
  /// Draws, as SVG, the source against the pack on the worst day.
  public let picture: @Sendable () -> String

  init(_ ground: ImportedGround) {
    picture = { ground.picture.svg }
    understood = Self.understood(ground)
    mended = Self.mended(ground)
    alterations = Self.alterations(ground)
    table = { Self.table(ground) }
  }

  /// All lines.
  public var lines: [String] { understood + mended + alterations }

  private static func understood(_ ground: ImportedGround) -> [String] {
    let columns = ground.columns, gathering = ground.gathering
    var lines = [
      "\(counted(gathering.files.count, "file")), \(columns.starts[0]) to \(columns.last), "
        + "\(counted(columns.starts.count, "state")) in time, \(grouped(gathering.polygons.pool.pointCount)) points"
    ]
    let box = gathering.box
    lines.append("what was brought lies from \(earthly(box.west, box.south)) to \(earthly(box.east, box.north))")
    for (from, count) in gathering.datesFrom.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      lines.append("dates from \(from): \(counted(count, "feature"))")
    }
    if gathering.partialDates > 0 {
      lines.append(
        "dates without a day or a month: \(counted(gathering.partialDates, "feature")), taken as their whole span")
    }
    for (from, count) in gathering.holdersFrom.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      lines.append(
        from.isEmpty
          ? "no property tells holders; all ground is of one, 'held': \(counted(count, "feature"))"
          : "holders from \(from): \(counted(count, "feature"))")
    }
    lines.append("holders: " + ground.holders.map(\.id).joined(separator: ", "))
    if !columns.superseded.isEmpty {
      lines.append(
        "files of which another tells the same day later: \(Self.list(columns.superseded.map(SourceFiles.name)))")
    }
    let untold = columns.untold(ground.options.step)
    if !untold.isEmpty {
      let spans = untold.map {
        $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)"
      }
      lines.append("days without a file, told as the day before them: \(list(spans))")
    }
    let events = ground.events
    if events.count + events.outside > 0 {
      lines.append("\(counted(events.count, "event")), \(events.outside) more outside these days left out")
    }
    lines.append(
      "\(counted(ground.map.faces.count, "face")) out of \(grouped(ground.map.drawnFaces)) that the lines cut, "
        + "\(counted(ground.map.faces.reduce(0) { $0 + $1.history.count - 1 }, "change"))")
    return lines
  }

  private static func list(_ words: [String]) -> String {
    words.count > 8
      ? words.prefix(8).joined(separator: ", ") + " and \(words.count - 8) more" : words.joined(separator: ", ")
  }

  private static func mended(_ ground: ImportedGround) -> [String] {
    let notes = ground.gathering.notes, polygons = ground.gathering.polygons
    let counts = [
      (notes.unclosedRings, "ring was not closed, and is"), (notes.straysHoles, "hole outside its ring was left out"),
      (notes.emptyGeometries, "feature without a geometry was passed over"),
      (notes.otherShapes, "point or line among areas was passed over"),
      (notes.heights, "position has a height, passed over"),
      (polygons.vanished, "area smaller than the grid was left out"),
    ]
    var lines = counts.filter { $0.0 > 0 }.map { "\(grouped($0.0)) x: \($0.1)" }
    let crossed = ground.crossedRings
    if crossed.count > 0 {
      lines.append(
        "\(grouped(crossed.count)) x: an area crosses itself; ground inside an odd number of its rings counts, \(kilometres(crossed.area)) other than drawn"
      )
    }
    return lines
  }

  private static func alterations(_ ground: ImportedGround) -> [String] {
    let map = ground.map
    var lines: [String] = []
    let add = { (values: [Double], words: String) in
      guard let worst = values.indices.max(by: { values[$0] < values[$1] }), values[worst] > 0 else { return }
      lines.append("\(words): at most \(kilometres(values[worst])), on \(ground.columns.starts[worst])")
    }
    add(map.twice, "ground that two or more hold")
    add(map.beyond, "ground outside the base, left out")
    add(map.gaps, ground.hasRest ? "ground that nobody holds, told as rest" : "ground that nobody holds")
    add(ground.movedAreas, "borders pulled onto the base")
    let causes: [(Alteration.Cause, String)] = [
      (.gap, "given to others where nobody holds it"), (.jitter, "changes held back as jitter"),
      (.small, "small faces merged into neighbours"),
    ]
    for (cause, words) in causes { add(map.altered(by: [cause]), words) }
    add(map.altered(by: Alteration.Cause.allCases), "altogether told otherwise than drawn")
    return lines
  }

  private static func table(_ ground: ImportedGround) -> String {
    var text = "day,until,face,km2,why\n"
    let rows = RaggedArray<Alteration>(count: ground.columns.starts.count) { add in
      for one in ground.map.alterations { add(one.columns.lowerBound, one) }
    }
    for column in 0..<rows.count {
      let from = ground.columns.starts[column].description
      for one in rows[column].sorted(by: {
        ($0.face, $0.cause.rawValue, $0.area) < ($1.face, $1.cause.rawValue, $1.area)
      }) {
        let until = ground.columns.days(of: one.columns).upperBound
        text += "\(from),\(until),\(ground.faceIDs[one.face]),\(decimal(one.area, 6)),\(one.cause.rawValue)\n"
      }
    }
    return text
  }
}

/// An area in km², exact enough for small ones.
func kilometres(_ area: Double) -> String { decimal(area, area < 1 ? 4 : area < 100 ? 2 : 0) + " km2" }

extension ImportedGround {
  /// The km² of each column that pulling of borders can have moved, at most.
  var movedAreas: [Double] {
    var values = [Double](repeating: 0, count: columns.starts.count)
    for holding in columns.holdings {
      let moved = gathering.polygons.movedAreas[holding.polygon]
      if moved > 0 { for column in holding.columns { values[column] += moved } }
    }
    return values
  }

  /// The areas that cross themselves, by what differs between their rings and the ground inside an odd number of them.
  var crossedRings: (count: Int, area: Double) {
    var found = (count: 0, area: 0.0)
    let polygons = gathering.polygons
    for (number, drawn) in polygons.drawnAreas.enumerated() {
      guard let drawn else { continue }
      let difference = abs(map.polygonAreas[number] - drawn)
      // Rounding moves a border by a step at most.
      guard polygons.movedAreas[number] == 0, difference > 0.01, difference > drawn / 1_000 else { continue }
      found = (found.count + 1, found.area + difference)
    }
    return found
  }
}
