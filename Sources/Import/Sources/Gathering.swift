import Chronicle
import Geometry
import MapPacks
import Overlay

/// All that the files say: ground with holders and times, and what was found on the way.
struct Gathering {
  private let options: ImportOptions
  private let dateRules: DateRules
  private let rules: HolderRules?
  private(set) var polygons: GatheredPolygons
  private(set) var districts: [String] = []
  private(set) var base: [(polygon: Int, district: Int)] = []
  private(set) var ground: [GatheredGround] = []
  private(set) var files: [String] = []
  private(set) var notes = ReadingNotes()
  private(set) var unknown = UnknownLooks()
  /// How dates and holders were found, with the number of features.
  private(set) var datesFrom: [String: Int] = [:]
  private(set) var holdersFrom: [String: Int] = [:]
  private(set) var partialDates = 0
  private var problems: [ImportProblem] = []

  /// Lines that cut the base, before it is cut.
  private var lines: [GatheredLine] = []
  private var axes: AxisOrder
  /// The box around all ground.
  private(set) var box = CoordinateBox(west: .infinity, south: .infinity, east: -.infinity, north: -.infinity)

  /// Reads everything. Throws all that is wrong.
  ///
  /// - Parameter places: places that are known to lie on the map.
  init(_ options: ImportOptions, places: [Coordinate], goesOn: () -> Bool) throws(ImportEnd) {
    self.options = options
    files = try SourceFiles.all(options.sources, tables: options.lines != nil)
    var dateRules = DateRules(zone: options.zone)
    if let text = options.dateFormat {
      guard let format = DateFormat(text) else { throw .problem("--date-format", 1, .badDateFormat(text)) }
      dateRules.format = format
    }
    self.dateRules = dateRules
    rules = try options.rules.flatMap { path throws(ImportEnd) in
      ForeignPath.exists(path) ? try HolderRules(path) : nil
    }
    let basis = try options.base.map { path throws(ImportEnd) in
      try SourceFiles.features(path)
    }
    if options.lines != nil, basis == nil { throw .problem("--lines", 1, .linesWithoutBase) }
    axes = AxisOrder(known: basis?.box ?? CoordinateBox(of: places))
    let reading = FeatureReading(isTurned: options.axes == .latitudeFirst, wantsLines: options.lines != nil)
    var first = basis
    if first == nil { first = try SourceFiles.features(files[0], reading) }
    let latitude = first.map { $0.box.south <= $0.box.north ? ($0.box.south + $0.box.north) / 2 : 0 } ?? 0
    let grid = SnapGrid(metres: options.grid, aroundLatitude: latitude)
    polygons = GatheredPolygons(grid: grid, latitude: latitude, border: nil)
    if let basis { try addBase(basis, latitude) }
    for (number, path) in files.enumerated() {
      if !goesOn() { throw .stopped }
      // The first file may have been read for the grid.
      let reader =
        number == 0 && basis == nil && first != nil
        ? first! : try SourceFiles.features(path, reading)
      first = nil
      add(reader)
      if problems.count >= 200 { break }
    }
    if options.axes == nil { problems += axes.problems }
    if problems.isEmpty { try cutLines(goesOn) }
    try finish()
  }

  private func finish() throws(ImportEnd) {
    if !unknown.looks.isEmpty, rules == nil, let path = options.rules {
      throw .problem(path, 1, .rulesBegun(path, text: unknown.begun))
    }
    if !problems.isEmpty { throw .problems(problems) }
    if ground.isEmpty { throw .problem(files[0], 1, .nothingLeft) }
  }

  private mutating func report(_ feature: FoundFeature, _ fault: ImportFault) {
    problems.append(ImportProblem(file: feature.file, line: feature.line, fault: fault))
  }

  // MARK: The base

  private mutating func addBase(_ reader: FeatureReader, _ latitude: Double) throws(ImportEnd) {
    if !reader.problems.isEmpty { throw .problems(reader.problems) }
    var plain = GatheredPolygons(grid: polygons.grid, latitude: latitude, border: nil)
    for feature in reader.features { for area in feature.areas { _ = plain.add(area) } }
    do {
      let border = try BorderPull(plain.pool, grid: polygons.grid, reach: options.border)
      polygons = GatheredPolygons(grid: polygons.grid, latitude: latitude, border: border)
    } catch { throw .stopped }
    var named: [(name: String, feature: FoundFeature)] = []
    for feature in reader.features {
      guard let property = options.districtName else {
        named.append(("Ground", feature))
        continue
      }
      guard let name = feature.text(property) else {
        throw .problem(feature.file, feature.line, .noDistrict(property: property))
      }
      named.append((plainSpaces(name), feature))
    }
    districts = Set(named.map(\.name)).sorted()
    for (name, feature) in named {
      let district = districts.firstIndex(of: name)!
      for area in feature.areas { if let number = polygons.add(area, pulls: false) { base.append((number, district)) } }
    }
  }

  // MARK: Features

  private mutating func add(_ reader: FeatureReader) {
    notes.add(reader.notes)
    problems += reader.problems
    axes.add(reader)
    box = CoordinateBox(around: [box, reader.box]) ?? box
    for feature in reader.features { add(feature) }
  }

  private mutating func add(_ feature: FoundFeature) {
    let times: [(time: GatheredGround.Time, isEnd: Bool)]
    do { times = try self.times(of: feature) } catch { return report(feature, error) }
    var kept = times.map(\.time)
    if let property = options.delta {
      guard let kind = feature.text(property) else { return report(feature, .unknownDelta("")) }
      switch kind {
      case "nochange": break
      case "gains": kept = times.filter(\.isEnd).map(\.time)
      case "losses": kept = times.filter { !$0.isEnd }.map(\.time)
      default: return report(feature, .unknownDelta(kind))
      }
    }
    for line in feature.lines {
      let points = line.map(polygons.grid.point)
      lines += kept.map { GatheredLine(points: points, time: $0, file: feature.file, line: feature.line) }
    }
    // What is a line alone needs no holder.
    guard !feature.areas.isEmpty, let day = times.first?.time.day, let holder = holder(of: feature, on: day) else {
      return
    }
    for area in feature.areas {
      guard let polygon = polygons.add(area) else { continue }
      for time in kept {
        ground.append(GatheredGround(polygon: polygon, holder: holder, time: time, file: feature.file))
      }
    }
  }

  // MARK: Lines

  /// Makes ground of the lines of each time: the base on their left, and on their right.
  private mutating func cutLines(_ goesOn: () -> Bool) throws(ImportEnd) {
    guard let sides = options.lines, !lines.isEmpty else { return }
    var ground = PolygonPool()
    for number in Set(base.map(\.polygon)).sorted() {
      if let polygon = GridPolygon(rings: polygons.pool[number]) { _ = ground.add(polygon) }
    }
    var times: [GatheredGround.Time: Int] = [:]
    for line in lines where times[line.time] == nil { times[line.time] = times.count }
    let cuts: LineCuts
    do {
      cuts = try LineCuts(
        ground, lines.map { ($0.points, times[$0.time]!) }, times: times.count, grid: polygons.grid,
        reach: options.border, goesOn: goesOn)
    } catch { throw end(error, times) }
    for (time, number) in times.sorted(by: { $0.value < $1.value }) {
      let file = lines.first { $0.time == time }!.file
      for (polygon, holder) in [(cuts.sides[number].left, sides.left), (cuts.sides[number].right, sides.right)] {
        guard let polygon else { continue }
        self.ground.append(
          GatheredGround(polygon: polygons.add(cut: polygon), holder: holder, time: time, file: file))
        holdersFrom["lines", default: 0] += 1
      }
    }
  }

  private func end(_ fault: LineFault, _ times: [GatheredGround.Time: Int]) -> ImportEnd {
    let problem = { (line: GatheredLine, fault: ImportFault) in ImportEnd.problem(line.file, line.line, fault) }
    switch fault {
    case .stopped: return .stopped
    case .outside(let line): return problem(lines[line], .outsideBase)
    case .openEnd(let line, let point):
      return problem(lines[line], .openEnd(polygons.grid.coordinate(of: point)))
    case .bothSides(let time, let point):
      let line = lines.first { times[$0.time] == time }!
      return problem(line, .bothSides(polygons.grid.coordinate(of: point)))
    }
  }

  // MARK: Holders

  private static let knownHolders = ["holder", "side", "control", "controlled_by", "owner", "party"]

  /// The holder of a feature; nil for what is no ground and for what cannot be told, which is reported.
  private mutating func holder(of feature: FoundFeature, on day: Day) -> String? {
    if let rules {
      switch rules.answer(feature.properties, on: day) {
      case .holder(let holder):
        holdersFrom["rules", default: 0] += 1
        return holder
      case .noGround: return nil
      case .unknown:
        if let look = unknown.add(feature.properties) { report(feature, .noRule(look)) }
        return nil
      }
    }
    if options.rules != nil {
      _ = unknown.add(feature.properties)
      return nil
    }
    if let property = options.holder {
      guard let text = feature.text(property) else {
        report(feature, .noHolder(property: property))
        return nil
      }
      holdersFrom[property, default: 0] += 1
      return plainSpaces(text)
    }
    for name in Self.knownHolders {
      guard let text = feature.text(name) else { continue }
      holdersFrom[name, default: 0] += 1
      return plainSpaces(text)
    }
    if feature.text("fill") != nil {
      if let look = unknown.add(feature.properties) { report(feature, .noRule(look)) }
      return nil
    }
    holdersFrom["", default: 0] += 1
    return "held"
  }

  // MARK: Times

  private mutating func times(
    of feature: FoundFeature
  ) throws(ImportFault) -> [(time: GatheredGround.Time, isEnd: Bool)] {
    switch options.dates {
    case .fixed(let text): return try day(dateRules.date(text), "--dates")
    case .name: return try day(dateRules.date(inName: feature.file), "the name of the file")
    case .property(let name):
      guard let text = feature.text(name) else { throw .noDateIn(property: name) }
      return try day(dateRules.date(text), name)
    case .span(let from, let to):
      guard let text = feature.text(from) else { throw .noDateIn(property: from) }
      return try span(text, feature.text(to), "\(from),\(to)")
    case .guess: return try guessed(feature)
    }
  }

  private mutating func guessed(
    _ feature: FoundFeature
  ) throws(ImportFault) -> [(time: GatheredGround.Time, isEnd: Bool)] {
    for (from, to) in DateSource.knownSpans {
      if let text = feature.text(from) { return try span(text, feature.text(to), "\(from),\(to)") }
    }
    for name in DateSource.knownDays {
      if let text = feature.text(name) { return try day(dateRules.date(text), name) }
    }
    guard let date = try? dateRules.date(inName: feature.file) else { throw .noDate }
    return day(date, "the name of the file")
  }

  private mutating func day(_ date: SourceDate, _ from: String) -> [(time: GatheredGround.Time, isEnd: Bool)] {
    datesFrom[from, default: 0] += 1
    if date.isPartial { partialDates += 1 }
    // A later day of the same step has the last word, then a later instant.
    let rank = date.instant ?? Int(date.first.number) * 86_400
    let isExact = options.step == .day && date.instant == nil
    return [(.from(options.step.start(of: date.first), rank: isExact ? 0 : rank), true)]
  }

  private mutating func span(
    _ from: String, _ to: String?, _ name: String
  ) throws(ImportFault) -> [(time: GatheredGround.Time, isEnd: Bool)] {
    let start = try dateRules.date(from)
    let end = try to.map { text throws(ImportFault) in try dateRules.date(text) }
    datesFrom[name, default: 0] += 1
    if start.isPartial || end?.isPartial == true { partialDates += 1 }
    if options.delta != nil, let end {
      return [(.from(start.first, rank: 0), false), (.from(end.last, rank: 1), true)]
    }
    var last = end?.last
    if options.endIsExclusive, let end { last = end.first - 1 }
    if let last, last < start.first { throw .endBeforeStart(last, start.first) }
    let first = options.step.start(of: start.first)
    return [(.span(first, last.map { max(first, options.step.start(of: $0 + 1) - 1) }), true)]
  }
}

extension GatheredGround.Time {
  var day: Day {
    switch self {
    case .from(let day, _), .span(let day, _): day
    }
  }
}

extension ReadingNotes {
  fileprivate mutating func add(_ other: ReadingNotes) {
    unclosedRings += other.unclosedRings
    heights += other.heights
    emptyGeometries += other.emptyGeometries
    otherShapes += other.otherShapes
    straysHoles += other.straysHoles
  }
}
